package io.customerkit.examples.chart;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is written below a month of an axis.
 *
 * @param place of the month on the axis, from 0
 * @param month its short name
 * @param year below its name; empty where the year is clear from the labels before
 */
record MonthLabel(int place, String month, String year) {

    private static final List<Integer> STRIDES = List.of(1, 2, 3, 6);
    private static final int MONTHS = 12;

    /**
     * Returns labels for months in a row, every January among them.
     *
     * @param most how many labels there is room for
     */
    static List<MonthLabel> of(List<YearMonth> months, int most) {
        int stride = STRIDES.stream()
                .filter(every -> months.size() <= every * most)
                .findFirst()
                .orElse(MONTHS);
        var labels = new ArrayList<MonthLabel>();
        for (int place = 0; place < months.size(); place++) {
            YearMonth month = months.get(place);
            if ((month.getMonthValue() - 1) % stride == 0) {
                boolean showsYear = month.getMonthValue() == 1 || labels.isEmpty();
                labels.add(new MonthLabel(
                        place,
                        month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                        showsYear ? String.valueOf(month.getYear()) : ""));
            }
        }
        return labels;
    }
}
