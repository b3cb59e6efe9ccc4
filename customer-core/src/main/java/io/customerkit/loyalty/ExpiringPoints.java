package io.customerkit.loyalty;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Points that end together if they are not spent before.
 *
 * @param points 1 or more
 * @param expiresAt the first instant at which they no longer count
 * @param lastDay the last local day on which they count
 */
public record ExpiringPoints(long points, Instant expiresAt, LocalDate lastDay) {}
