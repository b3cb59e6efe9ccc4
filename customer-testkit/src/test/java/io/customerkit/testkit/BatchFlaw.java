package io.customerkit.testkit;

/** What may go wrong with many commits in one call. */
enum BatchFlaw implements Flaw {
    @CaughtBy({
        "Batches.stores_the_others_if_an_account_has_moved_on_and_says_which_one_did",
        "Batches.stores_the_others_if_a_reference_is_taken",
        "Batches.stores_the_others_if_a_message_is_there_already",
        "Batches.stores_the_others_if_a_first_change_comes_second"
    })
    A_CONFLICT_REFUSES_ALL,

    @CaughtBy({
        "Batches.stores_the_others_if_an_account_has_moved_on_and_says_which_one_did",
        "Batches.stores_the_others_if_a_reference_is_taken",
        "Batches.stores_the_others_if_a_first_change_comes_second"
    })
    A_CONFLICT_ENDS_THE_BATCH,

    @CaughtBy({
        "Batches.stores_the_others_if_an_account_has_moved_on_and_says_which_one_did",
        "Batches.stores_nothing_if_every_account_has_moved_on",
        "Batches.stores_the_others_if_a_reference_is_taken",
        "Batches.stores_the_others_if_a_message_is_there_already",
        "Batches.stores_the_others_if_a_first_change_comes_second",
        "Batches.has_one_winner_per_account_whatever_the_order_of_the_batches",
        "Batches.leaves_nothing_in_the_way_of_a_commit_that_was_refused"
    })
    NOTHING_IS_CHECKED,

    @CaughtBy({
        "Batches.stores_the_others_if_an_account_has_moved_on_and_says_which_one_did",
        "Batches.stores_nothing_if_every_account_has_moved_on",
        "Batches.has_one_winner_per_account_whatever_the_order_of_the_batches",
        "Batches.leaves_nothing_in_the_way_of_a_commit_that_was_refused"
    })
    A_CONFLICT_IS_NOT_TOLD,

    @CaughtBy("Batches.stores_the_others_if_an_order_has_moved_on")
    ACCOUNTS_ALONE_ARE_CHECKED,

    @CaughtBy("Batches.stores_nothing_if_every_account_has_moved_on")
    A_CONFLICT_IS_TOLD_AS_A_FAILURE,

    @CaughtBy({
        "Batches.stores_the_others_if_an_account_has_moved_on_and_says_which_one_did",
        "Batches.stores_nothing_if_every_account_has_moved_on",
        "Batches.stores_the_others_if_a_reference_is_taken",
        "Batches.leaves_nothing_in_the_way_of_a_commit_that_was_refused"
    })
    MESSAGES_SURVIVE_A_CONFLICT,

    @CaughtBy("Batches.stores_the_others_if_an_account_has_moved_on_and_says_which_one_did")
    OUTCOMES_ARE_REVERSED,

    @CaughtBy({"Batches.stores_every_commit", "Batches.stores_commits_of_every_kind"})
    MESSAGES_ARE_LOST,

    @CaughtBy("Batches.stores_commits_of_every_kind")
    ACCOUNTS_ALONE_ARE_STORED,

    @CaughtBy("Batches.stores_a_thousand_commits")
    LARGE_BATCHES_ARE_CUT,

    @CaughtBy("Batches.of_nothing_has_no_outcome")
    AN_EMPTY_BATCH_IS_AN_ERROR,

    @CaughtBy("Batches.has_one_winner_per_account_whatever_the_order_of_the_batches")
    RIVALS_ARE_CHECKED_BEFORE_THE_LOCK
}
