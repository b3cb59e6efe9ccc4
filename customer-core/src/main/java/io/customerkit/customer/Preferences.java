package io.customerkit.customer;

import io.customerkit.error.InvalidRequestException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer prefers: a JSON object of the host's making. Immutable. Values are texts, numbers, booleans, null,
 * lists and objects; every number is a {@link java.math.BigDecimal}, exactly as written, so 9007199254740993 and 1.10
 * come back as such from every storage. At most 64 KiB (65,536 bytes) as compact UTF-8, at most 16 objects and lists deep,
 * the outer object included. Texts may hold line breaks and tabs, but no other control characters. Equal if the values
 * are, whatever the order of the keys.
 */
public final class Preferences {

    private final Map<String, @Nullable Object> values;
    private final String json;

    private Preferences(Map<String, @Nullable Object> values, String json) {
        this.values = values;
        this.json = json;
    }

    /**
     * Returns a deep copy of these values. A {@code double} is taken as its shortest decimal: 0.1 is 0.1.
     *
     * @throws InvalidRequestException if a value is of another type, not a finite number, too deep or too large, or a
     *     text has a character that is not allowed; path {@code preferences}
     */
    public static Preferences of(Map<?, ?> values) {
        Map<String, @Nullable Object> copy = PreferencesCopy.of(values);
        String json = Json.write(copy);
        PreferencesCopy.requireSize(json);
        return new Preferences(copy, json);
    }

    /**
     * Reads a JSON object.
     *
     * @throws InvalidRequestException if the text is no JSON object or its values are not allowed; path
     *     {@code preferences}
     */
    public static Preferences ofJson(String json) {
        PreferencesCopy.requireReadable(json);
        return of(Json.read(json));
    }

    /** Returns the values in the order they were given; unmodifiable at every depth. */
    public Map<String, @Nullable Object> asMap() {
        return values;
    }

    /** Returns the values as compact JSON. */
    public String toJson() {
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Preferences that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Returns a text without the values, so that none gets into a log. */
    @Override
    public String toString() {
        return "Preferences[hidden]";
    }
}
