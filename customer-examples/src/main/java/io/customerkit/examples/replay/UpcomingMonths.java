package io.customerkit.examples.replay;

import io.customerkit.examples.chart.Months;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Upcoming expirations on an axis of months without gaps.
 *
 * @param months from that of the report to the last one in which points end, 24 at most
 * @param points that end in each of them
 * @param later points that end after them
 * @param never points that never end
 */
record UpcomingMonths(List<YearMonth> months, List<Long> points, long later, long never) {

    private static final int MOST = 24;

    static UpcomingMonths of(Report report) {
        SortedMap<YearMonth, Long> byMonth = report.upcoming().byMonth();
        YearMonth today = YearMonth.from(report.asOf());
        YearMonth first = byMonth.isEmpty() || byMonth.firstKey().isAfter(today) ? today : byMonth.firstKey();
        YearMonth last = byMonth.isEmpty() ? first : byMonth.lastKey();
        YearMonth end = first.plusMonths(MOST);
        List<YearMonth> months = Stream.iterate(
                        first, month -> !month.isAfter(last) && month.isBefore(end), month -> month.plusMonths(1))
                .toList();
        return new UpcomingMonths(
                months,
                months.stream().map(month -> byMonth.getOrDefault(month, 0L)).toList(),
                sum(byMonth.tailMap(end)),
                report.upcoming().never());
    }

    private static long sum(Map<YearMonth, Long> byMonth) {
        return byMonth.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns all points that will end. */
    long sum() {
        return points.stream().mapToLong(Long::longValue).sum() + later;
    }

    /** Returns the points by name of the month; what ends later or never comes last, if there is any. */
    Map<String, Long> rows() {
        var rows = new LinkedHashMap<String, Long>();
        for (int i = 0; i < months.size(); i++) {
            rows.put(Months.name(months.get(i)), points.get(i));
        }
        if (later != 0) {
            rows.put("Later", later);
        }
        if (never != 0) {
            rows.put("Never", never);
        }
        return rows;
    }
}
