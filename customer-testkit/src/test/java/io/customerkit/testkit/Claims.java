package io.customerkit.testkit;

import io.customerkit.customer.CustomerId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has which of the things that one customer at most may have. */
final class Claims {

    private final Map<String, CustomerId> holders = new HashMap<>();

    @Nullable
    CustomerId holder(String key) {
        return holders.get(key);
    }

    boolean isTaken(String key, CustomerId claimant) {
        return holders.containsKey(key) && !claimant.equals(holders.get(key));
    }

    void claim(String key, CustomerId holder) {
        holders.put(key, holder);
    }

    void releaseAll(CustomerId holder) {
        holders.values().removeIf(holder::equals);
    }
}
