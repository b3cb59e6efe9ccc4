package io.customerkit.testkit;

/** What may go wrong with orders. */
enum OrderFlaw implements Flaw {
    @CaughtBy("Orders.returns_an_order_of_which_only_the_total_is_known")
    ORDERS_WITHOUT_LINES_ARE_NOT_FOUND,

    @CaughtBy("Orders.returns_every_field_of_an_order_with_lines")
    LINES_ARE_REVERSED,

    @CaughtBy("Orders.returns_every_field_of_an_order_with_lines")
    AMOUNTS_ARE_IN_CENTS,

    @CaughtBy("Orders.keeps_a_thousand_long_lines")
    LINES_END_AFTER_64_KIB,

    @CaughtBy("Orders.returns_what_a_completion_left")
    UPDATES_LEAVE_THEIR_TIME,

    @CaughtBy("Orders.returns_what_a_completion_left")
    HISTORY_SHOWS_FIRST_VERSIONS,

    @CaughtBy("Orders.returns_what_a_cancellation_and_a_new_beginning_left")
    GENERATIONS_ARE_NOT_WRITTEN,

    @CaughtBy("Orders.returns_the_refunds_of_every_generation_in_their_order")
    REFUNDS_ARE_REVERSED,

    @CaughtBy("Orders.keeps_a_thousand_refunds_with_long_references")
    REFUNDS_END_AFTER_999,

    @CaughtBy("Orders.shows_the_latest_placed_first_and_no_other_customers")
    HISTORY_SHOWS_OTHER_CUSTOMERS,

    @CaughtBy("Totals.finds_nothing_for_a_customer_without_orders")
    TOTALS_OF_NOTHING_ARE_AN_ERROR,

    @CaughtBy({
        "Totals.counts_what_is_completed_and_not_cancelled_at_that_moment",
        "Totals.tells_when_the_last_of_those_that_count_was_placed"
    })
    TOTALS_COUNT_WHAT_IS_ONLY_PLACED,

    @CaughtBy("Totals.counts_what_is_completed_and_not_cancelled_at_that_moment")
    TOTALS_COUNT_WHAT_IS_CANCELLED,

    @CaughtBy("Totals.takes_what_was_payable_in_money")
    TOTALS_ADD_UP_WHAT_EARNS_POINTS,

    @CaughtBy({
        "Totals.takes_off_what_was_given_back_and_keeps_counting_the_order",
        "Overviews.adds_up_all_orders_by_currency_whatever_became_of_them"
    })
    TOTALS_FORGET_REFUNDS,

    @CaughtBy("Totals.takes_off_what_was_given_back_and_keeps_counting_the_order")
    TOTALS_LEAVE_OUT_WHAT_IS_REFUNDED,

    @CaughtBy("Totals.takes_off_only_what_the_present_generation_gave_back")
    TOTALS_TAKE_OFF_REFUNDS_OF_ALL_GENERATIONS,

    @CaughtBy("Totals.adds_up_each_currency_by_itself_whatever_its_fractions")
    TOTALS_ADD_UP_CURRENCIES,

    @CaughtBy("Totals.is_exact_beyond_the_largest_amount_of_one_order")
    TOTALS_ARE_FLOATING_POINT,

    @CaughtBy("Totals.counts_orders_for_which_nothing_was_paid")
    TOTALS_LEAVE_OUT_ORDERS_OF_NOTHING,

    @CaughtBy("Totals.tells_when_the_last_of_those_that_count_was_placed")
    TOTALS_TELL_WHEN_THE_LAST_WAS_COMPLETED,

    @CaughtBy("Totals.counts_no_order_of_another_customer")
    TOTALS_COUNT_OTHER_CUSTOMERS
}
