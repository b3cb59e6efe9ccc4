/**
 * Storage in a relational database: {@link io.customerkit.jdbc.JdbcStorage}, its tables by
 * {@link io.customerkit.jdbc.JdbcSchema}.
 *
 * <p>Statements are the same on every product; scripts are per product. Deliberately absent: rules, and anything that runs
 * unasked.
 */
@NullMarked
package io.customerkit.jdbc;

import org.jspecify.annotations.NullMarked;
