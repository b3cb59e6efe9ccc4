package io.customerkit.testkit;

/** What may go wrong with ids, instants and absence, whatever is stored. */
enum ValueFlaw implements Flaw {
    @CaughtBy({
        "Customers.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Offers.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Orders.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Accounts.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Feedback.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Notifications.returns_it_as_it_was_committed"
    })
    INSTANTS_LOSE_MILLISECONDS,

    @CaughtBy({
        "Customers.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Offers.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Orders.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Accounts.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Feedback.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Notifications.returns_it_as_it_was_committed"
    })
    INSTANTS_GAIN_A_NANOSECOND,

    @CaughtBy({
        "Customers.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Offers.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Orders.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Accounts.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Feedback.keeps_instants_in_whole_milliseconds_whatever_the_time_zone"
    })
    INSTANTS_ARE_LOCAL_TIMES_OF_PARIS,

    @CaughtBy({
        "Customers.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Offers.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Orders.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Accounts.keeps_instants_in_whole_milliseconds_whatever_the_time_zone",
        "Feedback.keeps_instants_in_whole_milliseconds_whatever_the_time_zone"
    })
    INSTANTS_END_WITH_32_BIT_SECONDS,

    @CaughtBy({
        "Customers.tells_ids_apart_that_differ_by_case_only",
        "Offers.tells_ids_apart_that_differ_by_case_only",
        "Orders.tells_ids_apart_that_differ_by_case_only",
        "Accounts.keeps_accounts_apart_that_differ_by_case_only",
        "Feedback.tells_ids_and_orders_apart_that_differ_by_case_only",
        "Notifications.tells_keys_apart_that_differ_by_case_only"
    })
    IDS_IGNORE_CASE,

    @CaughtBy({
        "Customers.knows_nobody_who_was_never_stored",
        "Offers.knows_no_offer_that_was_never_stored",
        "Orders.knows_no_order_that_was_never_stored",
        "Accounts.knows_no_account_in_which_nothing_happened",
        "Feedback.knows_no_feedback_that_was_never_stored",
        "Notifications.knows_no_message_that_was_never_stored"
    })
    WHAT_IS_ABSENT_IS_AN_ERROR
}
