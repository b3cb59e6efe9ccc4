package io.customerkit.examples.chart;

import java.util.List;

/**
 * Numbers of one kind, one for each place of the axis.
 *
 * @param name as the legend has it
 * @param style the class of its marks
 * @param isBelow whether numbers above 0 are drawn below the line of 0
 */
public record Series(String name, String style, List<Long> values, boolean isBelow) {

    public Series {
        values = List.copyOf(values);
    }

    /** Returns numbers that are drawn upwards. */
    public static Series above(String name, String style, List<Long> values) {
        return new Series(name, style, values, false);
    }

    /** Returns numbers that are drawn downwards. */
    public static Series below(String name, String style, List<Long> values) {
        return new Series(name, style, values, true);
    }

    /** Returns how far up from 0 the number at a place is drawn. */
    long height(int place) {
        return isBelow ? -values.get(place) : values.get(place);
    }
}
