package io.customerkit.testkit;

/** What may go wrong with the notifications that wait for delivery. */
enum OutboxFlaw implements Flaw {
    @CaughtBy("Notifications.returns_it_as_it_was_committed")
    ATTRIBUTES_ARE_LOST,

    @CaughtBy({
        "Notifications.refuses_a_second_message_with_one_key",
        "Commits.stores_nothing_if_a_message_is_there_already"
    })
    KEYS_MAY_BE_REUSED,

    @CaughtBy({
        "Notifications.forgets_a_message_that_is_removed_however_often",
        "Stories.who_begin_with_no_points_in_the_first_tier_and_are_welcomed"
    })
    REMOVED_MESSAGES_STAY,

    @CaughtBy("Notifications.forgets_a_message_that_is_removed_however_often")
    A_SECOND_REMOVAL_FAILS,

    @CaughtBy("Notifications.includes_the_instant_at_which_a_message_is_due_and_not_the_millisecond_before")
    DUE_A_MILLISECOND_EARLY,

    @CaughtBy("Notifications.includes_the_instant_at_which_a_message_is_due_and_not_the_millisecond_before")
    DUE_A_MILLISECOND_LATE,

    @CaughtBy("Notifications.puts_the_next_state_in_the_place_of_the_expected_one")
    FAILURES_ARE_NOT_WRITTEN,

    @CaughtBy("Notifications.does_nothing_to_a_message_that_is_due_at_another_time_by_now")
    DUE_TIMES_ARE_NOT_COMPARED,

    @CaughtBy("Notifications.does_nothing_to_a_message_that_was_tried_again_meanwhile")
    ATTEMPTS_ARE_NOT_COMPARED,

    @CaughtBy("Notifications.does_nothing_to_a_message_that_is_gone")
    A_CLAIM_BRINGS_A_MESSAGE_BACK,

    @CaughtBy("Notifications.lets_one_of_many_callers_claim_a_message")
    CLAIMS_ARE_COMPARED_BEFORE_THE_LOCK,

    @CaughtBy("Notifications.never_hands_them_out")
    DEAD_LETTERS_ARE_DUE,

    @CaughtBy("Notifications.lists_each_once_by_key_and_nothing_else")
    THE_LIVING_ARE_LISTED_AS_DEAD,

    @CaughtBy({
        "Notifications.lets_them_be_due_again",
        "Stories.again_and_again_until_it_gives_up_and_once_more_when_somebody_asks_for_it"
    })
    DEAD_LETTERS_STAY_DEAD
}
