package io.customerkit;

import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewCustomer;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.storage.Commit;
import io.customerkit.storage.CommitBatch;
import io.customerkit.storage.CommitOutcome;
import io.customerkit.storage.CustomerStore;
import io.customerkit.storage.FeedbackStore;
import io.customerkit.storage.LoyaltyAccountStore;
import io.customerkit.storage.OfferStore;
import io.customerkit.storage.OrderStore;
import io.customerkit.storage.Outbox;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What no database could keep is refused before any database is asked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestBeforeStorageTest {

    private static final CustomerId ADA = CustomerId.of("ada");

    private final CustomerKit kit =
            CustomerKit.builder().storage(new Unreachable()).build();

    @Test
    void half_a_surrogate_pair_and_u_0000_are_refused_before_the_storage_is_asked() {
        for (String text : new String[] {"\u0000", "\uD800"}) {
            NewCustomer customer = CustomerFixture.ada().name("a" + text).build();
            NewCustomer preferring =
                    CustomerFixture.ada().preferences(Map.of("k", text)).build();
            CustomerUpdate update = CustomerUpdate.builder().name("a" + text).build();
            NewOrder order = NewOrder.of("a" + text, ADA, Money.of("1", "EUR"));

            assertThat(faultsOf(() -> kit.customers().create(customer))).containsExactly("name text.character");
            assertThat(faultsOf(() -> kit.customers().create(preferring)))
                    .containsExactly("preferences preferences.character");
            assertThat(faultsOf(() -> kit.customers().update(ADA, update))).containsExactly("name text.character");
            assertThat(faultsOf(() -> kit.orders().place(order))).containsExactly("id id.invalid");
            assertThat(faultsOf(() -> kit.loyalty().adjust(ADA, NewAdjustment.of(1, "r", "a" + text))))
                    .containsExactly("reason text.character");
            assertThat(faultsOf(() -> kit.loyalty().redeem(ADA, NewRedemption.of(1, text))))
                    .containsExactly("reference reference.invalid");
            assertThat(faultsOf(() -> kit.feedback().submit(ADA, OrderId.of("1"), NewFeedback.of(1, "a" + text))))
                    .containsExactly("comment text.character");
            assertThat(faultsOf(() -> kit.feedback().publish(FeedbackId.of("1"), NewModeration.by("a" + text))))
                    .containsExactly("author text.character");
        }
    }

    @Test
    void times_limits_and_cursors_are_refused_before_the_storage_is_asked() {
        PageRequest foreign = PageRequest.after("x", 1);

        assertThat(faultsOf(() -> kit.orders().complete(OrderId.of("1"), Instant.MAX)))
                .containsExactly("at time.range");
        assertThat(faultsOf(() -> kit.orders().history(ADA, PageRequest.first(0))))
                .containsExactly("limit limit.range");
        assertThat(faultsOf(() -> kit.customers().history(ADA, foreign))).containsExactly("cursor cursor.invalid");
        assertThat(faultsOf(() -> kit.rewards().create(OfferId.of("mug"), NewOffer.of("", 0))))
                .containsExactly("cost number.too-small", "name text.blank");
        assertThat(faultsOf(() -> kit.rewards().offers(foreign))).containsExactly("cursor cursor.invalid");
        assertThat(faultsOf(() -> kit.loyalty().ledger(ADA, foreign))).containsExactly("cursor cursor.invalid");
        assertThat(faultsOf(() -> kit.feedback().history(ADA, foreign))).containsExactly("cursor cursor.invalid");
        assertThat(faultsOf(() -> kit.feedback().ratings(Instant.MIN, Instant.EPOCH)))
                .containsExactly("from time.range");
    }

    private static final class Unreachable implements Storage {

        @Override
        public CustomerStore customers() {
            throw asked();
        }

        @Override
        public OrderStore orders() {
            throw asked();
        }

        @Override
        public LoyaltyAccountStore accounts() {
            throw asked();
        }

        @Override
        public OfferStore offers() {
            throw asked();
        }

        @Override
        public FeedbackStore feedback() {
            throw asked();
        }

        @Override
        public Outbox outbox() {
            throw asked();
        }

        @Override
        public void commit(Commit commit) {
            throw asked();
        }

        @Override
        public List<CommitOutcome> commitEach(CommitBatch batch) {
            throw asked();
        }

        private static AssertionError asked() {
            return new AssertionError("The storage was asked");
        }
    }
}
