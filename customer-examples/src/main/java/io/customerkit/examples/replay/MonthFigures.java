package io.customerkit.examples.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What happened in a month, or in its beginning.
 *
 * @param lastDay the last day that counts: that of the month, or an earlier one where the report ends within it
 * @param before the figures when the month began
 * @param after the figures when its last day had passed
 */
record MonthFigures(LocalDate lastDay, Figures before, Figures after) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    YearMonth month() {
        return YearMonth.from(lastDay);
    }

    boolean isWhole() {
        return lastDay.equals(month().atEndOfMonth());
    }

    /** Returns its name, with the last day if it is not whole. */
    String name() {
        String name = MONTH.format(lastDay);
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
