package io.customerkit.loyalty;

import java.time.LocalDate;
import java.time.Period;

/** What the built-in expiry policies take for a period. */
final class Periods {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private Periods() {}

    static void require(Period period, boolean allowZero) {
        boolean isTooShort = period.isNegative() || (period.isZero() && !allowZero);
        if (isTooShort || isTooLong(period)) {
            throw new IllegalArgumentException("Points cannot live for " + period);
        }
    }

    /** Months are counted first: the calendar cannot add a thousand million years. */
    private static boolean isTooLong(Period period) {
        return period.toTotalMonths() > 999 * 12 || ANY_DAY.plus(period).isAfter(ANY_DAY.plusYears(999));
    }
}
