package io.customerkit.testkit;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list in the order of a key of two parts, read in pages.
 *
 * @param first compares the leading part of the key
 * @param second compares what decides between keys that are equal in their first part
 */
record Sorted<T, K>(Flaw flaw, Function<T, K> key, Comparator<K> first, Comparator<K> second) {

    /** A list in the order of a key of one part. */
    Sorted(Flaw flaw, Function<T, K> key, Comparator<K> first) {
        this(flaw, key, first, first);
    }

    /** Returns the order of text, by code units. */
    static Comparator<String> text(Flaw flaw) {
        return flaw == PagingFlaw.ORDER_IGNORES_CASE ? String.CASE_INSENSITIVE_ORDER : Comparator.naturalOrder();
    }

    /** Returns the last due time that is handed out at {@code now}. */
    static Instant until(Instant now, boolean isEarly, boolean isLate) {
        return now.plusMillis(isEarly ? 1 : 0).minusMillis(isLate ? 1 : 0);
    }

    List<T> page(Stream<T> rows, @Nullable K after, long limit) {
        Comparator<K> cursor = flaw == PagingFlaw.NEXT_PAGE_SKIPS_TIES ? first : order();
        int least = flaw == PagingFlaw.NEXT_PAGE_REPEATS_A_ROW ? 0 : 1;
        boolean isSkipping = flaw == PagingFlaw.NEXT_PAGE_SKIPS_A_ROW && after != null;
        return rows.filter(row -> after == null || cursor.compare(key.apply(row), after) >= least)
                .sorted(comparing(key, order()))
                .skip(isSkipping ? 1 : 0)
                .limit(flaw == PagingFlaw.LIMIT_IS_IGNORED ? Long.MAX_VALUE : limit)
                .toList();
    }

    private Comparator<K> order() {
        Comparator<K> order = first.thenComparing(flaw == PagingFlaw.TIES_ARE_REVERSED ? second.reversed() : second);
        return flaw == PagingFlaw.ORDER_IS_REVERSED ? order.reversed() : order;
    }
}
