package io.customerkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, in the order that the method names which returns it.
 *
 * @param items at most as many as were asked for
 * @param next where the next page begins, for {@link PageRequest#after}; null if this is the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
