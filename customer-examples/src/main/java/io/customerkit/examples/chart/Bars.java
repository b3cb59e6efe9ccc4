package io.customerkit.examples.chart;

import java.util.List;

/** Lying bars, one below the other, each with its name on the left and its number at its end. */
public final class Bars {

    private static final int ROW = 28;
    private static final int THICKNESS = 18;
    private static final double WIDEST = 78;

    private Bars() {}

    /**
     * Draws a chart.
     *
     * @param names one for each bar, from top to bottom
     * @param series a number, 0 or more, for each bar
     */
    public static Element draw(Caption caption, List<String> names, Series series) {
        Element picture = Frame.picture(caption, names.size() * ROW);
        long most = series.values().stream().mapToLong(Long::longValue).max().orElse(0);
        for (int row = 0; row < names.size(); row++) {
            long number = series.values().get(row);
            double width = most == 0 ? 0 : (double) number / most * WIDEST;
            picture.add(bar(row, width, series.style()), name(row, names.get(row)), number(row, width, number));
        }
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        return Frame.box(picture, longest);
    }

    private static Element bar(int row, double width, String style) {
        return Element.of("rect")
                .with("class", style)
                .with("x", 0)
                .with("y", row * ROW + (ROW - THICKNESS) / 2)
                .with("width", Frame.percent(width))
                .with("height", THICKNESS);
    }

    private static Element name(int row, String name) {
        return text(row, name).with("class", "tick").with("x", -8);
    }

    private static Element number(int row, double width, long number) {
        return text(row, Numbers.grouped(number))
                .with("class", "number")
                .with("x", Frame.percent(width))
                .with("dx", 7);
    }

    private static Element text(int row, String text) {
        return Element.of("text", text).with("y", row * ROW + ROW / 2).with("dy", ".34em");
    }
}
