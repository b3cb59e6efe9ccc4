package io.customerkit.testkit.model;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** How long points live. */
public enum Life {
    A_YEAR,
    A_MONTH,
    SEVEN_DAYS,
    TO_THE_END_OF_THE_MONTH,
    TO_THE_END_OF_NEXT_YEAR,
    FOR_EVER,
    /** For ever if earned in an even month, otherwise for a month: no policy of the library's own. */
    FOR_EVER_OR_A_MONTH;

    /** Returns the last day on which points of this day count; null if they never end. */
    @Nullable
    LocalDate lastDay(LocalDate earnedOn) {
        return switch (this) {
            case A_YEAR -> earnedOn.plusYears(1);
            case A_MONTH -> earnedOn.plusMonths(1);
            case SEVEN_DAYS -> earnedOn.plusDays(7);
            case TO_THE_END_OF_THE_MONTH -> YearMonth.from(earnedOn).atEndOfMonth();
            case TO_THE_END_OF_NEXT_YEAR -> LocalDate.of(earnedOn.getYear() + 1, 12, 31);
            case FOR_EVER -> null;
            case FOR_EVER_OR_A_MONTH -> earnedOn.getMonthValue() % 2 == 0 ? null : earnedOn.plusMonths(1);
        };
    }
}
