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
    HISTORY_SHOWS_OTHER_CUSTOMERS
}
