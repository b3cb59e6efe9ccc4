package io.customerkit.examples.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One number by month as a line over a filled ground, with the last number beside its end. */
public final class Line {

    private final Frame frame;
    private final Series series;

    private Line(Frame frame, Series series) {
        this.frame = frame;
        this.series = series;
    }

    /**
     * Draws a chart.
     *
     * @param months one or more, in a row
     * @param series a number for every month
     * @param height in pixels, labels not included
     */
    public static Element draw(Caption caption, List<YearMonth> months, Series series, int height) {
        Scale scale = Scale.of(Collections.min(series.values()), Collections.max(series.values()));
        return new Line(new Frame(caption, months, scale, height), series).draw();
    }

    private Element draw() {
        var marks = new ArrayList<Element>();
        marks.add(stretched());
        marks.addAll(end());
        for (int place = 0; place < frame.months().size(); place++) {
            marks.add(frame.hint(
                    place, series.name() + " " + Numbers.grouped(series.values().get(place))));
        }
        return frame.around(marks);
    }

    /** A path knows no per cents, so it has a picture of its own, 100 wide, that is stretched to the width of the chart. */
    private Element stretched() {
        var line = new StringBuilder();
        for (int place = 0; place < frame.months().size(); place++) {
            line.append(place == 0 ? "M" : " L")
                    .append(Frame.pixels(frame.center(place)))
                    .append(' ')
                    .append(frame.y(series.height(place)));
        }
        String zero = frame.y(0);
        String ground = line + " L" + Frame.pixels(frame.center(last())) + " " + zero + " L"
                + Frame.pixels(frame.center(0)) + " " + zero + " Z";
        return Element.of("svg")
                .with("width", "100%")
                .with("height", frame.height())
                .with("viewBox", "0 0 100 " + frame.height())
                .with("preserveAspectRatio", "none")
                .add(path("ground", ground), path("line", line.toString()));
    }

    private Element path(String style, String points) {
        return Element.of("path").with("class", style + " " + series.style()).with("d", points);
    }

    private List<Element> end() {
        String x = Frame.percent(frame.center(last()));
        String y = frame.y(series.height(last()));
        return List.of(
                Element.of("circle")
                        .with("class", "dot " + series.style())
                        .with("cx", x)
                        .with("cy", y)
                        .with("r", 4),
                Element.of("text", Numbers.grouped(series.values().get(last())))
                        .with("class", "last")
                        .with("x", x)
                        .with("y", y)
                        .with("dy", -11)
                        .with("dx", 4));
    }

    private int last() {
        return frame.months().size() - 1;
    }
}
