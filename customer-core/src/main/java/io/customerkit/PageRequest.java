package io.customerkit;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param cursor {@link Page#next()} of the page before, for the same list; null for the first page
 * @param limit the most items to return, 1 to 1,000
 */
public record PageRequest(@Nullable String cursor, int limit) {

    /** Returns a request for the first items. */
    public static PageRequest first(int limit) {
        return new PageRequest(null, limit);
    }

    /** Returns a request for what follows the page that this cursor came with. */
    public static PageRequest after(String cursor, int limit) {
        return new PageRequest(cursor, limit);
    }
}
