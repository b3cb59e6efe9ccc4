package io.customerkit.examples.chart;

/**
 * What a chart is called and what it shows, in words.
 *
 * @param id begins every id in the chart; unique on the page
 * @param title its name
 * @param description what somebody who does not see it would want to know
 */
public record Caption(String id, String title, String description) {}
