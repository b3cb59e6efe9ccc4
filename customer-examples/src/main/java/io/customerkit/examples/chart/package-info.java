/**
 * Charts and tables as HTML and inline SVG, made from numbers.
 *
 * <p>Start at {@link io.customerkit.examples.chart.Element}, which escapes whatever it is given, and
 * {@link io.customerkit.examples.chart.Columns}. All widths are per cents, so a chart fits every screen without a script.
 * Deliberately absent: scripts, images, anything that a page would have to load, and what the numbers mean.
 */
@NullMarked
package io.customerkit.examples.chart;

import org.jspecify.annotations.NullMarked;
