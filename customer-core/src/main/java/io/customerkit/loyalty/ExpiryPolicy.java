package io.customerkit.loyalty;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Says how long points live. They count through the whole of their last local day, in the programme's zone. A change of
 * policy concerns new points only. Implementations are thread-safe and give the same answer every time.
 */
@FunctionalInterface
public interface ExpiryPolicy {

    /**
     * Returns the last day on which points count; empty if they never expire.
     *
     * @param earnedOn local date of the award in the programme's zone
     */
    Optional<LocalDate> lastDay(LocalDate earnedOn);

    /**
     * Returns the policy by which points live for a period: with {@code P1Y}, what is earned on 2023-06-10 counts through
     * 2024-06-10, and what is earned on 29 February through 28 February.
     *
     * @param period above zero, at most 999 years
     * @throws IllegalArgumentException if the period is anything else
     */
    static ExpiryPolicy after(Period period) {
        Periods.require(period, false);
        return earnedOn -> Optional.of(earnedOn.plus(period));
    }

    /**
     * Returns the policy by which points live to the end of a month: the one in which {@code period} after the award
     * lies.
     *
     * @param period zero for the month of the award itself, at most 999 years
     * @throws IllegalArgumentException if the period is anything else
     */
    static ExpiryPolicy atEndOfMonth(Period period) {
        Periods.require(period, true);
        return earnedOn -> Optional.of(earnedOn.plus(period).with(lastDayOfMonth()));
    }

    /**
     * Returns the policy by which points live to the end of a calendar quarter: the one in which {@code period} after the
     * award lies.
     *
     * @param period zero for the quarter of the award itself, at most 999 years
     * @throws IllegalArgumentException if the period is anything else
     */
    static ExpiryPolicy atEndOfQuarter(Period period) {
        Periods.require(period, true);
        return earnedOn -> {
            LocalDate within = earnedOn.plus(period);
            int monthsLeft = 2 - (within.getMonthValue() - 1) % 3;
            return Optional.of(within.plusMonths(monthsLeft).with(lastDayOfMonth()));
        };
    }

    /**
     * Returns the policy by which points live to the end of a year: the one in which {@code period} after the award lies.
     *
     * @param period zero for the year of the award itself, at most 999 years
     * @throws IllegalArgumentException if the period is anything else
     */
    static ExpiryPolicy atEndOfYear(Period period) {
        Periods.require(period, true);
        return earnedOn -> Optional.of(earnedOn.plus(period).with(lastDayOfYear()));
    }

    /** Returns the policy by which points never expire. */
    static ExpiryPolicy never() {
        return earnedOn -> Optional.empty();
    }
}
