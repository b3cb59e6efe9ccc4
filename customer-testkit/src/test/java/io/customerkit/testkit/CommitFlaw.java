package io.customerkit.testkit;

/** What may go wrong with a commit as a whole. */
enum CommitFlaw implements Flaw {
    @CaughtBy("Commits.stores_everything_that_it_names")
    CUSTOMERS_ARE_LOST,

    @CaughtBy("Commits.stores_everything_that_it_names")
    ORDERS_ARE_LOST,

    @CaughtBy("Commits.stores_everything_that_it_names")
    ACCOUNTS_ARE_LOST,

    @CaughtBy("Commits.stores_everything_that_it_names")
    OFFERS_ARE_LOST,

    @CaughtBy("Commits.stores_everything_that_it_names")
    FEEDBACK_IS_LOST,

    @CaughtBy({
        "Commits.stores_everything_that_it_names",
        "Faults.before_it_has_done_anything_ends_in_the_state_without_the_fault",
        "Faults.after_it_has_done_everything_ends_in_the_state_without_the_fault",
        "Stories.from_maintenance_alone_if_it_is_asked_to"
    })
    MESSAGES_ARE_LOST,

    @CaughtBy("Commits.stores_two_of_every_kind")
    THE_FIRST_OF_A_KIND_IS_STORED_ALONE,

    @CaughtBy("Commits.stores_everything_that_it_names")
    READS_ARE_ONE_COMMIT_BEHIND,

    @CaughtBy({
        "Commits.stores_nothing_if_its_order_has_moved_on",
        "Commits.stores_nothing_if_its_account_has_moved_on",
        "Commits.stores_nothing_if_a_reference_is_taken",
        "Feedback.stores_nothing_if_its_feedback_has_moved_on",
        "Feedback.stores_nothing_if_the_order_has_feedback",
        "Feedback.stores_nothing_if_a_slot_of_the_day_is_taken",
        "Commits.stores_nothing_if_a_message_is_there_already",
        "Commits.stores_nothing_if_its_offer_has_moved_on"
    })
    CUSTOMERS_SURVIVE_A_CONFLICT,

    @CaughtBy({
        "Commits.stores_nothing_if_its_customer_has_moved_on",
        "Commits.stores_nothing_if_its_account_has_moved_on",
        "Commits.stores_nothing_if_a_reference_is_taken",
        "Feedback.stores_nothing_if_its_feedback_has_moved_on",
        "Feedback.stores_nothing_if_the_order_has_feedback",
        "Feedback.stores_nothing_if_a_slot_of_the_day_is_taken",
        "Commits.stores_nothing_if_a_message_is_there_already",
        "Commits.stores_nothing_if_its_offer_has_moved_on"
    })
    ORDERS_SURVIVE_A_CONFLICT,

    @CaughtBy({
        "Commits.stores_nothing_if_its_customer_has_moved_on",
        "Commits.stores_nothing_if_its_order_has_moved_on",
        "Feedback.stores_nothing_if_its_feedback_has_moved_on",
        "Feedback.stores_nothing_if_the_order_has_feedback",
        "Feedback.stores_nothing_if_a_slot_of_the_day_is_taken",
        "Commits.stores_nothing_if_a_message_is_there_already",
        "Commits.stores_nothing_if_its_offer_has_moved_on"
    })
    ACCOUNTS_SURVIVE_A_CONFLICT,

    @CaughtBy({
        "Commits.stores_nothing_if_its_customer_has_moved_on",
        "Commits.stores_nothing_if_its_order_has_moved_on",
        "Commits.stores_nothing_if_its_account_has_moved_on",
        "Commits.stores_nothing_if_a_reference_is_taken",
        "Commits.stores_nothing_if_a_message_is_there_already",
        "Commits.stores_nothing_if_its_offer_has_moved_on"
    })
    FEEDBACK_SURVIVES_A_CONFLICT,

    @CaughtBy({
        "Commits.stores_nothing_if_its_customer_has_moved_on",
        "Commits.stores_nothing_if_its_order_has_moved_on",
        "Commits.stores_nothing_if_its_account_has_moved_on",
        "Commits.stores_nothing_if_a_reference_is_taken",
        "Commits.stores_nothing_if_its_offer_has_moved_on"
    })
    MESSAGES_SURVIVE_A_CONFLICT,

