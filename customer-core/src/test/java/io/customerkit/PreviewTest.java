package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A preview answers what the command then answers, and stores nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewTest {

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-01-10T10:00:00Z");
    private final CustomerKit kit = fixture.kit();
    private final CustomerId ada = fixture.member("ada");

    private void assertNothingWasStored(long version) {
        assertThat(fixture.storage().accounts().find(ada).orElseThrow().version())
                .isEqualTo(version);
        assertThat(fixture.outbox()).isEmpty();
        assertThat(fixture.sent()).isEmpty();
    }

    @Test
    void of_an_adjustment() {
        kit.loyalty().adjust(ada, 480, Reference.of("start"), "");
        NewAdjustment request = NewAdjustment.of(20, "r1", "a call");

        Preview<PointsReceipt> preview = kit.loyalty().previewAdjust(ada, request);
        assertNothingWasStored(1);
        PointsReceipt receipt = kit.loyalty().adjust(ada, request);

        assertThat(preview.result()).isEqualTo(receipt);
        assertThat(preview.notifications())
                .containsExactly(new Notification.TierChanged(
                        ada, Instant.parse("2024-01-10T10:00:00Z"), 2, "BRONZE", "SILVER", EntryKind.ADJUSTED));
        assertThat(fixture.sent()).isEqualTo(preview.notifications());
    }

    @Test
    void of_a_redemption_that_first_books_what_has_ended() {
        kit.loyalty().adjust(ada, 400, Reference.of("start"), "");
        fixture.set("2024-02-10T10:00:00Z");
        kit.loyalty().adjust(ada, 90, Reference.of("more"), "");
        fixture.set("2025-01-11T00:00:00Z");
        NewRedemption request = NewRedemption.of(90, "r1");

        Preview<PointsReceipt> preview = kit.loyalty().previewRedeem(ada, request);
        assertNothingWasStored(2);
        PointsReceipt receipt = kit.loyalty().redeem(ada, request);

        assertThat(preview.result()).isEqualTo(receipt);
        assertThat(receipt.entry().sequence()).isEqualTo(4);
        assertThat(preview.notifications())
                .containsExactly(new Notification.PointsExpired(ada, Instant.parse("2025-01-11T00:00:00Z"), 3, 400));
        assertThat(fixture.sent()).isEqualTo(preview.notifications());
    }

    @Test
    void of_a_completion() {
        kit.loyalty().adjust(ada, 480, Reference.of("start"), "");
        kit.orders().place(NewOrder.of("4711", ada, Money.of("100.00", "EUR")));

        Preview<OrderReceipt> preview = kit.orders().previewComplete(OrderId.of("4711"));
        assertNothingWasStored(1);
        assertThat(kit.orders().find(OrderId.of("4711")).orElseThrow().status()).isEqualTo(OrderStatus.PLACED);
        OrderReceipt receipt = kit.orders().complete(OrderId.of("4711"));

        assertThat(preview.result()).isEqualTo(receipt);
        assertThat(receipt.entry().tierAfter()).isEqualTo("SILVER");
        assertThat(preview.notifications()).hasSize(1).isEqualTo(fixture.sent());
    }

    @Test
    void of_a_completion_in_the_past() {
        Instant placedAt = Instant.parse("2023-05-01T12:00:00Z");
        kit.orders()
                .place(NewOrder.builder()
                        .id("4711")
                        .customer(ada)
                        .currency("EUR")
                        .total(BigDecimal.TEN)
                        .placedAt(placedAt)
                        .build());

        Preview<OrderReceipt> preview = kit.orders().previewComplete(OrderId.of("4711"), placedAt);

        assertThat(preview.result()).isEqualTo(kit.orders().complete(OrderId.of("4711"), placedAt));
    }

    @Test
    void of_a_refused_request_is_the_same_refusal() {
        assertThatThrownBy(() -> kit.loyalty().previewRedeem(ada, NewRedemption.of(1, "r1")))
                .isInstanceOf(InsufficientPointsException.class);
        assertThat(fixture.storage().accounts().find(ada)).isEmpty();
    }

    @Test
    void of_a_repeated_request_is_its_first_result() {
        PointsReceipt first = kit.loyalty().adjust(ada, NewAdjustment.of(600, "r1", null));

        Preview<PointsReceipt> preview = kit.loyalty().previewAdjust(ada, NewAdjustment.of(600, "r1", null));

        assertThat(preview.result()).isEqualTo(new PointsReceipt(first.entry(), true));
        assertThat(preview.notifications()).isEmpty();
    }
}
