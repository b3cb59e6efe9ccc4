package io.customerkit.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads lists page by page, as callers do. */
final class Pages {

    private Pages() {}

    /** Reads the page after null, then after the last row of every page, until one is empty. */
    static <T> List<T> all(Function<@Nullable T, List<T>> pageAfter) {
        List<T> all = new ArrayList<>();
        List<T> page = pageAfter.apply(null);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = pageAfter.apply(page.get(page.size() - 1));
        }
        return all;
    }
}
