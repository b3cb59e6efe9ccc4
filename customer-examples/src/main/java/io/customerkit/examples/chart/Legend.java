package io.customerkit.examples.chart;

import java.util.List;

/** What the marks of a chart stand for: each with its colour or pattern, its name and its sum. */
public final class Legend {

    private Legend() {}

    public static Element draw(List<Series> series) {
        Element list = Element.of("ul").with("class", "legend");
        for (Series one : series) {
            long sum = one.values().stream().mapToLong(Long::longValue).sum();
            list.add(Element.of("li")
                    .add(swatch(one.style()))
                    .text(one.name() + " ")
                    .add(Element.of("b", Numbers.grouped(sum))));
        }
        return list;
    }

    private static Element swatch(String style) {
        return Element.of("svg")
                .with("class", "swatch")
                .with("width", 14)
                .with("height", 14)
                .with("aria-hidden", true)
                .add(Element.of("rect").with("class", style).with("width", 14).with("height", 14));
    }
}
