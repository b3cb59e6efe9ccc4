package io.customerkit.testkit.hostile;

import static io.customerkit.testkit.hostile.HostileTexts.MARK;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects that are too deep, too wide, too large, themselves, or no JSON; and keys that databases take for their own. */
final class HostilePreferences {

    private static final List<Hostile> ALL = made();

    private HostilePreferences() {}

    static List<Hostile> all() {
        return ALL;
    }

    private static List<Hostile> made() {
        var all = new ArrayList<Hostile>();
        all.add(Hostile.of("an empty object", Map.of()));
        all.add(Hostile.of("a key that is null", Collections.singletonMap(null, MARK)));
        all.add(Hostile.of("a value that is null", Collections.singletonMap(MARK, null)));
        all.add(Hostile.of("a key that is no text", Map.of(7, MARK)));
        all.add(Hostile.of("16 deep", deep(16)));
        all.add(Hostile.of("17 deep", deep(17)));
        all.add(Hostile.of("100,000 deep", deep(100_000)));
        all.add(Hostile.of("100,000 lists deep", deepLists(100_000)));
        all.add(Hostile.of("itself", itself()));
        all.add(Hostile.of("wide", wide(4_000)));
        all.add(Hostile.of("a million wide", wide(1_000_000)));
        all.add(Hostile.of("a million nulls", Map.of(MARK, Collections.nCopies(1_000_000, null))));
        for (String key : List.of("", "$where", "a.b", ".", "$", "_id", "__proto__", "' OR 1=1 --", "\uD83D\uDE00")) {
            all.add(Hostile.of("the key " + key, Map.of(key, MARK)));
        }
        for (Object value : values()) {
            all.add(Hostile.of(
                    "the value " + value.getClass().getSimpleName() + " " + all.size(), Map.of(MARK, value)));
        }
        for (Hostile text : HostileTexts.of(65_000, true)) {
            all.add(new Hostile(
                    "value " + text.name(),
                    valid -> Collections.singletonMap("k", text.instead().of(MARK))));
            all.add(new Hostile(
                    "key " + text.name(),
                    valid -> Collections.singletonMap(text.instead().of(MARK), MARK)));
        }
        return List.copyOf(all);
    }

    private static List<Object> values() {
        return List.of(
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Float.MIN_VALUE,
                Long.MIN_VALUE,
                new BigDecimal("1E+999999999"),
                new BigDecimal("1E-2147483647"),
                BigInteger.ONE.shiftLeft(3_321_928),
                new BigDecimal(BigInteger.ONE.shiftLeft(3_321_928), Integer.MAX_VALUE),
                'c',
                new Object(),
                Arrays.asList(MARK, null, List.of(Map.of())),
                new int[] {1},
                MARK.getClass());
    }

    private static Map<String, Object> deep(int depth) {
        Map<String, Object> object = Map.of(MARK, true);
        for (int i = 1; i < depth; i++) {
            object = Map.of(MARK, object);
        }
        return object;
    }

    private static Map<String, Object> deepLists(int depth) {
        List<Object> list = List.of();
        for (int i = 1; i < depth; i++) {
            list = List.of(list);
        }
        return Map.of(MARK, list);
    }

    private static Map<String, Object> itself() {
        var object = new HashMap<String, Object>();
        object.put(MARK, Collections.singletonList(object));
        return object;
    }

    private static Map<String, @Nullable Object> wide(int members) {
        var object = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < members; i++) {
            object.put(MARK + i, null);
        }
        return object;
    }
}
