package io.customerkit.testkit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.CancellationReceipt;
import io.customerkit.OrderReceipt;
import io.customerkit.PointsReceipt;
import io.customerkit.error.CustomerKitException;
import io.customerkit.error.IdTakenException;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.NotFoundException;
import io.customerkit.feedback.FeedbackRules;
import io.customerkit.loyalty.EarningRule;
import io.customerkit.loyalty.EndedPoints;
import io.customerkit.loyalty.ExpiryPolicy;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Membership;
import io.customerkit.loyalty.PointsTotals;
import io.customerkit.loyalty.ReferenceReusedException;
import io.customerkit.loyalty.TierDrop;
import io.customerkit.notification.Notification;
import io.customerkit.order.CustomerTotals;
import io.customerkit.order.IllegalOrderStateException;
import io.customerkit.order.Order;
import io.customerkit.testkit.model.Answer.Moved;
import io.customerkit.testkit.model.Answer.Ordered;
import io.customerkit.testkit.model.Answer.Refused;
import io.customerkit.testkit.model.Bought;
import io.customerkit.testkit.model.Entry;
import io.customerkit.testkit.model.Entry.Change;
import io.customerkit.testkit.model.GrantId;
import io.customerkit.testkit.model.Kind;
import io.customerkit.testkit.model.Life;
import io.customerkit.testkit.model.Notice;
import io.customerkit.testkit.model.Programme;
import io.customerkit.testkit.model.Standing;
import io.customerkit.testkit.model.Standing.Drop;
import io.customerkit.testkit.model.Standing.Ending;
import io.customerkit.testkit.model.Totals;
import io.customerkit.tier.Tier;
import io.customerkit.tier.TierPolicy;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what the library says into the words of the model, and the model's programme into one of the library's. */
final class HistoryTranslation {

    /** What a history has names of its own for. */
    private static final Set<String> IDS_OF_THE_LIBRARY = Set.of("reward", "feedback");

    private HistoryTranslation() {}

    static LoyaltyProgram program(Programme programme) {
        return LoyaltyProgram.builder()
                .zone(programme.zone())
                .expiry(expiry(programme.life()))
                .earning(EarningRule.perAmount(
                        "per-amount", programme.points(), programme.amount().toPlainString()))
                .tiers(TierPolicy.of(programme.ladder().stream()
                        .map(rung -> new Tier(rung.name(), rung.threshold(), rung.multiplier()))
                        .toList()))
                .endedPoints(programme.extendsEnded() ? EndedPoints.EXTEND : EndedPoints.STAY_EXPIRED)
                .build();
    }

    static FeedbackRules feedback(Programme programme) {
        return new FeedbackRules(
                programme.opinions().days(), programme.opinions().perDay());
    }

    private static ExpiryPolicy expiry(Life life) {
        return switch (life) {
            case A_YEAR -> ExpiryPolicy.after(Period.ofYears(1));
            case A_MONTH -> ExpiryPolicy.after(Period.ofMonths(1));
            case SEVEN_DAYS -> ExpiryPolicy.after(Period.ofDays(7));
            case TO_THE_END_OF_THE_MONTH -> ExpiryPolicy.atEndOfMonth(Period.ZERO);
            case TO_THE_END_OF_NEXT_YEAR -> ExpiryPolicy.atEndOfYear(Period.ofYears(1));
            case FOR_EVER -> ExpiryPolicy.never();
            case FOR_EVER_OR_A_MONTH ->
                earnedOn -> earnedOn.getMonthValue() % 2 == 0 ? Optional.empty() : Optional.of(earnedOn.plusMonths(1));
        };
    }

    static Moved moved(PointsReceipt receipt) {
        return new Moved(entry(receipt.entry()), receipt.replayed());
    }

    static Ordered completed(OrderReceipt receipt) {
        assertThat(receipt.order().completedAt()).isEqualTo(receipt.entry().at());
        return ordered(receipt);
    }

    static Ordered ordered(OrderReceipt receipt) {
        return ordered(receipt.order(), receipt.entry(), receipt.replayed());
    }

    static Ordered ordered(CancellationReceipt receipt) {
        return ordered(receipt.order(), receipt.entry(), receipt.replayed());
    }

    static Ordered ordered(Order order, @Nullable LedgerEntry entry, boolean replayed) {
        return new Ordered(
                order.id().value(),
                order.status().name(),
                order.generation(),
                entry == null ? null : entry(entry),
                replayed);
    }

