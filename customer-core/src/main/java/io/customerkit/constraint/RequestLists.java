package io.customerkit.constraint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies the lists of requests, which may be and hold anything. */
public final class RequestLists {

    private RequestLists() {}

    /**
     * Returns an unmodifiable copy. Of a list that is too long it has one element too many, which is enough to refuse it:
     * nobody looks at a million elements to find each of them wrong.
     *
     * @param list null is none
     * @param most how many elements are valid
     */
    public static <T> List<T> copy(@Nullable List<T> list, int most) {
        return list == null
                ? List.of()
                : Collections.unmodifiableList(new ArrayList<>(list.subList(0, Math.min(list.size(), most + 1))));
    }
}
