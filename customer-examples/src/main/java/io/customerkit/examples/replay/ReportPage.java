package io.customerkit.examples.replay;

import io.customerkit.examples.chart.Element;
import io.customerkit.examples.chart.Numbers;
import io.customerkit.tier.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A report as one HTML file that needs nothing else: no script, no image, no font to load, and its security policy would
 * let none of them in.
 */
final class ReportPage {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    private static final String STYLE = "report.css";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Report report;
    private final String source;

    private ReportPage(Report report, String source) {
        this.report = report;
        this.source = source;
    }

    /**
     * Returns the page.
     *
     * @param source what was replayed, for its heading
     */
    static String of(Report report, String source) {
        var page = new ReportPage(report, source);
        Element html = Element.of("html").with("lang", "en").add(page.head(), page.body());
        return "<!DOCTYPE html>\n" + html + "\n";
    }

    private Element head() {
        return Element.of("head")
                .add(
                        Element.of("meta").with("charset", "utf-8"),
                        named("viewport", "width=device-width, initial-scale=1"),
                        named("color-scheme", "light dark"),
                        Element.of("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", POLICY),
                        Element.of("link").with("rel", "icon").with("href", "data:,"),
                        Element.of("title", "Loyalty report, " + day(report.asOf())),
                        Element.of("style", style()));
    }

    private static Element named(String name, String content) {
        return Element.of("meta").with("name", name).with("content", content);
    }

    /** The style has no character that must be escaped, which would reach the browser escaped. */
    private static String style() {
        try (InputStream style = Objects.requireNonNull(ReportPage.class.getResourceAsStream(STYLE))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Element body() {
        return Element.of("body")
                .add(
                        patterns(),
                        Element.of("header").add(Element.of("h1", "Loyalty report"), subject()),
                        Element.of("main").add(headline()).addAll(new ReportCharts(report).sections()),
                        footer());
    }

    /** What is hatched can be told from what is not, without any colour. */
    private static Element patterns() {
        Element stripes = Element.of("pattern")
                .with("id", "hatch")
                .with("width", 6)
                .with("height", 6)
                .with("patternUnits", "userSpaceOnUse")
                .with("patternTransform", "rotate(45)")
                .add(
                        Element.of("rect")
                                .with("class", "hatch-ground")
                                .with("width", 6)
                                .with("height", 6),
                        Element.of("rect")
                                .with("class", "hatch-line")
                                .with("width", 3)
                                .with("height", 6));
        return Element.of("svg")
                .with("class", "patterns")
                .with("width", 0)
                .with("height", 0)
                .with("aria-hidden", true)
                .add(Element.of("defs").add(stripes));
    }

    private Element subject() {
        return Element.of("p")
                .with("class", "subject")
                .text("What the programme owes at the start of ")
                .add(Element.of("time", day(report.asOf())).with("datetime", report.asOf()))
                .text(" (" + report.zone() + "), after a replay of ")
                .add(Element.of("bdi", source))
                .text(".");
    }

    private Element headline() {
        Figures figures = report.figures();
        Element points = cards();
        points.add(
                card("Outstanding", figures.outstanding(), "points that members can spend"),
                card("Earned", figures.earned(), "points in all"),
                card("Redeemed", figures.redeemed(), shareOfEarned(figures.redeemed())),
                card("Expired", figures.expired(), shareOfEarned(figures.expired())));
        Element members = cards();
        members.add(
                card("Customers", figures.customers(), "members of the programme"),
                card("Orders", figures.orders(), "completed"));
        figures.members().forEach((tier, count) -> members.add(card(tier, count)));
        return Element.of("section")
                .with("aria-labelledby", "headline")
                .add(Element.of("h2", "Headline figures").with("id", "headline"), points, members);
    }

    private static Element cards() {
        return Element.of("dl").with("class", "cards");
    }

    private String shareOfEarned(long part) {
        return Numbers.share(part, report.figures().earned()) + " of what was earned";
    }

    private Element card(Tier tier, long count) {
        return card(tier.name(), count, Numbers.share(count, report.figures().customers()) + " of the members");
    }

    private static Element card(String name, long number, String remark) {
        return Element.of("div")
                .add(
                        Element.of("dt", name),
                        Element.of("dd")
                                .add(
                                        Element.of("data", Numbers.grouped(number))
                                                .with("value", number),
                                        Element.of("small", remark)));
    }

    private static Element footer() {
        List<String> remarks = List.of(
                "What refunds and cancelled orders took back counts as not earned, what cancelled redemptions gave back as"
                        + " not redeemed, and debt is taken off what is outstanding. So earned is redeemed, expired and"
                        + " outstanding together.",
                "A month has what was recorded in it. Points expire with their last day.");
        return Element.of("footer")
                .addAll(remarks.stream().map(remark -> Element.of("p", remark)).toList());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
