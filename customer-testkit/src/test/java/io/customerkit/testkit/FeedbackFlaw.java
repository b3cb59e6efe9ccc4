package io.customerkit.testkit;

/** What may go wrong with feedback. */
enum FeedbackFlaw implements Flaw {
    @CaughtBy("Feedback.returns_feedback_without_a_comment")
    ABSENT_COMMENTS_ARE_EMPTY,

    @CaughtBy("Feedback.returns_a_comment_of_four_thousand_emoji")
    COMMENTS_END_AFTER_4_000_CHARS,

    @CaughtBy("Feedback.returns_what_moderation_has_left")
    THE_LAST_STEP_ALONE_IS_KEPT,

    @CaughtBy("Feedback.keeps_the_day_of_a_slot_whatever_the_time_zone")
    DAYS_BEFORE_1970_ARE_ONE_TOO_EARLY,

    @CaughtBy({
        "Feedback.refuses_a_second_feedback_on_one_order_whoever_gives_it",
        "Rivals.have_one_winner_per_feedback_on_an_order",
        "Feedback.stores_nothing_if_the_order_has_feedback"
    })
    AN_ORDER_MAY_HAVE_TWO,

    @CaughtBy({
        "Feedback.refuses_a_second_feedback_in_one_slot",
        "Rivals.have_one_winner_per_slot_of_a_day",
        "Feedback.stores_nothing_if_a_slot_of_the_day_is_taken",
        "FeedbackThreads.keep_the_daily_limit_over_as_many_orders_as_threads",
        "FeedbackThreads.keep_the_daily_limit_over_eleven_orders_rated_again_and_again"
    })
    A_SLOT_MAY_BE_TAKEN_TWICE,

    @CaughtBy("Feedback.keeps_the_slot_and_the_order_of_what_is_withdrawn")
    WHAT_IS_WITHDRAWN_FREES_ITS_SLOT,

    @CaughtBy("Feedback.tells_the_highest_number_of_one_customer_on_one_day")
    SLOTS_ARE_COUNTED_INSTEAD,

    @CaughtBy("Feedback.shows_a_customer_their_own_whatever_its_status_latest_first")
    HISTORY_HIDES_WHAT_IS_REJECTED,

    @CaughtBy("Feedback.shows_a_customer_their_own_whatever_its_status_latest_first")
    HISTORY_SHOWS_OTHER_CUSTOMERS,

    @CaughtBy("Feedback.finds_what_has_a_status_now_and_was_submitted_until_an_instant")
    FOUND_BY_THE_FIRST_STATUS,

    @CaughtBy("Feedback.finds_what_has_a_status_now_and_was_submitted_until_an_instant")
    FOUND_WITHOUT_THE_LAST_INSTANT,

    @CaughtBy({
        "Feedback.counts_what_is_published_now_and_was_submitted_in_the_period",
        "Feedback.follows_every_step_of_moderation",
        "FeedbackStories.is_submitted_told_to_the_staff_published_and_counted"
    })
    RATINGS_COUNT_WHAT_IS_NOT_PUBLISHED,

    @CaughtBy({
        "Feedback.follows_every_step_of_moderation",
        "FeedbackStories.counts_four_four_and_five_until_one_is_withdrawn",
        "FeedbackStories.counts_what_a_recount_finds_after_every_round_of_sixteen_threads"
    })
    RATINGS_COUNT_WHAT_WAS_EVER_PUBLISHED,

    @CaughtBy("Feedback.counts_what_is_published_now_and_was_submitted_in_the_period")
    RATINGS_COUNT_THE_END_OF_THE_PERIOD,

    @CaughtBy("Feedback.finds_none_in_an_empty_period")
    RATINGS_OF_NOTHING_ARE_AN_ERROR
}
