package io.customerkit.testkit.hostile;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something to put in a place.
 *
 * @param name short, for messages
 * @param instead makes it of the valid value that stands there
 */
public record Hostile(String name, Instead instead) {

    static Hostile of(String name, @Nullable Object value) {
        return new Hostile(name, valid -> value);
    }

    static Hostile ofText(String name, UnaryOperator<String> instead) {
        return new Hostile(name, valid -> valid == null ? null : instead.apply((String) valid));
    }

    /** Makes a value of a valid one, which is null if nothing need stand there. */
    @FunctionalInterface
    public interface Instead {

        @Nullable
        Object of(@Nullable Object valid);
    }
}
