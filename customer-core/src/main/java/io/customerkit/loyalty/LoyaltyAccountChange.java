package io.customerkit.loyalty;

import io.customerkit.customer.CustomerId;
import java.util.List;

/**
 * An account one version on.
 *
 * @param before as it was read; at version 0 if it is not stored yet
 * @param after as it is to be stored, its version one higher
 * @param entries what the ledger gets, at least one entry, in sequence
 */
public record LoyaltyAccountChange(LoyaltyAccount before, LoyaltyAccount after, List<LedgerEntry> entries) {

    /** Keeps the ledger without a gap and its balances equal to those of the account. */
    public LoyaltyAccountChange {
        entries = List.copyOf(entries);
        if (after.version() != before.version() + 1
                || !after.customer().equals(before.customer())
                || entries.isEmpty()
                || after.entries() != before.entries() + entries.size()) {
            throw new IllegalArgumentException("Account " + after.customer() + " cannot go from version "
                    + before.version() + " to " + after.version() + " with " + entries.size() + " entries");
        }
        long balance = before.balance();
        long sequence = before.entries();
        for (LedgerEntry entry : entries) {
            balance += entry.points();
            sequence++;
            if (entry.sequence() != sequence || entry.balanceAfter() != balance) {
                throw new IllegalArgumentException("Entry " + entry.sequence() + " of account " + after.customer()
                        + " does not follow entry " + (sequence - 1));
            }
        }
        if (after.balance() != balance) {
            throw new IllegalArgumentException(
                    "Account " + after.customer() + " has " + after.balance() + " points, its ledger " + balance);
        }
    }

    public CustomerId customer() {
        return after.customer();
    }

    /** The version that the storage must still have: 0 if the account is not stored yet. */
    public long expectedVersion() {
        return before.version();
    }

    /**
     * Returns the entry of the command itself, not one that books what has ended.
     *
     * @throws IllegalArgumentException if the change has no such entry
     */
    public LedgerEntry entry(Reference reference) {
        return entries.stream()
                .filter(entry -> entry.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("This change has no entry " + reference));
    }
}
