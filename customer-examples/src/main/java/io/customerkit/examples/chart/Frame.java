package io.customerkit.examples.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;

/**
 * The empty chart: lines and numbers of the scale, months below. Heights are pixels, widths per cents, so texts keep their
 * size on every screen.
 *
 * @param height of the part with the marks, in pixels
 */
record Frame(Caption caption, List<YearMonth> months, Scale scale, int height) {

    private static final int FOOT = 40;
    private static final int MOST_LABELS_ON_A_PHONE = 8;
    private static final int MOST_LABELS = 18;

    /** Returns an SVG element that a screen reader takes for one picture with a name and a description. */
    static Element picture(Caption caption, int height) {
        String title = caption.id() + "-title";
        String description = caption.id() + "-description";
        return Element.of("svg")
                .with("class", "chart")
                .with("width", "100%")
                .with("height", height)
                .with("role", "img")
                .with("aria-labelledby", title)
                .with("aria-describedby", description)
                .add(
                        Element.of("title", caption.title()).with("id", title),
                        Element.of("desc", caption.description()).with("id", description));
    }

    /** Returns the picture in a box that leaves room for labels of this length on its left. */
    static Element box(Element picture, int longestLabel) {
        return Element.of("div")
                .with("class", "plot")
                .with("style", "--label:" + longestLabel + "ch")
                .add(picture);
    }

    /** Returns the chart with these marks. */
    Element around(List<Element> marks) {
        Element picture = picture(caption, height + FOOT).add(grid()).addAll(marks);
        picture.add(labels("narrow", MOST_LABELS_ON_A_PHONE), labels("wide", MOST_LABELS));
        int longest = scale.ticks().stream()
                .mapToInt(tick -> Numbers.compact(tick).length())
                .max()
                .orElse(0);
        return box(picture, longest);
    }

    private Element grid() {
        Element grid = Element.of("g");
        for (long tick : scale.ticks()) {
            String y = y(tick);
            grid.add(
                    Element.of("line")
                            .with("class", tick == 0 ? "zero" : "grid")
                            .with("x1", "0")
                            .with("x2", "100%")
                            .with("y1", y)
                            .with("y2", y),
                    Element.of("text", Numbers.compact(tick))
                            .with("class", "tick")
                            .with("x", -8)
                            .with("y", y)
                            .with("dy", ".32em"));
        }
        return grid;
    }

    private Element labels(String style, int most) {
        Element labels = Element.of("g").with("class", style);
        for (MonthLabel label : MonthLabel.of(months, most)) {
            labels.add(label(label.place(), 16, "month", label.month()));
            if (!label.year().isEmpty()) {
                labels.add(label(label.place(), 31, "year", label.year()));
            }
        }
        return labels;
    }

    private Element label(int place, int below, String style, String text) {
        return Element.of("text", text)
                .with("class", style)
                .with("x", percent(center(place)))
                .with("y", height + below);
    }

    /** Returns an invisible mark over a whole month that shows a text to whoever points at it. */
    Element hint(int place, String text) {
        return Element.of("rect")
                .with("class", "hint")
                .with("x", percent(center(place) - 50.0 / months.size()))
                .with("y", 0)
                .with("width", percent(100.0 / months.size()))
                .with("height", height)
                .add(Element.of("title", Months.name(months.get(place)) + ": " + text));
    }

    /** Returns the middle of a month, in per cent of the width. */
    double center(int place) {
        return (place + 0.5) * 100 / months.size();
    }

    /** Returns where a number stands, in pixels from the top. */
    String y(long number) {
        return pixels(scale.y(number, height));
    }

    static String percent(double part) {
        return pixels(part) + "%";
    }

    static String pixels(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
