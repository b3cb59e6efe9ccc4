package io.customerkit;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.storage.LoyaltyAccountStore;
import io.customerkit.storage.LoyaltyAccountStore.LedgerKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the ledgers of all accounts from beginning to end, one page in memory. */
final class LedgerReader {

    private static final int PAGE = 1_000;

    private final LoyaltyAccountStore accounts;
    private final Deque<LedgerEntry> page = new ArrayDeque<>();
    private @Nullable LedgerKey last;
    private boolean isLastPage;

    LedgerReader(LoyaltyAccountStore accounts) {
        this.accounts = accounts;
    }

    /** Returns the next entry without moving on; null at the end. */
    @Nullable
    LedgerEntry peek() {
        if (page.isEmpty() && !isLastPage) {
            page.addAll(accounts.ledger(last, PAGE));
            isLastPage = page.size() < PAGE;
            last = page.isEmpty() ? last : LedgerKey.of(page.getLast());
        }
        return page.peek();
    }

    /** Hands over all entries of a customer and moves to the next customer that has any; skips those before. */
    void read(CustomerId customer, Consumer<LedgerEntry> consumer) {
        for (LedgerEntry entry = peek(); entry != null && entry.customer().compareTo(customer) <= 0; entry = peek()) {
            if (entry.customer().equals(customer)) {
                consumer.accept(entry);
            }
            page.remove();
        }
    }
}
