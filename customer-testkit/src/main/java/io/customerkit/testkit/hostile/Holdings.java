package io.customerkit.testkit.hostile;

import io.customerkit.customer.CustomerId;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What a storage holds that a call on this world could have added or changed, read by the reads of the storage. */
final class Holdings {

    private static final int ALL = 100_000;
    private static final Instant END = Instant.parse("8999-12-31T23:59:59.999Z");

    private Holdings() {}

    static Set<Object> of(World world) {
        Storage storage = world.storage();
        var held = new HashSet<Object>();
        held.addAll(storage.customers().all(null, ALL));
        held.addAll(storage.offers().all(null, ALL));
        held.addAll(storage.outbox().due(END, ALL));
        held.addAll(storage.outbox().deadLetters(null, ALL));
        for (CustomerId member : world.members()) {
            held.addAll(storage.customers().history(member, null, ALL));
            held.addAll(storage.orders().history(member, null, ALL));
            held.addAll(storage.accounts().entries(member, Long.MAX_VALUE, ALL));
            held.addAll(storage.feedback().history(member, null, ALL));
            storage.accounts().find(member).ifPresent(held::add);
        }
        return held;
    }

    /** Returns what is in one of them only. */
    static Set<Object> difference(Set<Object> before, Set<Object> after) {
        var difference = new HashSet<>(after);
        difference.removeAll(before);
        before.stream().filter(held -> !after.contains(held)).forEach(difference::add);
        return difference;
    }
}