    static Entry entry(LedgerEntry entry) {
        return new Entry(
                entry.sequence(),
                Kind.valueOf(entry.kind().name()),
                RewardTranslation.known(entry.reference().value(), entry),
                entry.author(),
                entry.points(),
                entry.debtChange(),
                changes(entry),
                entry.at(),
                entry.recordedAt(),
                entry.balanceAfter(),
                entry.tierAfter(),
                RewardTranslation.prize(entry));
    }

    private static Map<GrantId, Change> changes(LedgerEntry entry) {
        return entry.allocations().stream()
                .collect(toMap(
                        allocation -> grant(allocation.lot()),
                        allocation -> new Change(allocation.points(), allocation.qualifying())));
    }

    private static GrantId grant(LotId lot) {
        return new GrantId(lot.sequence(), lot.number());
    }

    static Notice notice(Notification notification) {
        String customer = notification.customer().value();
        if (notification instanceof Notification.Welcome) {
            return new Notice.Welcome(customer, notification.at());
        }
        if (notification instanceof Notification.TierChanged changed) {
            return new Notice.TierChanged(
                    customer,
                    changed.at(),
                    changed.sequence(),
                    changed.from(),
                    changed.to(),
                    Kind.valueOf(changed.cause().name()));
        }
        if (notification instanceof Notification.PointsExpired expired) {
            return new Notice.PointsExpired(customer, expired.at(), expired.sequence(), expired.points());
        }
        if (notification instanceof Notification.RewardIssued issued) {
            return new Notice.RewardIssued(
                    customer, issued.at(), issued.sequence(), issued.offer().value());
        }
        if (notification instanceof Notification.FeedbackReceived received) {
            return new Notice.FeedbackReceived(
                    customer, received.at(), received.order().value(), received.rating());
        }
        throw new AssertionError("Nobody asked for " + notification);
    }

    /** All orders of a history are in euro. */
    static Bought bought(CustomerTotals totals) {
        BigDecimal spent = totals.spent(Currency.getInstance("EUR"));
        return new Bought(totals.orders(), spent, totals.lastPlacedAt().orElse(null));
    }

    static Standing standing(Membership membership) {
        Tier next = membership.progress().nextTier();
        return new Standing(
                membership.points(),
                membership.debt(),
                membership.tier().name(),
                membership.progress().qualifying(),
                next == null ? null : next.name(),
                membership.progress().missing(),
                drop(membership.progress().nextDrop()),
                membership.expirations().stream()
                        .map(ending -> new Ending(ending.points(), ending.expiresAt(), ending.lastDay()))
                        .toList(),
                membership.rewards().stream().map(RewardTranslation::prize).toList(),
                membership.joinedDate());
    }

    private static @Nullable Drop drop(@Nullable TierDrop drop) {
        return drop == null
                ? null
                : new Drop(drop.at(), drop.lastDay(), drop.tier().name());
    }

    static Totals totals(PointsTotals points, Map<Tier, Long> members, long completedOrders) {
        var byKind = new HashMap<Kind, Long>();
        points.byKind().entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .forEach(sum -> byKind.put(Kind.valueOf(sum.getKey().name()), sum.getValue()));
        var perTier = new HashMap<String, Long>();
        members.forEach((tier, count) -> perTier.put(tier.name(), count));
        return new Totals(byKind, points.outstanding(), points.debt(), perTier, completedOrders);
    }

    static Refused refused(CustomerKitException refusal) {
        return new Refused(refusal.code(), facts(refusal));
    }

    private static String facts(CustomerKitException refusal) {
        if (refusal instanceof InsufficientPointsException insufficient) {
            return insufficient.required() + " of " + insufficient.spendable();
        }
        if (refusal instanceof ReferenceReusedException reused) {
            return reused.reference().value();
        }
        if (refusal instanceof IllegalOrderStateException illegal) {
            return illegal.current().name();
        }
        if (refusal instanceof InvalidRequestException invalid) {
            return invalid.violations().get(0).path();
        }
        if (refusal instanceof NotFoundException missing) {
            return IDS_OF_THE_LIBRARY.contains(missing.kind()) ? "" : missing.id();
        }
        if (refusal instanceof IdTakenException taken) {
            return taken.id();
        }
        return RewardTranslation.facts(refusal)
                .or(() -> OpinionTranslation.facts(refusal))
                .orElse("");
    }
}
