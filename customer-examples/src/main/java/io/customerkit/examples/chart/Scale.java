package io.customerkit.examples.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where numbers stand on an axis from bottom to top: it holds 0 and begins and ends at a round number.
 *
 * @param lowest 0 or below
 * @param highest above {@code lowest}
 * @param step between two lines: 1, 2 or 5 times a power of ten
 */
record Scale(double lowest, double highest, double step) {

    private static final int STEPS = 4;

    /** Returns the scale for numbers in a range. */
    static Scale of(long least, long most) {
        double low = Math.min(0, least);
        double high = Math.max(low == 0 ? 1 : 0, most);
        double step = round((high - low) / STEPS);
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
    }

    /** Returns the next step that is 1, 2 or 5 times a power of ten; 1 at least, as there are no parts of points. */
    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, rough))));
        double first = rough / power;
        if (first <= 1) {
            return power;
        }
        if (first <= 2) {
            return 2 * power;
        }
        return first <= 5 ? 5 * power : 10 * power;
    }

    /** Returns the numbers at which lines are drawn, from bottom to top. */
    List<Long> ticks() {
        var ticks = new ArrayList<Long>();
        for (long i = Math.round(lowest / step); i <= Math.round(highest / step); i++) {
            ticks.add(Math.round(i * step));
        }
        return ticks;
    }

    /** Returns how far below the top a number stands, from 0 to {@code height}. */
    double y(long number, double height) {
        return (highest - number) / (highest - lowest) * height;
    }
}
