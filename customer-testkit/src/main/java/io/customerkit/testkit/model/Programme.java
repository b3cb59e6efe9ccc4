package io.customerkit.testkit.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a loyalty programme in EUR.
 *
 * @param points given for every {@code amount}
 * @param ladder lowest rung first
 * @param extendsEnded whether points that come back after their end live on
 * @param opinions what customers may say when
 */
public record Programme(
        ZoneId zone,
        Life life,
        long points,
        BigDecimal amount,
        List<Rung> ladder,
        boolean extendsEnded,
        OpinionRules opinions) {

    public Programme {
        ladder = List.copyOf(ladder);
    }

    /** Returns the last local day on which points earned at this instant count; null if they never end. */
    @Nullable
    LocalDate lastDay(Instant earnedAt) {
        return life.lastDay(earnedAt.atZone(zone).toLocalDate());
    }

    /** Returns the last local day of points that come back at this instant after their end. */
    LocalDate extendedDay(Instant at) {
        return at.atZone(zone).toLocalDate().plusDays(30);
    }

    Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Returns what an order earns: everything multiplied first, then rounded down once. */
    long award(BigDecimal base, Rung held) {
        return base.multiply(BigDecimal.valueOf(points))
                .multiply(held.multiplier())
                .divide(amount, 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    Rung lowest() {
        return ladder.get(0);
    }

    Rung reachedWith(long qualifying) {
        Rung reached = lowest();
        for (Rung rung : ladder) {
            if (qualifying >= rung.threshold()) {
                reached = rung;
            }
        }
        return reached;
    }

    /** Returns the rung of this name; null if there is none. */
    @Nullable
    Rung rung(String name) {
        return ladder.stream()
                .filter(rung -> rung.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Returns whether a member stands on this rung or above. */
    boolean isAtLeast(String rung, Member member, Instant now) {
        Rung least = rung(rung);
        return least != null && member.points().qualifying(now) >= least.threshold();
    }

    /** Returns the rung above; null at the top. */
    @Nullable
    Rung above(Rung rung) {
        int next = ladder.indexOf(rung) + 1;
        return next < ladder.size() ? ladder.get(next) : null;
    }
}
