package io.customerkit.loyalty;

import io.customerkit.tier.Tier;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The next time the tier falls if nothing is earned before.
 *
 * @param at the first instant of the lower tier
 * @param lastDay the last local day of the tier held now
 * @param tier the lower tier
 */
public record TierDrop(Instant at, LocalDate lastDay, Tier tier) {}
