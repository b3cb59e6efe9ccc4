package io.customerkit.testkit.model;

import java.math.BigDecimal;

/**
 * A tier.
 *
 * @param threshold qualifying points that reach it
 * @param multiplier of what its members are awarded
 */
public record Rung(String name, long threshold, BigDecimal multiplier) {}
