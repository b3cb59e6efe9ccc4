package io.customerkit.testkit;

/** What may go wrong with accounts and their ledgers. */
enum AccountFlaw implements Flaw {
    @CaughtBy("Accounts.knows_no_account_in_which_nothing_happened")
    EVERYBODY_HAS_AN_ACCOUNT,

    @CaughtBy("Batches.begins_with_accounts_that_are_read_at_once_each_as_it_was_committed")
    FINDING_MANY_FINDS_ALL,

    @CaughtBy("Batches.begins_with_accounts_that_are_read_at_once_each_as_it_was_committed")
    FINDING_MANY_OPENS_ACCOUNTS,

    @CaughtBy("Batches.begins_with_accounts_that_are_read_at_once_each_as_it_was_committed")
    FINDING_MANY_FINDS_ONE_LOT_OF_EACH,

    @CaughtBy("Batches.begins_with_a_thousand_accounts_that_are_read_at_once")
    FINDING_MANY_ENDS_AFTER_A_HUNDRED,

    @CaughtBy({"Accounts.returns_account_and_entries_as_they_were_committed", "Stories.once_per_reference_for_ever"})
    LEDGER_IS_LOST,

    @CaughtBy("Accounts.returns_what_every_kind_of_change_left")
    CHANGED_LOTS_ARE_NOT_WRITTEN,

    @CaughtBy("Accounts.returns_what_every_kind_of_change_left")
    DEBT_IS_LOST,

    @CaughtBy("Held.returns_the_rewards_that_every_step_left")
    REWARDS_ARE_LOST,

    @CaughtBy("Held.keeps_a_thousand_rewards_of_as_many_offers")
    REWARDS_END_AFTER_A_HUNDRED,

    @CaughtBy("Held.finds_an_account_due_when_a_reward_ends")
    DUE_WHEN_LOTS_END_ONLY,

    @CaughtBy("Accounts.returns_lots_in_debit_order_with_their_largest_numbers_and_all_their_times")
    POINTS_ARE_DOUBLES,

    @CaughtBy("Accounts.returns_lots_in_debit_order_with_their_largest_numbers_and_all_their_times")
    LOTS_NEED_NOT_WAIT,

    @CaughtBy("Accounts.returns_entries_with_every_field_and_allocations_in_their_order")
    ALLOCATIONS_ARE_SORTED,

    @CaughtBy("Accounts.returns_entries_with_every_field_and_allocations_in_their_order")
    REASONS_ARE_LOST,

    @CaughtBy("Accounts.shows_the_latest_entries_first_and_no_other_customers")
    ENTRIES_CHANGE_LATER,

    @CaughtBy("Accounts.shows_the_latest_entries_first_and_no_other_customers")
    LEDGER_SHOWS_OTHER_CUSTOMERS,

    @CaughtBy("Accounts.finds_it_beside_its_account")
    ENTRIES_BESIDE_ACCOUNTS_ARE_LOST,

    @CaughtBy("Accounts.finds_it_however_old_it_is")
    OLD_REFERENCES_ARE_FORGOTTEN,

    @CaughtBy("Accounts.finds_no_entry_of_another_customer")
    REFERENCES_OF_OTHERS_ARE_FOUND,

    @CaughtBy({"Accounts.refuses_a_reference_that_the_account_has", "Commits.stores_nothing_if_a_reference_is_taken"})
    REFERENCES_MAY_BE_REUSED,

    @CaughtBy("Accounts.lets_two_customers_have_one_reference")
    REFERENCES_ARE_UNIQUE_AMONG_ALL,

    @CaughtBy("Accounts.tells_references_apart_that_differ_by_case_or_a_trailing_blank")
    REFERENCES_IGNORE_CASE,

    @CaughtBy("Accounts.tells_references_apart_that_differ_by_case_or_a_trailing_blank")
    REFERENCES_IGNORE_BLANKS,

    @CaughtBy("Due.includes_the_instant_at_which_points_end_and_not_the_millisecond_before")
    DUE_A_MILLISECOND_EARLY,

    @CaughtBy({
        "Due.includes_the_instant_at_which_points_end_and_not_the_millisecond_before",
        "Stories.on_three_nodes_at_once_and_books_and_tells_everything_once"
    })
    DUE_A_MILLISECOND_LATE,

    @CaughtBy("Due.finds_an_end_of_long_ago")
    NOTHING_IS_DUE_BEFORE_1970,

    @CaughtBy("Due.forgets_an_account_once_its_end_is_booked")
    DUE_THOUGH_BOOKED,

    @CaughtBy("Accounts.finds_the_entries_of_one_kind_that_touched_a_lot")
    TOUCHING_FINDS_OTHER_CUSTOMERS,

    @CaughtBy("Accounts.finds_the_entries_of_one_kind_that_touched_a_lot")
    TOUCHING_IGNORES_THE_LOT,

    @CaughtBy("Accounts.finds_the_entries_of_one_kind_that_touched_a_lot")
    TOUCHING_IGNORES_THE_KIND,

    @CaughtBy("Accounts.finds_them_in_the_order_in_which_they_were_written")
    TOUCHING_IS_LATEST_FIRST,

    @CaughtBy("Accounts.returns_lots_that_points_came_back_to")
    LOTS_ARE_NEVER_RAISED,

    @CaughtBy("Accounts.returns_an_entry_that_grants_several_lots")
    SECOND_LOTS_OF_ENTRIES_ARE_LOST,

    @CaughtBy("Accounts.lets_a_lot_that_never_ends_leave_and_come_back")
    LOTS_THAT_LEFT_STAY_AWAY
}
