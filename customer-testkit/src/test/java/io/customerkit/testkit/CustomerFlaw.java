package io.customerkit.testkit;

/** What may go wrong with customers. */
enum CustomerFlaw implements Flaw {
    @CaughtBy("Customers.knows_nobody_who_was_never_stored")
    EVERYBODY_EXISTS,

    @CaughtBy("Customers.returns_every_field_as_it_was_committed")
    NOBODY_EXISTS,

    @CaughtBy("Customers.tells_ids_apart_that_differ_by_case_only")
    EXISTENCE_IGNORES_CASE,

    @CaughtBy("Customers.returns_every_field_as_it_was_committed")
    ADDRESSES_ARE_SORTED,

    @CaughtBy("Customers.returns_absent_parts_as_absent")
    NO_PREFERENCES_BECOME_EMPTY,

    @CaughtBy("Customers.tells_no_preferences_from_empty_ones")
    EMPTY_PREFERENCES_BECOME_NONE,

    @CaughtBy("Customers.keeps_two_hundred_characters_of_two_units_each")
    NAMES_END_AFTER_200_UNITS,

    @CaughtBy("Customers.keeps_preferences_of_64_KiB")
    PREFERENCES_OF_64_KIB_ARE_REFUSED,

    @CaughtBy("Customers.returns_what_an_update_left")
    UPDATES_LEAVE_A_PHONE_THAT_IS_GONE,

    @CaughtBy("Customers.returns_a_changed_default_among_unchanged_addresses")
    UPDATES_LEAVE_THE_DEFAULT_ADDRESS,

    @CaughtBy({
        "Customers.refuses_a_second_customer_with_one_email",
        "Rivals.have_one_winner_per_email",
        "Threads.create_one_customer_per_email"
    })
    EMAILS_ARE_NOT_UNIQUE,

    @CaughtBy("Customers.refuses_a_second_customer_with_one_email")
    EMAILS_ARE_UNIQUE_AS_TYPED,

    @CaughtBy("Customers.refuses_an_update_to_the_email_of_another_customer")
    EMAILS_ARE_CHECKED_AT_CREATION_ONLY,

    @CaughtBy("Customers.frees_an_email_that_its_customer_gave_up")
    EMAILS_ARE_NEVER_FREED,

    @CaughtBy("Customers.finds_a_customer_by_the_email_of_an_update")
    EMAILS_OF_UPDATES_ARE_NOT_FOUND,

    @CaughtBy("Customers.tells_emails_apart_that_differ_by_an_accent")
    EMAILS_IGNORE_ACCENTS,

    @CaughtBy("Customers.lets_customers_share_a_phone_that_need_not_be_unique")
    EVERY_PHONE_IS_UNIQUE,

    @CaughtBy("Customers.refuses_a_second_customer_with_one_unique_phone")
    NO_PHONE_IS_UNIQUE,

    @CaughtBy("Customers.refuses_an_update_to_the_unique_phone_of_another_customer")
    PHONES_ARE_CHECKED_AT_CREATION_ONLY,

    @CaughtBy("Customers.lets_many_customers_be_without_a_unique_phone")
    HAVING_NO_PHONE_IS_UNIQUE,

    @CaughtBy("Customers.frees_a_unique_phone_that_its_customer_gave_up")
    PHONES_ARE_NEVER_FREED,

    @CaughtBy({"Customers.shows_history_latest_version_first_and_no_other_customers", "Stories.and_what_became_of_them"
    })
    HISTORY_IS_LOST,

    @CaughtBy("Customers.shows_history_latest_version_first_and_no_other_customers")
    HISTORY_SHOWS_OTHER_CUSTOMERS,

    @CaughtBy("Customers.shows_every_customer_once_by_id_while_others_are_added")
    PAGES_END_WITHIN_A_CUSTOMER
}
