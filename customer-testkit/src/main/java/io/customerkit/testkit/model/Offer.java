package io.customerkit.testkit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What members may get for points.
 *
 * @param terms as they are now, the stock among them
 */
public record Offer(String id, long version, Terms terms, boolean retired, Instant createdAt, Instant updatedAt) {

    Offer change(Terms newTerms, Instant now) {
        return new Offer(id, version + 1, newTerms, retired, createdAt, now);
    }

    Offer retire(Instant now) {
        return new Offer(id, version + 1, terms, true, createdAt, now);
    }

    /** Returns it with more in stock, or less; unchanged where there is any number. */
    Offer restock(long difference, Instant now) {
        return terms.stock() == null ? this : change(terms.withStock(terms.stock() + difference), now);
    }

    /** Returns why a member gets nothing, whatever the points; null if there is no reason. */
    @Nullable
    String refusal(Member member, Programme programme, Instant now) {
        if (retired) {
            return "RETIRED";
        }
        if (terms.from() != null && now.isBefore(terms.from())) {
            return "NOT_YET";
        }
        if (terms.until() != null && !now.isBefore(terms.until())) {
            return "OVER";
        }
        if (terms.stock() != null && terms.stock() == 0) {
            return "OUT_OF_STOCK";
        }
        if (terms.minimumTier() != null && !programme.isAtLeast(terms.minimumTier(), member, now)) {
            return "TIER_TOO_LOW";
        }
        long claims = member.prizes().claims().getOrDefault(id, 0L);
        return terms.limit() != null && claims >= terms.limit() ? "LIMIT_REACHED" : null;
    }
}
