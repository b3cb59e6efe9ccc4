package io.customerkit.examples.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as an English page writes them, whatever the locale of the machine. */
public final class Numbers {

    private static final long THOUSAND = 1_000;

    private Numbers() {}

    /** Returns {@code 571,603}; below 0 with a minus sign instead of a hyphen. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace('-', '\u2212');
    }

    /** Returns {@code 250}, {@code 25k} or {@code 2.5M}: short and, for the round numbers of an axis, exact. */
    public static String compact(long number) {
        String[] units = {"k", "M", "G", "T", "P", "E"};
        if (Math.abs(number) < 10 * THOUSAND) {
            return grouped(number);
        }
        BigDecimal scaled = BigDecimal.valueOf(number).movePointLeft(3);
        int unit = 0;
        while (scaled.abs().compareTo(BigDecimal.valueOf(THOUSAND)) >= 0) {
            scaled = scaled.movePointLeft(3);
            unit++;
        }
        String text = scaled.round(new MathContext(3, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
        return text.replace('-', '\u2212') + units[unit];
    }

    /** Returns {@code 92.4 %}; of nothing it is {@code 0.0 %}. */
    public static String share(long part, long whole) {
        BigDecimal percent = whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return percent.setScale(1).toPlainString() + "\u00A0%";
    }
}
