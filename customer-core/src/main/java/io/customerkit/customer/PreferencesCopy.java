package io.customerkit.customer;

import io.customerkit.constraint.Characters;
import io.customerkit.error.InvalidRequestException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies hostile values into an unmodifiable tree: stops at the depth and at the size that are allowed, so neither a map
 * that contains itself nor one of a million members costs more than a valid one.
 */
final class PreferencesCopy {

    static final int DEEPEST = 16;
    private static final int LARGEST = 65_536;
    private static final int LARGEST_BITS = LARGEST * 4;

    /** Bytes that the copied values need at least; the exact size is measured on the JSON. */
    private long size;

    private PreferencesCopy() {}

    static Map<String, @Nullable Object> of(Map<?, ?> values) {
        return new PreferencesCopy().object(values, 1);
    }

    /** @throws InvalidRequestException if the text could not be one of allowed size, white space between tokens included */
    static void requireReadable(String json) {
        if (json.length() > LARGEST * 4) {
            throw tooLarge();
        }
    }

    /** @throws InvalidRequestException if the compact JSON has more than 65,536 bytes as UTF-8 */
    static void requireSize(String json) {
        if (json.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw tooLarge();
        }
    }

    private Map<String, @Nullable Object> object(Map<?, ?> values, int depth) {
        requireDepth(depth);
        var copy = new LinkedHashMap<String, @Nullable Object>();
        for (Map.Entry<?, ?> member : values.entrySet()) {
            if (!(member.getKey() instanceof String key)) {
                throw notAllowed();
            }
            copy.put(text(key, false), value(member.getValue(), depth));
        }
        return Collections.unmodifiableMap(copy);
    }

    private List<@Nullable Object> list(List<?> values, int depth) {
        requireDepth(depth);
        var copy = new ArrayList<@Nullable Object>();
        for (Object value : values) {
            copy.add(value(value, depth));
        }
        return Collections.unmodifiableList(copy);
    }

    private @Nullable Object value(@Nullable Object value, int depth) {
        grow(1);
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text) {
            return text(text, true);
        }
        if (value instanceof Map<?, ?> object) {
            return object(object, depth + 1);
        }
        if (value instanceof List<?> list) {
            return list(list, depth + 1);
        }
        return number(value);
    }

    private String text(String text, boolean lines) {
        grow(text.length());
        if (!Characters.arePlain(text, lines)) {
            throw InvalidRequestException.of(
                    "preferences",
                    "preferences.character",
                    "must not contain control characters or half of a surrogate pair");
        }
        return text;
    }

    private static BigDecimal number(Object value) {
        if (value instanceof BigDecimal exact && exact.unscaledValue().bitLength() <= LARGEST_BITS) {
            return exact;
        }
        if (value instanceof BigInteger exact && exact.bitLength() <= LARGEST_BITS) {
            return new BigDecimal(exact);
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if ((value instanceof Double || value instanceof Float) && Double.isFinite(((Number) value).doubleValue())) {
            return new BigDecimal(value.toString());
        }
        throw notAllowed();
    }

    private void grow(int bytes) {
        size += bytes;
        if (size > LARGEST) {
            throw tooLarge();
        }
    }

    private static void requireDepth(int depth) {
        if (depth > DEEPEST) {
            throw InvalidRequestException.of(
                    "preferences", "preferences.too-deep", "must be at most 16 objects and lists deep");
        }
    }

    private static InvalidRequestException tooLarge() {
        return InvalidRequestException.of(
                "preferences", "preferences.too-large", "must have at most 65536 bytes as compact JSON");
    }

    private static InvalidRequestException notAllowed() {
        return InvalidRequestException.of(
                "preferences",
                "preferences.type",
                "must consist of texts, finite numbers, booleans, nulls, lists and objects with texts as keys");
    }
}
