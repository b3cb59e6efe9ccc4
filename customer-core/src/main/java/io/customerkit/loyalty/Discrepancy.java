package io.customerkit.loyalty;

import io.customerkit.customer.CustomerId;

/**
 * A stored value that does not follow from the ledger.
 *
 * @param what which value, such as {@code debt} or {@code lot 17 remaining}
 * @param stored what is stored, as text; {@code nothing} if it is missing
 * @param recomputed what follows from the ledger, as text; {@code nothing} if it should not be there
 */
public record Discrepancy(CustomerId customer, String what, String stored, String recomputed) {}
