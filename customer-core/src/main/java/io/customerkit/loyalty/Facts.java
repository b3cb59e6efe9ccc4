package io.customerkit.loyalty;

import io.customerkit.constraint.Characters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a decision used, recorded with its entry so that it can be explained and reversed without today's configuration.
 * Equal if the values are, whatever their order.
 *
 * @param values name and text, in the order they were noted; names of other releases may be among them
 */
public record Facts(Map<String, String> values) {

    private static final Facts NONE = new Facts(Map.of());

    /** Keeps texts that every storage can hold. */
    public Facts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        if (!values.entrySet().stream().allMatch(fact -> isPlain(fact.getKey()) && isPlain(fact.getValue()))) {
            throw new IllegalArgumentException(
                    "Facts have at most 1,000 characters, no control characters and no half surrogate pairs");
        }
    }

    private static boolean isPlain(String text) {
        return text.length() <= 1_000 && Characters.arePlain(text, false);
    }

    public static Facts none() {
        return NONE;
    }

    static Builder builder() {
        return new Builder();
    }

    Facts and(Facts others) {
        var more = new LinkedHashMap<>(values);
        more.putAll(others.values);
        return new Facts(more);
    }

    /** Returns what was recorded under this name. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Collects facts in the order in which they are noted. */
    static final class Builder {

        private final Map<String, String> values = new LinkedHashMap<>();

        private Builder() {}

        Builder note(String name, Object value) {
            values.put(name, value.toString());
            return this;
        }

        Facts build() {
            return new Facts(values);
        }
    }
}
