package io.customerkit.examples.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Columns by month: what adds up stands on what was before, above the line of 0 or below it. */
public final class Columns {

    private static final int HEIGHT = 240;
    private static final double FILLED = 0.72;
    private static final double WIDEST = 9;

    private final Frame frame;
    private final List<Series> series;

    private Columns(Frame frame, List<Series> series) {
        this.frame = frame;
        this.series = series;
    }

    /**
     * Draws a chart.
     *
     * @param months one or more, in a row
     * @param series each with a number for every month
     */
    public static Element draw(Caption caption, List<YearMonth> months, List<Series> series) {
        long highest = 0;
        long lowest = 0;
        for (int place = 0; place < months.size(); place++) {
            for (Series one : series) {
                highest = Math.max(highest, reach(series, one, place, 1));
                lowest = Math.min(lowest, reach(series, one, place, -1));
            }
        }
        return new Columns(new Frame(caption, months, Scale.of(lowest, highest), HEIGHT), series).draw();
    }

    /** Returns where the part of a column ends on one side of 0, what stands between it and 0 included. */
    private static long reach(List<Series> series, Series last, int place, int side) {
        return series.subList(0, series.indexOf(last) + 1).stream()
                .mapToLong(one -> one.height(place))
                .filter(height -> Long.signum(height) == side)
                .sum();
    }

    private Element draw() {
        var marks = new ArrayList<Element>();
        for (int place = 0; place < frame.months().size(); place++) {
            for (Series one : series) {
                if (one.height(place) != 0) {
                    marks.add(column(place, one));
                }
            }
            marks.add(frame.hint(place, numbers(place)));
        }
        return frame.around(marks);
    }

    private Element column(int place, Series one) {
        double width = Math.min(WIDEST, 100.0 / frame.months().size() * FILLED);
        long end = reach(series, one, place, Long.signum(one.height(place)));
        long begin = end - one.height(place);
        double top = frame.scale().y(Math.max(begin, end), frame.height());
        double bottom = frame.scale().y(Math.min(begin, end), frame.height());
        return Element.of("rect")
                .with("class", one.style())
                .with("x", Frame.percent(frame.center(place) - width / 2))
                .with("y", Frame.pixels(top))
                .with("width", Frame.percent(width))
                .with("height", Frame.pixels(bottom - top));
    }

    private String numbers(int place) {
        return series.stream()
                .map(one -> one.name() + " " + Numbers.grouped(one.values().get(place)))
                .collect(Collectors.joining(", "));
    }
}
