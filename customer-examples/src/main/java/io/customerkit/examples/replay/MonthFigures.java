package io.customerkit.examples.replay;

import io.customerkit.examples.chart.Months;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What happened in a month, or in its beginning.
 *
 * @param lastDay the last day that counts: that of the month, or an earlier one where the report ends within it
 * @param before the figures when the month began
 * @param after the figures when its last day had passed
 */
record MonthFigures(LocalDate lastDay, Figures before, Figures after) {

    YearMonth month() {
        return YearMonth.from(lastDay);
    }

    boolean isWhole() {
        return lastDay.equals(month().atEndOfMonth());
    }

    /** Returns its name, with the last day if it is not whole. */
    String name() {
        String name = Months.name(month());
        return isWhole() ? name : name + ", to day " + lastDay.getDayOfMonth();
    }

    long earned() {
        return Math.subtractExact(after.earned(), before.earned());
    }

    long redeemed() {
        return Math.subtractExact(after.redeemed(), before.redeemed());
    }

    long expired() {
        return Math.subtractExact(after.expired(), before.expired());
    }
}
