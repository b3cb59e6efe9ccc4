package io.customerkit.testkit;

/** What may go wrong with the versions of customers, orders, accounts, offers and feedback. */
enum VersionFlaw implements Flaw {
    @CaughtBy({
        "Customers.refuses_a_change_based_on_an_old_version",
        "Commits.stores_nothing_if_its_customer_has_moved_on",
        "Rivals.have_one_winner_per_version_of_a_customer",
        "Threads.keep_all_updates_of_different_fields_and_exactly_one_default_address"
    })
    CUSTOMER_VERSIONS_ARE_NOT_COMPARED,

    @CaughtBy("Orders.refuses_a_change_based_on_an_old_version")
    ORDER_VERSIONS_ARE_NOT_COMPARED,

    @CaughtBy({
        "Accounts.refuses_a_change_based_on_an_old_version",
        "Rivals.have_one_winner_per_later_version_of_an_account",
        "Threads.spend_no_point_twice"
    })
    ACCOUNT_VERSIONS_ARE_NOT_COMPARED,

    @CaughtBy({
        "Offers.refuses_a_change_based_on_an_old_version",
        "Commits.stores_nothing_if_its_offer_has_moved_on",
        "Rivals.have_one_winner_per_place_in_the_stock",
        "Threads.sell_no_more_than_the_stock"
    })
    OFFER_VERSIONS_ARE_NOT_COMPARED,

    @CaughtBy("Customers.refuses_a_second_customer_with_one_id")
    A_SECOND_CUSTOMER_REPLACES_THE_FIRST,

    @CaughtBy({
        "Orders.refuses_a_second_order_with_one_id",
        "Commits.stores_nothing_if_its_order_has_moved_on",
        "Rivals.have_one_winner_per_order"
    })
    A_SECOND_ORDER_REPLACES_THE_FIRST,

    @CaughtBy({
        "Accounts.refuses_a_second_first_change",
        "Commits.stores_nothing_if_its_account_has_moved_on",
        "Rivals.have_one_winner_per_first_version_of_an_account"
    })
    A_SECOND_ACCOUNT_REPLACES_THE_FIRST,

    @CaughtBy({"Offers.refuses_a_second_offer_with_one_id", "Rivals.have_one_winner_per_offer"})
    A_SECOND_OFFER_REPLACES_THE_FIRST,

    @CaughtBy("Customers.refuses_a_change_of_what_is_not_stored")
    A_CHANGE_CREATES_THE_CUSTOMER,

    @CaughtBy("Orders.refuses_a_change_of_what_is_not_stored")
    A_CHANGE_CREATES_THE_ORDER,

    @CaughtBy("Accounts.refuses_a_change_of_what_is_not_stored")
    A_CHANGE_CREATES_THE_ACCOUNT,

    @CaughtBy("Offers.refuses_a_change_of_what_is_not_stored")
    A_CHANGE_CREATES_THE_OFFER,

    @CaughtBy({
        "Feedback.refuses_a_change_based_on_an_old_version",
        "Rivals.have_one_winner_per_version_of_a_feedback",
        "Feedback.stores_nothing_if_its_feedback_has_moved_on"
    })
    FEEDBACK_VERSIONS_ARE_NOT_COMPARED,

    @CaughtBy("Feedback.refuses_a_second_feedback_with_one_id")
    A_SECOND_FEEDBACK_REPLACES_THE_FIRST,

    @CaughtBy("Feedback.refuses_a_change_of_what_is_not_stored")
    A_CHANGE_CREATES_THE_FEEDBACK
}
