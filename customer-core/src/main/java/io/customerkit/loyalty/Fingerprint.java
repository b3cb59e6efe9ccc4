package io.customerkit.loyalty;

import io.customerkit.order.Order;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request under a known reference is the same one. It covers kind, ids, points and an explicit business
 * time; not author or reason, nor the clock. Stored for ever: a later release still recognises every text of this one.
 *
 * @param value {@code v1:} and the parts, joined by colons
 */
public record Fingerprint(String value) {

    static Fingerprint of(Adjustment adjustment) {
        return of(EntryKind.ADJUSTED, adjustment.points(), adjustment.at());
    }

    static Fingerprint of(Redemption redemption) {
        return of(EntryKind.REDEEMED, redemption.points(), null);
    }

    static Fingerprint ofAward(Order order) {
        return new Fingerprint("v1:" + EntryKind.EARNED + ":" + order.generation() + ":" + order.id());
    }

    static Fingerprint ofTaking(Order order, int number) {
        return new Fingerprint(
                "v1:" + EntryKind.CLAWED_BACK + ":" + order.generation() + ":" + number + ":" + order.id());
    }

    static Fingerprint ofUndo(LedgerEntry redemption) {
        return new Fingerprint("v1:" + EntryKind.RESTORED + ":" + redemption.sequence());
    }

    /** Whatever the offer asks for by then: the request names only the offer. */
    static Fingerprint ofRequest(OfferId offer) {
        return new Fingerprint("v1:" + EntryKind.REDEEMED + ":offer:" + offer);
    }

    static Fingerprint ofReward(Reward reward) {
        return new Fingerprint("v1:reward:" + reward.status() + ":" + reward.id());
    }

    static Fingerprint ofExpiry(Instant at) {
        return new Fingerprint("v1:" + EntryKind.EXPIRED + ":" + at);
    }

    private static Fingerprint of(EntryKind kind, long points, @Nullable Instant at) {
        return new Fingerprint("v1:" + kind + ":" + points + (at == null ? "" : ":" + at));
    }

    /** Returns the text that is stored. */
    @Override
    public String toString() {
        return value;
    }
}
