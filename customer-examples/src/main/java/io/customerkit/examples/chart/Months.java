package io.customerkit.examples.chart;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Months as an English page names them, whatever the locale of the machine. */
public final class Months {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Months() {}

    /** Returns {@code January 2024}. */
    public static String name(YearMonth month) {
        return NAME.format(month);
    }
}
