package io.customerkit.testkit;

/** What may go wrong with every list that is read in pages. */
enum PagingFlaw implements Flaw {
    @CaughtBy({
        "Feedback.shows_a_customer_their_own_whatever_its_status_latest_first",
        "Customers.shows_history_latest_version_first_and_no_other_customers",
        "Customers.shows_every_customer_once_by_id_while_others_are_added",
        "Orders.shows_the_latest_placed_first_and_no_other_customers",
        "Accounts.shows_the_latest_entries_first_and_no_other_customers",
        "Accounts.shows_every_entry_of_every_account_once_by_customer_and_sequence",
        "Due.shows_every_account_once_the_soonest_first",
        "Notifications.shows_the_message_that_is_due_first_first_and_those_of_one_instant_by_key",
        "Offers.shows_every_offer_once_by_id_while_others_are_created",
        "Notifications.lists_each_once_by_key_and_nothing_else"
    })
    ORDER_IS_REVERSED,

    @CaughtBy({
        "Feedback.shows_feedback_of_one_instant_once_each_while_more_is_submitted",
        "Customers.shows_fields_of_one_version_from_A_to_Z_and_pages_between_them",
        "Orders.shows_orders_of_one_instant_once_each_while_others_are_placed",
        "Accounts.shows_every_entry_of_every_account_once_by_customer_and_sequence",
        "Due.shows_every_account_once_the_soonest_first",
        "Notifications.shows_the_message_that_is_due_first_first_and_those_of_one_instant_by_key"
    })
    TIES_ARE_REVERSED,

    @CaughtBy({
        "Feedback.shows_feedback_of_one_instant_once_each_while_more_is_submitted",
        "Customers.shows_every_customer_once_by_id_while_others_are_added",
        "Orders.shows_orders_of_one_instant_once_each_while_others_are_placed",
        "Accounts.shows_every_entry_of_every_account_once_by_customer_and_sequence",
        "Due.shows_every_account_once_the_soonest_first",
        "Offers.shows_every_offer_once_by_id_while_others_are_created",
        "Notifications.lists_each_once_by_key_and_nothing_else"
    })
    ORDER_IGNORES_CASE,

    @CaughtBy({
        "Feedback.shows_feedback_of_one_instant_once_each_while_more_is_submitted",
        "Customers.shows_fields_of_one_version_from_A_to_Z_and_pages_between_them",
        "Customers.shows_every_customer_once_by_id_while_others_are_added",
        "Orders.shows_orders_of_one_instant_once_each_while_others_are_placed",
        "Accounts.shows_the_latest_entries_first_and_no_other_customers",
        "Accounts.shows_every_entry_of_every_account_once_by_customer_and_sequence",
        "Due.shows_every_account_once_the_soonest_first",
        "Offers.shows_every_offer_once_by_id_while_others_are_created",
        "Notifications.lists_each_once_by_key_and_nothing_else",
        "Stories.of_orders_placed_at_one_instant_page_by_page",
        "Stories.of_entries_page_by_page"
    })
    NEXT_PAGE_SKIPS_A_ROW,

    @CaughtBy({
        "Feedback.shows_feedback_of_one_instant_once_each_while_more_is_submitted",
        "Customers.shows_fields_of_one_version_from_A_to_Z_and_pages_between_them",
        "Orders.shows_orders_of_one_instant_once_each_while_others_are_placed",
        "Accounts.shows_every_entry_of_every_account_once_by_customer_and_sequence",
        "Due.shows_every_account_once_the_soonest_first"
    })
    NEXT_PAGE_SKIPS_TIES,

    @CaughtBy({
        "Feedback.shows_feedback_of_one_instant_once_each_while_more_is_submitted",
        "Customers.shows_fields_of_one_version_from_A_to_Z_and_pages_between_them",
        "Customers.shows_every_customer_once_by_id_while_others_are_added",
        "Orders.shows_orders_of_one_instant_once_each_while_others_are_placed",
        "Accounts.shows_the_latest_entries_first_and_no_other_customers",
        "Accounts.shows_every_entry_of_every_account_once_by_customer_and_sequence",
        "Due.shows_every_account_once_the_soonest_first",
        "Offers.shows_every_offer_once_by_id_while_others_are_created",
        "Notifications.lists_each_once_by_key_and_nothing_else"
    })
    NEXT_PAGE_REPEATS_A_ROW,

    @CaughtBy({
        "Feedback.shows_a_customer_their_own_whatever_its_status_latest_first",
        "Customers.shows_fields_of_one_version_from_A_to_Z_and_pages_between_them",
        "Customers.shows_every_customer_once_by_id_while_others_are_added",
        "Orders.shows_the_latest_placed_first_and_no_other_customers",
        "Accounts.shows_the_latest_entries_first_and_no_other_customers",
        "Accounts.shows_every_entry_of_every_account_once_by_customer_and_sequence",
        "Due.shows_every_account_once_the_soonest_first",
        "Notifications.shows_no_more_than_the_limit",
        "Offers.shows_every_offer_once_by_id_while_others_are_created",
        "Notifications.lists_each_once_by_key_and_nothing_else"
    })
    LIMIT_IS_IGNORED
}
