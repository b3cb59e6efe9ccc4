package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.order.Order;
import io.customerkit.tier.Tier;
import io.customerkit.tier.TierPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemberTierTest {

    private static final String EARNED = "2023-03-01T12:00:00Z";
    private static final String LAST = "2024-03-01T23:59:59.999Z";
    private static final String END = "2024-03-02T00:00:00.000Z";
    private static final Tier BRONZE = TierPolicy.standard().first();
    private static final Tier SILVER = TierPolicy.standard().tierFor(500);
    private static final Tier GOLD = TierPolicy.standard().tierFor(1_000);

    private final Passbook passbook = Passbook.standard();

    /** Every command that moves points, each at an instant at which a lot of 450 has just ended. */
    enum Movement {
        AWARD {
            @Override
            void run(Passbook passbook) {
                passbook.award("50.00", END);
            }
        },
        AWARD_OF_NOTHING {
            @Override
            void run(Passbook passbook) {
                passbook.award("0.99", END);
            }
        },
        IMPORTED_AWARD {
            @Override
            void run(Passbook passbook) {
                passbook.award("700.00", "2023-06-01T12:00:00Z", END);
            }
        },
        IMPORTED_AWARD_THAT_IS_OVER {
            @Override
            void run(Passbook passbook) {
                passbook.award("700.00", "2020-06-01T12:00:00Z", END);
            }
        },
        CREDIT {
            @Override
            void run(Passbook passbook) {
                passbook.adjust(450, END);
            }
        },
        CORRECTION {
            @Override
            void run(Passbook passbook) {
                passbook.adjust(-51, END);
            }
        },
        CORRECTION_INTO_DEBT {
            @Override
            void run(Passbook passbook) {
                passbook.adjustAllowingDebt(-1_000, END);
            }
        },
        REDEMPTION {
            @Override
            void run(Passbook passbook) {
                passbook.redeem(550, END);
            }
        },
        REWARD {
            @Override
            void run(Passbook passbook) {
                passbook.issue(550, END);
            }
        },
        REFUND {
            @Override
            void run(Passbook passbook) {
                Order order = Passbook.completed(
                        Passbook.order().total(new BigDecimal("600.00")).build(), "2023-06-01T12:00:00Z");
                passbook.award(order, "2023-06-01T12:00:00Z");
                passbook.refund(order, END);
            }
        },
        CANCELLED_REDEMPTION {
            @Override
            void run(Passbook passbook) {
                LedgerEntry redemption = passbook.redeem(1_000, "2023-06-01T12:00:00Z");
                passbook.restore(redemption, END);
            }
        },
        EXPIRY {
            @Override
            void run(Passbook passbook) {
                passbook.settle(END);
            }
        };

        abstract void run(Passbook passbook);
    }

    @ParameterizedTest
    @EnumSource
    void follows_what_qualifies_after_every_command_that_moves_points(Movement movement) {
        passbook.adjust(450, EARNED);
        passbook.adjust(550, "2023-04-01T12:00:00Z");

        movement.run(passbook);

        long qualifying = passbook.ledger().stream()
                .flatMap(entry -> entry.allocations().stream())
                .mapToLong(Allocation::qualifying)
                .sum();
        Tier expected = TierPolicy.standard().tierFor(qualifying);
        assertThat(passbook.ledger().get(passbook.ledger().size() - 1).tierAfter())
                .isEqualTo(expected.name());
        assertThat(passbook.membership(END).tier()).isEqualTo(expected);
        assertThat(passbook.membership(END).progress().qualifying()).isEqualTo(qualifying);
        assertThat(passbook.account().announcedTier()).isEqualTo(expected.name());
    }

    @Test
    void is_not_lost_by_spending_but_by_a_correction() {
        passbook.award("1000.00", EARNED);

        LedgerEntry redemption = passbook.redeem(700, EARNED);
        LedgerEntry correction = passbook.adjust(-300, EARNED);

        assertThat(redemption.tierAfter()).isEqualTo("GOLD");
        assertThat(redemption.balanceAfter()).isEqualTo(300);
        assertThat(correction.balanceAfter()).isZero();
        assertThat(correction.tierAfter()).isEqualTo("SILVER");
        assertThat(passbook.membership(EARNED).progress().qualifying()).isEqualTo(700);
    }

    @Test
    void falls_as_far_as_a_correction_takes_it() {
        passbook.award("1000.00", EARNED);

        LedgerEntry correction = passbook.adjust(-600, EARNED);

        assertThat(correction.tierAfter()).isEqualTo("BRONZE");
        assertThat(passbook.membership(EARNED).progress().qualifying()).isEqualTo(400);
    }

    @Test
    void progress_counts_what_was_earned_and_not_what_is_left_to_spend() {
        passbook.award("620.00", EARNED);
        passbook.redeem(600, EARNED);

        Membership membership = passbook.membership(EARNED);

        assertThat(membership.points()).isEqualTo(20);
        assertThat(membership.tier()).isEqualTo(SILVER);
        assertThat(membership.progress().nextTier()).isEqualTo(GOLD);
        assertThat(membership.progress().missing()).isEqualTo(380);
    }

    @Test
    void progress_at_the_top_misses_nothing() {
        passbook.award("1000.00", EARNED);

        TierProgress progress = passbook.membership(EARNED).progress();

        assertThat(progress.tier()).isEqualTo(GOLD);
        assertThat(progress.nextTier()).isNull();
        assertThat(progress.missing()).isZero();
    }

    @Test
    void is_held_to_the_last_millisecond_and_the_drop_is_told_beforehand() {
        passbook.award("500.00", EARNED);

        assertThat(passbook.membership(LAST).progress().nextDrop())
                .isEqualTo(new TierDrop(Instant.parse(END), LocalDate.of(2024, 3, 1), BRONZE));
        assertThat(passbook.tier(LAST)).isEqualTo("SILVER");
        assertThat(passbook.tier(END)).isEqualTo("BRONZE");
        assertThat(passbook.membership(END).progress().nextDrop()).isNull();
    }

    @Test
    void the_next_drop_is_the_first_end_after_which_too_little_qualifies() {
        passbook.award("100.00", EARNED);
        passbook.award("300.00", "2023-04-01T12:00:00Z");
        passbook.award("300.00", "2023-04-01T13:00:00Z");
        passbook.award("400.00", "2023-05-01T12:00:00Z");

        TierProgress progress = passbook.membership("2023-06-01T12:00:00Z").progress();

        assertThat(progress.tier()).isEqualTo(GOLD);
        assertThat(progress.nextDrop())
                .isEqualTo(new TierDrop(Instant.parse("2024-04-02T00:00:00Z"), LocalDate.of(2024, 4, 1), BRONZE));
    }

    @Test
    void points_that_never_end_keep_a_tier_from_falling() {
        passbook.award("100.00", EARNED);
        passbook.change(LoyaltyProgram.builder().expiry(ExpiryPolicy.never()).build());
        passbook.award("500.00", EARNED);

        assertThat(passbook.membership(EARNED).progress().nextDrop()).isNull();
        assertThat(passbook.tier("2400-01-01T00:00:00Z")).isEqualTo("SILVER");
    }

    @Test
    void points_that_were_spent_hold_a_tier_until_they_end() {
        passbook.award("1000.00", EARNED);
        passbook.redeem(1_000, EARNED);

        assertThat(passbook.membership(EARNED).progress().nextDrop())
                .isEqualTo(new TierDrop(Instant.parse(END), LocalDate.of(2024, 3, 1), BRONZE));
    }

    @Test
    void a_new_policy_counts_from_the_next_read() {
        passbook.award("600.00", EARNED);

        passbook.change(LoyaltyProgram.builder()
                .tiers(TierPolicy.of(List.of(Tier.of("BASIC", 0), Tier.of("PLUS", 600))))
                .build());

        assertThat(passbook.tier(EARNED)).isEqualTo("PLUS");
    }
}
