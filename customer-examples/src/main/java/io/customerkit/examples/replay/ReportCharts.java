package io.customerkit.examples.replay;

import static java.util.Comparator.comparingLong;

import io.customerkit.BalanceBand;
import io.customerkit.examples.chart.Bars;
import io.customerkit.examples.chart.Caption;
import io.customerkit.examples.chart.Columns;
import io.customerkit.examples.chart.DataTable;
import io.customerkit.examples.chart.Element;
import io.customerkit.examples.chart.Legend;
import io.customerkit.examples.chart.Line;
import io.customerkit.examples.chart.Numbers;
import io.customerkit.examples.chart.Series;
import io.customerkit.tier.Tier;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The charts of a report: each with a sentence that says what is to be seen, and with a table of its numbers. */
final class ReportCharts {

    private static final int HIGH = 220;
    private static final int LOW = 130;
    private static final String EARLIER = "Earlier";

    private final Report report;
    private final List<YearMonth> months;

    ReportCharts(Report report) {
        this.report = report;
        this.months = report.months().stream().map(MonthFigures::month).toList();
    }

    List<Element> sections() {
        return List.of(
                pointsByMonth(),
                outstanding(),
                membersByTier(),
                Element.of("div").with("class", "pair").add(upcoming(), balances()));
    }

    private Element pointsByMonth() {
        List<Series> series = List.of(
                Series.above("Earned", "earned", numbers(MonthFigures::earned)),
                Series.below("Redeemed", "redeemed", numbers(MonthFigures::redeemed)),
                Series.below("Expired", "expired", numbers(MonthFigures::expired)));
        MonthFigures best = best(MonthFigures::earned);
        String seen = "Most was earned in " + best.name() + ": " + points(best.earned())
                + ". Above the line stands what was earned, below it what was redeemed and what expired.";
        var table = new DataTable("Points by month", List.of("Month", "Earned", "Redeemed", "Expired"));
        Figures before = report.before();
        if (before.customers() > 0) {
            table.add(EARLIER, List.of(before.earned(), before.redeemed(), before.expired()));
        }
        report.months()
                .forEach(month -> table.add(month.name(), List.of(month.earned(), month.redeemed(), month.expired())));
        var caption = new Caption("points", "Points by month", seen);
        return section(caption, Legend.draw(series), Columns.draw(caption, months, series), table.draw());
    }

    private Element outstanding() {
        ToLongFunction<MonthFigures> outstanding = month -> month.after().outstanding();
        MonthFigures most = best(outstanding);
        String seen = "At the end of each month. The most was " + points(outstanding.applyAsLong(most)) + " in "
                + most.name() + ", the last figure is "
                + points(report.figures().outstanding()) + ".";
        var table = new DataTable("Points outstanding at the end of each month", List.of("Month", "Outstanding"));
        report.months().forEach(month -> table.add(month.name(), List.of(outstanding.applyAsLong(month))));
        var caption = new Caption("outstanding", "Points outstanding", seen);
        Series series = Series.above("Outstanding", "earned", numbers(outstanding));
        return section(caption, Line.draw(caption, months, series, HIGH), table.draw());
    }

    private Element membersByTier() {
        String seen = "At the end of each month. Each tier has a scale of its own.";
        Element panels = Element.of("div").with("class", "panels");
        List<Tier> tiers = List.copyOf(report.figures().members().keySet());
        for (int i = 0; i < tiers.size(); i++) {
            panels.add(panel(i, tiers.get(i)));
        }
        var table = new DataTable("Members by tier at the end of each month", headings(tiers));
        report.months()
                .forEach(month -> table.add(
                        month.name(), List.copyOf(month.after().members().values())));
        return section(new Caption("tiers", "Members by tier", seen), panels, table.draw());
    }

    private Element panel(int number, Tier tier) {
        Series series = Series.above(
                tier.name(), "earned", numbers(month -> month.after().members().getOrDefault(tier, 0L)));
        String seen = "From " + Numbers.grouped(series.values().get(0)) + " members in "
                + report.months().get(0).name() + " to "
                + Numbers.grouped(series.values().get(months.size() - 1)) + ".";
        var caption = new Caption("tier-" + number, "Members in " + tier.name(), seen);
        return Element.of("div").add(Element.of("h3", tier.name()), Line.draw(caption, months, series, LOW));
    }

    private static List<String> headings(List<Tier> tiers) {
        return Stream.concat(Stream.of("Month"), tiers.stream().map(Tier::name)).toList();
    }

    private Element upcoming() {
        var expirations = UpcomingMonths.of(report);
        String seen = "What will expire if nobody spends it, by the month of its last day: " + points(expirations.sum())
                + " in all.";
        var table = new DataTable("Upcoming expirations by month", List.of("Month", "Points"));
        expirations.rows().forEach((name, points) -> table.add(name, List.of(points)));
        var caption = new Caption("upcoming", "Upcoming expirations", seen);
        Series series = Series.above("Expire", "expired", expirations.points());
        return section(caption, Columns.draw(caption, expirations.months(), List.of(series)), table.draw());
    }

    private Element balances() {
        List<String> names = report.balances().stream().map(ReportCharts::range).toList();
        List<Long> members =
                report.balances().stream().map(BalanceBand::members).toList();
        String seen = "How many members have how many points. The ranges grow with the balance.";
        var table = new DataTable("Members by balance", List.of("Points", "Members", "Share"));
        for (int i = 0; i < names.size(); i++) {
            String share = Numbers.share(members.get(i), report.figures().customers());
            table.addTexts(names.get(i), List.of(Numbers.grouped(members.get(i)), share));
        }
        var caption = new Caption("balances", "Distribution of balances", seen);
        return section(caption, Bars.draw(caption, names, Series.above("Members", "earned", members)), table.draw());
    }

    private static String range(BalanceBand band) {
        if (band.least() == Long.MIN_VALUE) {
            return "in debt";
        }
        if (band.most() == Long.MAX_VALUE) {
            return Numbers.grouped(band.least()) + " or more";
        }
        return band.least() == band.most()
                ? Numbers.grouped(band.least())
                : Numbers.grouped(band.least()) + "\u2013" + Numbers.grouped(band.most());
    }

    private static Element section(Caption caption, Element... content) {
        String heading = caption.id() + "-heading";
        return Element.of("section")
                .with("aria-labelledby", heading)
                .add(Element.of("h2", caption.title()).with("id", heading), Element.of("p", caption.description()))
                .add(content);
    }

    private List<Long> numbers(ToLongFunction<MonthFigures> figure) {
        return report.months().stream().map(figure::applyAsLong).toList();
    }

    private MonthFigures best(ToLongFunction<MonthFigures> figure) {
        return report.months().stream().max(comparingLong(figure)).orElseThrow();
    }

    private static String points(long points) {
        return Numbers.grouped(points) + (points == 1 ? " point" : " points");
    }
}
