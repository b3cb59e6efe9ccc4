package io.customerkit.examples.chart;

import java.util.ArrayList;
import java.util.List;

/** The numbers behind a chart as a table that is folded up until somebody wants it; every row begins with its name. */
public final class DataTable {

    private final String caption;
    private final List<String> headings;
    private final List<Element> rows = new ArrayList<>();

    /**
     * Begins a table.
     *
     * @param caption its name
     * @param headings one for each column
     */
    public DataTable(String caption, List<String> headings) {
        this.caption = caption;
        this.headings = List.copyOf(headings);
    }

    /** Adds a row of numbers. */
    public void add(String name, List<Long> numbers) {
        addTexts(name, numbers.stream().map(Numbers::grouped).toList());
    }

    /** Adds a row of whatever is not a plain number. */
    public void addTexts(String name, List<String> cells) {
        Element row = Element.of("tr").add(Element.of("th", name).with("scope", "row"));
        cells.forEach(cell -> row.add(Element.of("td", cell)));
        rows.add(row);
    }

    /** Returns the table; where it is wider than the screen it can be scrolled, with the keyboard too. */
    public Element draw() {
        Element heading = Element.of("tr");
        headings.forEach(name -> heading.add(Element.of("th", name).with("scope", "col")));
        Element table = Element.of("table")
                .add(
                        Element.of("caption", caption),
                        Element.of("thead").add(heading),
                        Element.of("tbody").addAll(rows));
        return Element.of("details")
                .add(
                        Element.of("summary", "Table: " + caption),
                        Element.of("div")
                                .with("class", "scroll")
                                .with("role", "region")
                                .with("aria-label", caption)
                                .with("tabindex", 0)
                                .add(table));
    }
}
