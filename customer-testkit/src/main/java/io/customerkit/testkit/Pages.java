package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.Page;
import io.customerkit.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads lists page by page, as callers do. */
final class Pages {

    private Pages() {}

    /**
     * Reads the page after null, then after the last row of every page, until one is empty. No page may be longer than
     * {@code limit}, nor begin with the row that it is to follow.
     */
    static <T> List<T> all(int limit, Function<@Nullable T, List<T>> pageAfter) {
        List<T> all = new ArrayList<>();
        List<T> page = pageAfter.apply(null);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page);
            T last = page.get(page.size() - 1);
            page = pageAfter.apply(last);
            assertThat(page).doesNotContain(last);
        }
        return all;
    }

    /** Reads a list of the library's in pages of two. */
    static <T> List<T> through(Function<PageRequest, Page<T>> read) {
        return through(2, read);
    }

    /** Reads a list of the library's in pages of some size. */
    static <T> List<T> through(int size, Function<PageRequest, Page<T>> read) {
        List<T> all = new ArrayList<>();
        Page<T> page = read.apply(PageRequest.first(size));
        all.addAll(page.items());
        while (page.next() != null) {
            page = read.apply(PageRequest.after(page.next(), size));
            all.addAll(page.items());
        }
        return all;
    }
}
