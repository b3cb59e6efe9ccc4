package io.customerkit;

import io.customerkit.constraint.BusinessTime;
import io.customerkit.constraint.Characters;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.Violations;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of one list ends. The text names the list and its owner and carries a checksum, so that a damaged cursor,
 * or one of another list, is refused instead of showing somebody else's rows.
 */
final class Cursor {

    private static final int MOST = 1_000;
    private static final int LONGEST = 1_000;
    private static final String SEPARATOR = "\n";

    private final String list;
    private final String owner;
    private final Violations violations;

    private Cursor(String list, String owner, Violations violations) {
        this.list = list;
        this.owner = owner;
        this.violations = violations;
    }

    static Cursor of(String list, Object owner) {
        return of(list, owner, new Violations());
    }

    /** As {@link #of(String, Object)}, for a list whose other arguments may be wrong, too. */
    static Cursor of(String list, Object owner, Violations violations) {
        return new Cursor(list, owner.toString(), violations);
    }

    /**
     * Reads one row more than is wanted, to know whether there is a next page.
     *
     * @param parse makes a key of its parts
     * @param read returns rows after a key, or from the beginning if it is null
     * @param parts returns the parts of a row's key
     * @throws InvalidRequestException if the limit is not 1 to 1,000, the cursor is none of this list, or something was
     *     wrong before; paths {@code limit} and {@code cursor}
     */
    <T, K> Page<T> page(
            PageRequest request, Function<List<String>, K> parse, Reader<T, K> read, Function<T, List<String>> parts) {
        if (request.limit() < 1 || request.limit() > MOST) {
            violations.add("limit", "limit.range", "must be from 1 to 1000");
        }
        String cursor = request.cursor();
        K after = cursor == null ? null : violations.capture("cursor", () -> key(cursor, parse));
        violations.throwIfAny();
        List<T> rows = read.read(after, request.limit() + 1);
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, encode(parts.apply(items.get(items.size() - 1))));
    }

    private <K> K key(String cursor, Function<List<String>, K> parse) {
        List<String> parts = decode(cursor);
        try {
            return parse.apply(parts);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException | InvalidRequestException e) {
            throw damaged();
        }
    }

    /** Returns a number of a key, 1 or more; to be called while a key is made of its parts. */
    static long number(String part) {
        long number = Long.parseLong(part);
        if (number < 1) {
            throw new IllegalArgumentException("No row has the number " + number);
        }
        return number;
    }

    /** Returns an instant of a key, one that every database keeps; to be called while a key is made of its parts. */
    static Instant instant(String part) {
        Instant instant = Instant.parse(part);
        if (!BusinessTime.Check.isValid(instant)) {
            throw new IllegalArgumentException("No row is of " + instant);
        }
        return instant;
    }

    private String encode(List<String> key) {
        var parts = new ArrayList<String>();
        parts.add(list);
        parts.add(owner);
        parts.addAll(key);
        String text = String.join(SEPARATOR, parts);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((checksum(text) + SEPARATOR + text).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> decode(String cursor) {
        if (cursor.length() > LONGEST) {
            throw damaged();
        }
        String text = text(cursor);
        int end = text.indexOf(SEPARATOR);
        if (end < 0
                || !Characters.arePlain(text, true)
                || !text.substring(0, end).equals(checksum(text.substring(end + 1)))) {
            throw damaged();
        }
        List<String> parts = List.of(text.substring(end + 1).split(SEPARATOR, -1));
        if (parts.size() < 3 || !parts.get(0).equals(list) || !parts.get(1).equals(owner)) {
            throw damaged();
        }
        return parts.subList(2, parts.size());
    }

    private static String text(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static String checksum(String text) {
        var checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    private static InvalidRequestException damaged() {
        return InvalidRequestException.of("cursor", "cursor.invalid", "must be the cursor of a page of this list");
    }

    /** Reads rows of a list. */
    @FunctionalInterface
    interface Reader<T, K> {

        List<T> read(@Nullable K after, int limit);
    }
}
