package io.customerkit.testkit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member got for points.
 *
 * @param issuedBy sequence of the entry that took the points, which tells it from the member's other prizes
 * @param endsAt the first instant at which it can no longer be used; null if there is none
 */
public record Prize(
        long issuedBy,
        String offer,
        Status status,
        long cost,
        Instant issuedAt,
        @Nullable Instant endsAt,
        @Nullable LocalDate lastDay) {

    /** Where a prize stands. */
    public enum Status {
        ISSUED,
        USED,
        CANCELLED,
        EXPIRED
    }

    /** Returns a new prize, good through so many local days after today as its offer says. */
    static Prize of(Offer offer, long issuedBy, Instant now, Programme programme) {
        Integer days = offer.terms().validDays();
        LocalDate lastDay =
                days == null ? null : now.atZone(programme.zone()).toLocalDate().plusDays(days);
        Instant endsAt = lastDay == null ? null : programme.endOf(lastDay);
        return new Prize(issuedBy, offer.id(), Status.ISSUED, offer.terms().cost(), now, endsAt, lastDay);
    }

    boolean hasEndedBy(Instant now) {
        return endsAt != null && endsAt.compareTo(now) <= 0;
    }

    /** Returns it as anybody sees it at this instant. */
    public Prize at(Instant now) {
        return status == Status.ISSUED && hasEndedBy(now) ? with(Status.EXPIRED) : this;
    }

    Prize with(Status newStatus) {
        return new Prize(issuedBy, offer, newStatus, cost, issuedAt, endsAt, lastDay);
    }

    /** Returns the reference of the entry that led to this status. */
    String reference() {
        return "ck:reward:" + issuedBy + ":" + status.name().toLowerCase(Locale.ROOT);
    }
}
