package io.customerkit;

import static io.customerkit.RewardFixture.MUG;
import static io.customerkit.error.Refusals.faultsOf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.error.IdTakenException;
import io.customerkit.error.NotFoundException;
import io.customerkit.error.StaleVersionException;
import io.customerkit.loyalty.Reference;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.OfferTerms;
import io.customerkit.reward.RewardOffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RewardCatalogueTest {

    private static final Instant START = Instant.parse("2024-03-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2024-03-02T10:00:00Z");
    private static final NewOffer PLAIN = NewOffer.of("Mug", 50);

    private final RewardFixture fixture = RewardFixture.at(START.toString());
    private final RewardService rewards = fixture.kit().rewards();

    @Test
    void an_offer_keeps_everything_that_it_was_given() {
        NewOffer request = NewOffer.of(" Mug ", 50)
                .withStock(7)
                .withLimit(2)
                .fromTier("SILVER")
                .between(START, LATER.plusNanos(999_999))
                .validFor(30);

        RewardOffer offer = rewards.create(MUG, request);

        var terms = new OfferTerms("Mug", 50, 2L, "SILVER", START, LATER, 30);
        assertThat(offer).isEqualTo(new RewardOffer(MUG, 1, terms, 7L, false, START, START));
        assertThat(rewards.findOffer(MUG)).contains(offer);
    }

    @Test
    void an_offer_needs_a_name_and_a_cost_only() {
        RewardOffer offer = rewards.create(MUG, PLAIN);

        assertThat(offer.terms()).isEqualTo(new OfferTerms("Mug", 50, null, null, null, null, null));
        assertThat(offer.stock()).isNull();
    }

    @Test
    void the_smallest_and_the_largest_numbers_are_accepted() {
        rewards.create(MUG, PLAIN.withStock(0).withLimit(1).validFor(0));
        rewards.create(
                OfferId.of("most"),
                NewOffer.of("Most", Long.MAX_VALUE)
                        .withStock(999_999_999)
                        .withLimit(Long.MAX_VALUE)
                        .validFor(36_500));

        assertThat(rewards.offers(PageRequest.first(10)).items()).hasSize(2);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        assertThat(faultsOf(() -> rewards.create(MUG, new NewOffer(null, null, null, null, null, null, null, null))))
                .containsExactly("cost required", "name required");
        assertThat(faultsOf(
                        () -> rewards.create(MUG, new NewOffer(" ", 0L, -1L, 0L, "/", Instant.MIN, Instant.MAX, -1))))
                .containsExactly(
                        "cost number.too-small",
                        "from time.range",
                        "limit number.too-small",
                        "minimumTier id.invalid",
                        "name text.blank",
                        "stock number.too-small",
                        "until time.range",
                        "validDays number.too-small");
        assertThat(faultsOf(() -> rewards.create(
                        MUG, new NewOffer("x".repeat(201), 1L, 1_000_000_000L, 1L, "PLATINUM", LATER, LATER, 36_501))))
                .containsExactly(
                        "name text.too-long",
                        "stock number.too-large",
                        "validDays number.too-large",
                        "minimumTier offer.tier.unknown",
                        "until offer.time.order");
        assertThat(rewards.findOffer(MUG)).isEmpty();
    }

    @Test
    void an_offer_that_ends_within_its_first_millisecond_is_refused() {
        assertThat(faultsOf(() -> rewards.create(MUG, PLAIN.between(START, START.plusNanos(999_999)))))
                .containsExactly("until offer.time.order");
    }

    @Test
    void creating_it_again_returns_what_is_stored() {
        RewardOffer first = rewards.create(MUG, PLAIN.withStock(3));
        fixture.set(LATER.toString());

        assertThat(rewards.create(MUG, PLAIN.withStock(3))).isEqualTo(first);
    }

    @Test
    void an_id_belongs_to_its_first_offer() {
        rewards.create(MUG, PLAIN);

        assertIdTaken(NewOffer.of("Mug", 51));
        assertIdTaken(PLAIN.withStock(1));
    }

    @Test
    void a_late_repetition_of_the_creation_undoes_no_sale_and_no_change() {
        fixture.points(100);
        rewards.create(MUG, PLAIN.withStock(3));
        rewards.redeem(fixture.ada(), MUG, Reference.of("r-1"));

        assertIdTaken(PLAIN.withStock(3));

        assertThat(fixture.stock()).isEqualTo(2);
    }

    private void assertIdTaken(NewOffer request) {
        RewardOffer before = fixture.mug();
        assertThatExceptionOfType(IdTakenException.class)
                .isThrownBy(() -> rewards.create(MUG, request))
                .satisfies(taken -> assertThat(taken.kind() + " " + taken.id()).isEqualTo("offer mug"));
        assertThat(fixture.mug()).isEqualTo(before);
    }

    @Test
    void a_change_replaces_terms_and_stock() {
        rewards.create(MUG, PLAIN.withStock(3).withLimit(1));
        fixture.set(LATER.toString());

        RewardOffer changed = rewards.change(MUG, 1, NewOffer.of("Large mug", 80));

        var terms = new OfferTerms("Large mug", 80, null, null, null, null, null);
        assertThat(changed).isEqualTo(new RewardOffer(MUG, 2, terms, null, false, START, LATER));
        assertThat(fixture.mug()).isEqualTo(changed);
    }

    @Test
    void a_change_that_changes_nothing_keeps_the_version() {
        RewardOffer offer = rewards.create(MUG, PLAIN);
        fixture.set(LATER.toString());

        assertThat(rewards.change(MUG, 1, PLAIN)).isEqualTo(offer);
        assertThat(fixture.mug()).isEqualTo(offer);
    }

    @Test
    void a_change_that_has_not_seen_the_last_sale_is_refused() {
        fixture.points(100);
        rewards.create(MUG, PLAIN.withStock(3));
        rewards.redeem(fixture.ada(), MUG, Reference.of("r-1"));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> rewards.change(MUG, 1, PLAIN.withStock(10)))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo(2));

        assertThat(fixture.stock()).isEqualTo(2);
    }

    @Test
    void a_change_is_judged_like_a_new_offer() {
        RewardOffer offer = rewards.create(MUG, PLAIN);

        assertThat(faultsOf(() -> rewards.change(MUG, 1, NewOffer.of("", 0))))
                .containsExactly("cost number.too-small", "name text.blank");
        assertThat(fixture.mug()).isEqualTo(offer);
    }

    @Test
    void an_offer_is_retired_once_and_for_all() {
        rewards.create(MUG, PLAIN.withStock(3));
        fixture.set(LATER.toString());

        RewardOffer retired = rewards.retire(MUG);
        fixture.set("2024-03-03T10:00:00Z");

        assertThat(retired.retired()).isTrue();
        assertThat(retired.version()).isEqualTo(2);
        assertThat(retired.updatedAt()).isEqualTo(LATER);
        assertThat(rewards.retire(MUG)).isEqualTo(retired);
        assertThat(rewards.change(MUG, 2, PLAIN).retired()).isTrue();
    }

    @Test
    void an_unknown_offer_can_be_neither_changed_nor_retired_nor_redeemed() {
        assertUnknown(() -> rewards.change(MUG, 1, PLAIN));
        assertUnknown(() -> rewards.retire(MUG));
        assertUnknown(() -> fixture.redeem("r-1"));
        assertThat(fixture.ledger()).isEmpty();
    }

    private static void assertUnknown(Runnable call) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(call::run)
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("offer mug"));
    }

    @Test
    void the_catalogue_is_read_page_by_page_in_the_order_of_the_ids() {
        for (String id : List.of("b", "B", "a:1", "10", "9")) {
            rewards.create(OfferId.of(id), PLAIN);
        }
        rewards.retire(OfferId.of("B"));

        Page<RewardOffer> first = rewards.offers(PageRequest.first(3));
        Page<RewardOffer> rest = rewards.offers(PageRequest.after(requireNonNull(first.next()), 3));

        assertThat(first.items()).extracting(offer -> offer.id().value()).containsExactly("10", "9", "B");
        assertThat(rest.items()).extracting(offer -> offer.id().value()).containsExactly("a:1", "b");
        assertThat(rest.next()).isNull();
    }
}
