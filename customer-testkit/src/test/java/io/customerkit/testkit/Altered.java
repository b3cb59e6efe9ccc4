package io.customerkit.testkit;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies records with some of their components changed. */
final class Altered {

    private Altered() {}

    /** Returns a copy whose component {@code name} is {@code value}. */
    static <R extends Record> R with(R original, String name, @Nullable Object value) {
        return copy(original, (component, old) -> component.getName().equals(name) ? value : old);
    }

    /** Returns a copy whose every instant has gone through {@code change}; what is inside its components stays. */
    static <R extends Record> R instants(R original, UnaryOperator<Instant> change) {
        return copy(original, (component, old) -> old instanceof Instant instant ? change.apply(instant) : old);
    }

    private static <R extends Record> R copy(
            R original, BiFunction<RecordComponent, @Nullable Object, @Nullable Object> change) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        var values = new @Nullable Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] =
                        change.apply(components[i], components[i].getAccessor().invoke(original));
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked") // the class of a record is the class of its copy
            R copy = (R) original.getClass().getDeclaredConstructor(types).newInstance(values);
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No copy of " + original.getClass(), e);
        }
    }
}
