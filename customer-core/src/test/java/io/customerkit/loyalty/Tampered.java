package io.customerkit.loyalty;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/** Copies of what is stored, in which somebody has changed something. */
final class Tampered {

    private Tampered() {}

    /** Returns a copy of which one component is another. */
    static <R extends Record> R with(R original, String component, Object other) {
        try {
            var values = new ArrayList<Object>();
            RecordComponent[] components = original.getClass().getRecordComponents();
            for (RecordComponent each : components) {
                values.add(
                        each.getName().equals(component)
                                ? other
                                : each.getAccessor().invoke(original));
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked")
            var type = (Class<R>) original.getClass();
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(original.getClass() + " has no such " + component, e);
        }
    }

    /** Returns a copy of which one fact is another. */
    static LedgerEntry withFact(LedgerEntry entry, String name, String value) {
        if (entry.facts().find(name).isEmpty()) {
            throw new IllegalArgumentException("There is no fact " + name + " in " + entry.facts());
        }
        var facts = new LinkedHashMap<>(entry.facts().values());
        facts.put(name, value);
        return with(entry, "facts", new Facts(facts));
    }

    /** Returns a copy of which one element is another. */
    static <T> List<T> with(List<T> list, int index, UnaryOperator<T> change) {
        var changed = new ArrayList<>(list);
        changed.set(index, change.apply(list.get(index)));
        return changed;
    }

    static <T> List<T> without(List<T> list, int index) {
        var shorter = new ArrayList<>(list);
        shorter.remove(index);
        return shorter;
    }
}
