package io.customerkit.testkit;

/** What may go wrong with the catalogue of rewards. */
enum OfferFlaw implements Flaw {
    @CaughtBy({"Offers.returns_every_field_with_its_largest_value", "Offers.returns_what_every_kind_of_change_left"})
    VALIDITY_IS_LOST,

    @CaughtBy({"Offers.returns_an_offer_without_any_limit", "Offers.returns_what_every_kind_of_change_left"})
    ABSENT_STOCK_IS_NONE,

    @CaughtBy("Offers.tells_nothing_from_none")
    NO_STOCK_IS_ANY_STOCK,

    @CaughtBy("Offers.returns_what_every_kind_of_change_left")
    TERMS_ARE_NEVER_UPDATED
}