    @CaughtBy({
        "Commits.stores_nothing_if_its_customer_has_moved_on",
        "Commits.stores_nothing_if_its_order_has_moved_on",
        "Commits.stores_nothing_if_its_account_has_moved_on",
        "Commits.stores_nothing_if_a_reference_is_taken",
        "Commits.stores_nothing_if_a_message_is_there_already"
    })
    OFFERS_SURVIVE_A_CONFLICT,

    @CaughtBy("Commits.stores_nothing_of_a_kind_of_which_one_has_moved_on")
    THE_REST_OF_A_KIND_SURVIVES_A_CONFLICT,

    @CaughtBy("Commits.leaves_nothing_in_the_way_of_the_next_after_a_conflict")
    CLAIMS_SURVIVE_A_CONFLICT,

    @CaughtBy({
        "Customers.refuses_a_change_based_on_an_old_version",
        "Orders.refuses_a_change_based_on_an_old_version",
        "Accounts.refuses_a_change_based_on_an_old_version",
        "Notifications.refuses_a_second_message_with_one_key"
    })
    EVERYTHING_SURVIVES_A_CONFLICT,

    @CaughtBy({
        "Customers.refuses_a_change_based_on_an_old_version",
        "Orders.refuses_a_change_based_on_an_old_version",
        "Accounts.refuses_a_change_based_on_an_old_version",
        "Notifications.refuses_a_second_message_with_one_key"
    })
    A_CONFLICT_IS_NOT_TOLD,

    @CaughtBy({
        "Customers.refuses_a_change_based_on_an_old_version",
        "Orders.refuses_a_change_based_on_an_old_version",
        "Accounts.refuses_a_change_based_on_an_old_version",
        "Notifications.refuses_a_second_message_with_one_key",
        "Twins.creates_one_customer",
        "Twins.places_one_order",
        "Twins.awards_one_completion",
        "Twins.adjusts_points_once",
        "Twins.spends_the_last_points_once",
        "Twins.stores_one_feedback",
        "Twins.updates_a_profile_once",
        "Twins.rejects_feedback_once",
        "Twins.withdraws_feedback_once",
        "Twins.creates_one_offer",
        "Twins.retires_an_offer_once"
    })
    A_CONFLICT_IS_TOLD_AS_A_FAILURE,

    @CaughtBy({
        "Twins.awards_one_completion",
        "Twins.adjusts_points_once",
        "Twins.spends_the_last_points_once",
        "Twins.stores_one_feedback"
    })
    NOTHING_IS_CHECKED,

    @CaughtBy({
        "Rivals.have_one_winner_per_version_of_a_customer",
        "Rivals.have_one_winner_per_email",
        "Rivals.have_one_winner_per_order",
        "Rivals.have_one_winner_per_first_version_of_an_account",
        "Rivals.have_one_winner_per_later_version_of_an_account",
        "Rivals.have_one_winner_per_feedback_on_an_order",
        "Rivals.have_one_winner_per_slot_of_a_day",
        "Rivals.have_one_winner_per_version_of_a_feedback",
        "FeedbackThreads.store_equal_feedback_on_one_order_once_and_get_equal_answers",
        "FeedbackThreads.store_one_of_many_different_feedbacks_on_one_order",
        "FeedbackThreads.keep_the_daily_limit_over_as_many_orders_as_threads",
        "Threads.lose_no_update_of_one_account",
        "Threads.book_identical_calls_once_and_get_equal_answers",
        "Threads.create_one_customer_per_email",
        "Threads.spend_no_point_twice",
        "Threads.award_an_order_once",
        "Threads.keep_all_updates_of_different_fields_and_exactly_one_default_address",
        "Threads.keep_every_sum_exact_over_a_few_hot_accounts"
    })
    RIVALS_ARE_CHECKED_BEFORE_THE_LOCK,

    @CaughtBy("Rivals.never_wait_for_each_other_in_a_circle")
    RIVALS_FAIL_AS_IN_A_DEADLOCK,

    @CaughtBy("Rivals.never_see_half_of_an_account")
    ACCOUNTS_ARE_READ_IN_TWO_PARTS,

    @CaughtBy("Rivals.never_miss_the_entry_that_made_an_account_what_it_is")
    ENTRIES_ARE_LOOKED_FOR_BEFORE_THE_ACCOUNT,

    @CaughtBy("Rivals.never_see_a_ledger_with_a_gap")
    LEDGERS_ARE_READ_IN_TWO_PARTS,

    @CaughtBy("Rivals.never_see_an_order_completed_before_its_points")
    ORDERS_ARE_SEEN_BEFORE_ACCOUNTS
}
