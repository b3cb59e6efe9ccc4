package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.CustomerKit;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.PointsTotals;
import io.customerkit.storage.memory.InMemoryStorage;
import io.customerkit.tier.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresTest {

    private static final Instant NOW = Instant.parse("2024-01-31T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");

    @Test
    void are_not_balanced_if_points_are_missing() {
        var totals = new PointsTotals(Map.of(EntryKind.EARNED, 100L, EntryKind.REDEEMED, -60L), 39, 0);

        assertThat(new Figures(1, totals, Map.of(Tier.of("BRONZE", 0), 1L)).areBalanced())
                .isFalse();
    }

    @Test
    void count_what_was_adjusted_as_earned() {
        Figures figures = figures(100, -30);

        assertThat(figures.lines()).startsWith("customers 1", "orders 0", "earned 70", "redeemed 0", "expired 0");
        assertThat(figures.outstanding()).isEqualTo(70);
        assertThat(figures.areBalanced()).isTrue();
    }

    @Test
    void take_debt_off_what_is_outstanding() {
        Figures figures = figures(100, -130);

        assertThat(figures.earned()).isEqualTo(-30);
        assertThat(figures.outstanding()).isEqualTo(-30);
        assertThat(figures.areBalanced()).isTrue();
    }

    private static Figures figures(long... adjustments) {
        CustomerKit kit = CustomerKit.builder()
                .storage(InMemoryStorage.create())
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .build())
                .clock(() -> NOW)
                .build();
        kit.customers()
                .create(NewCustomer.builder()
                        .id("ada")
                        .name("Ada")
                        .email("ada@example.org")
                        .build());
        for (long points : adjustments) {
            kit.loyalty()
                    .adjust(
                            ADA,
                            NewAdjustment.of(points, "correction:" + points, "by hand")
                                    .allowingDebt());
        }
        return Figures.of(
                kit.reports().timeline(List.of(LocalDate.parse("2024-01-31"))).get(0));
    }
}
