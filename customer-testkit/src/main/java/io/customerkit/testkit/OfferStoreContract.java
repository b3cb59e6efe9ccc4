package io.customerkit.testkit;

import static io.customerkit.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.OfferTerms;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardOfferChange;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a storage promises about the catalogue of rewards. */
@DisplayName("A storage of reward offers")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class OfferStoreContract {

    private static final String EMOJI = Character.toString(0x1F600);

    private final OfferId id = SampleOffer.id();

    protected OfferStoreContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private RewardOffer committed(RewardOfferChange change) {
        storage().commit(Commit.nothing().with(change));
        return change.after();
    }

    private RewardOffer created(NewOffer request) {
        return committed(SampleOffer.creation(id, request));
    }

    private void assertRefused(RewardOfferChange change) {
        assertThatThrownBy(() -> committed(change)).isInstanceOf(ConcurrentChangeException.class);
    }

    private void assertStored(RewardOffer offer) {
        assertThat(storage().offers().find(offer.id())).contains(offer);
    }

    @Nested
    class Keeping_an_offer {

        @Test
        void knows_no_offer_that_was_never_stored() {
            assertThat(storage().offers().find(id)).isEmpty();
        }

        @Test
        void returns_an_offer_without_any_limit() {
            assertStored(created(NewOffer.of("Mug", 1)));
        }

        @Test
        void returns_every_field_with_its_largest_value() {
            assertStored(created(NewOffer.of(EMOJI.repeat(200), Long.MAX_VALUE)
                    .withStock(999_999_999)
                    .withLimit(Long.MAX_VALUE)
                    .fromTier("SILVER")
                    .between(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("8999-12-31T23:59:59.999Z"))
                    .validFor(36_500)));
        }

        @Test
        void tells_nothing_from_none() {
            assertStored(created(NewOffer.of("Mug", 1).withStock(0).validFor(0)));
        }

        @Test
        void keeps_instants_in_whole_milliseconds_whatever_the_time_zone() {
            for (String instant : Instants.AWKWARD) {
                Instant at = Instant.parse(instant);
                var terms = new OfferTerms("Mug", 50, null, null, at, at.plusMillis(1), null);
                var offer = new RewardOffer(SampleOffer.id(), 1, terms, null, false, at, at);

                assertStored(committed(new RewardOfferChange(null, offer)));
            }
        }

        @Test
        void returns_what_every_kind_of_change_left() {
            RewardOffer limited = created(NewOffer.of("Mug", 50)
                    .withStock(2)
                    .withLimit(1)
                    .fromTier("GOLD")
                    .between(NOW, NOW.plusMillis(1))
                    .validFor(30));

            RewardOffer sold = committed(limited.restock(-1, NOW.plusMillis(1)));
            assertStored(sold);

            var plain = new OfferTerms("Cup", 70, null, null, null, null, null);
            RewardOffer unlimited = committed(sold.change(plain, null, NOW.plusMillis(2)));
            assertStored(unlimited);

            RewardOffer again = committed(unlimited.change(limited.terms(), 9L, NOW.plusMillis(3)));
            assertStored(again);

            RewardOffer retired = committed(again.retire(NOW.plusMillis(4)));
            assertStored(retired);
        }

        @Test
        void tells_ids_apart_that_differ_by_case_only() {
            String base = Samples.unique();

            RewardOffer lower = committed(SampleOffer.creation(OfferId.of("o-" + base), NewOffer.of("lower", 1)));
            RewardOffer upper = committed(SampleOffer.creation(OfferId.of("O-" + base), NewOffer.of("upper", 1)));

            assertStored(lower);
            assertStored(upper);
        }
    }

    @Nested
    class Guarding_the_version {

        @Test
        void refuses_a_second_offer_with_one_id() {
            RewardOffer first = created(NewOffer.of("Mug", 50));

            assertRefused(SampleOffer.creation(id, NewOffer.of("Cup", 70)));

            assertStored(first);
        }

        @Test
        void refuses_a_change_based_on_an_old_version() {
            RewardOffer first = created(NewOffer.of("Mug", 50).withStock(5));
            RewardOffer second = committed(first.restock(-1, NOW));

            assertRefused(first.restock(-1, NOW));
            assertRefused(first.retire(NOW));

            assertStored(second);
        }

        @Test
        void refuses_a_change_of_what_is_not_stored() {
            RewardOffer never = SampleOffer.creation(5).after();

            assertRefused(never.restock(-1, NOW));

            assertThat(storage().offers().find(never.id())).isEmpty();
        }
    }

    @Nested
    class Paging_through_the_catalogue {

        @Test
        void shows_every_offer_once_by_id_while_others_are_created() {
            List<RewardOffer> stored = new ArrayList<>();
            for (String start : List.of("b-", "B-", "a:", "10-", "9-", "_", "z.")) {
                OfferId offerId = OfferId.of(start + Samples.unique());
                stored.add(committed(SampleOffer.creation(offerId, NewOffer.of("Mug", 50))));
            }

            List<RewardOffer> paged = Pages.all(3, last -> pageWhileOthersCome(last));

            assertThat(paged).extracting(RewardOffer::id).isSorted().doesNotHaveDuplicates();
            assertThat(paged).containsAll(stored);
        }

        private List<RewardOffer> pageWhileOthersCome(@Nullable RewardOffer last) {
            List<RewardOffer> page = storage().offers().all(last == null ? null : last.id(), 3);
            committed(SampleOffer.creation(OfferId.of("0" + Samples.unique()), NewOffer.of("Early", 1)));
            return page;
        }
    }
}
