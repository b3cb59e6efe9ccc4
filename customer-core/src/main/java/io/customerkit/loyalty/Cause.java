package io.customerkit.loyalty;

import io.customerkit.constraint.Characters;
import io.customerkit.order.Order;
import io.customerkit.reward.Reward;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything about an entry but the points: what it is about, when it took effect, who asked for it and why. */
record Cause(
        EntryKind kind,
        Reference reference,
        Fingerprint fingerprint,
        Instant at,
        Facts facts,
        String author,
        @Nullable String reason) {

    private static final String SYSTEM = "system";

    static Cause of(Adjustment adjustment, Instant now) {
        return new Cause(
                EntryKind.ADJUSTED,
                adjustment.reference(),
                adjustment.fingerprint(),
                adjustment.at() == null ? now : adjustment.at(),
                Facts.none(),
                adjustment.author(),
                adjustment.reason());
    }

    static Cause of(Redemption redemption, Instant now) {
        return new Cause(
                EntryKind.REDEEMED,
                redemption.reference(),
                redemption.fingerprint(),
                now,
                Facts.none(),
                redemption.author(),
                redemption.reason());
    }

    static Cause ofAward(Order order, Instant completedAt, Facts facts) {
        return new Cause(
                EntryKind.EARNED,
                Reference.ofAward(order),
                Fingerprint.ofAward(order),
                completedAt,
                facts,
                SYSTEM,
                null);
    }

    static Cause ofTaking(Order order, Instant at, Facts facts) {
        return new Cause(
                EntryKind.CLAWED_BACK,
                Reference.ofTaking(order, order.generation(), order.takings()),
                Fingerprint.ofTaking(order, order.takings()),
                at,
                facts,
                SYSTEM,
                null);
    }

    static Cause of(Restoration restoration, Instant now) {
        return new Cause(
                EntryKind.RESTORED,
                Reference.ofUndo(restoration.redemption()),
                Fingerprint.ofUndo(restoration.redemption()),
                now,
                Facts.none(),
                restoration.author(),
                restoration.reason());
    }

    static Cause of(RewardRequest request, Reward issued) {
        return new Cause(
                EntryKind.REDEEMED,
                request.reference(),
                request.fingerprint(),
                issued.issuedAt(),
                RewardFacts.of(issued),
                SYSTEM,
                null);
    }

    /** What became of a reward. */
    static Cause of(EntryKind kind, Reward reward, Instant at) {
        return new Cause(
                kind,
                Reference.ofReward(reward.id(), reward.status()),
                Fingerprint.ofReward(reward),
                at,
                RewardFacts.of(reward),
                SYSTEM,
                null);
    }

    static Cause ofExpiry(long sequence, Instant at) {
        return new Cause(
                EntryKind.EXPIRED,
                Reference.ofExpiry(sequence),
                Fingerprint.ofExpiry(at),
                at,
                Facts.none(),
                SYSTEM,
                null);
    }

    static String author(@Nullable String name) {
        return name == null ? SYSTEM : Characters.trim(name);
    }

    Cause with(Facts more) {
        return new Cause(kind, reference, fingerprint, at, facts.and(more), author, reason);
    }
}
