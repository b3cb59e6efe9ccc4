package io.customerkit.testkit.hostile;

import static java.util.Objects.requireNonNull;

import io.customerkit.PageRequest;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands among the arguments of a method: an argument, a component of a request, an element of a list in it.
 *
 * @param name such as {@code NewCustomer.addresses[0].zipCode}
 * @param type with the constraints on what may stand there
 * @param owner the request whose component it is, or is within; the service if it is an argument
 */
public record Place(String name, AnnotatedType type, Class<?> owner, Step step) {

    /** Returns every place in the arguments of a method: the arguments, then their parts. */
    public static List<Place> of(Method method) {
        var places = new ArrayList<Place>();
        AnnotatedType[] types = method.getAnnotatedParameterTypes();
        for (int i = 0; i < types.length; i++) {
            String name = raw(types[i].getType()).getSimpleName();
            add(places, new Place(name, types[i], method.getDeclaringClass(), new ElementStep(i)));
        }
        return places;
    }

    private static void add(List<Place> places, Place place) {
        places.add(place);
        if (isRequest(place.rawType())) {
            for (RecordComponent component : place.rawType().getRecordComponents()) {
                add(places, place.component(component));
            }
        }
        if (place.rawType() == List.class) {
            add(places, place.firstElement());
        }
    }

    /** A request has constraints on its components; a record that checks itself when it is made is a value. */
    static boolean isRequest(Class<?> type) {
        return (type.isRecord() && isConstrained(type)) || type == PageRequest.class;
    }

    private static boolean isConstrained(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> Stream.of(component.getAnnotatedType().getAnnotations()))
                .anyMatch(annotation ->
                        annotation.annotationType().isAnnotationPresent(jakarta.validation.Constraint.class));
    }

    private Place component(RecordComponent component) {
        Step next = new Within(step, new ComponentStep(component));
        return new Place(name + "." + component.getName(), component.getAnnotatedType(), rawType(), next);
    }

    private Place firstElement() {
        AnnotatedType element = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
        return new Place(name + "[0]", element, owner, new Within(step, new ElementStep(0)));
    }

    /** Returns the class of what stands there. */
    public Class<?> rawType() {
        return raw(type.getType());
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : (Class<?>) type;
    }

    boolean isArgument() {
        return step instanceof ElementStep;
    }

    boolean isWithin(Place other) {
        return name.startsWith(other.name + ".") || name.startsWith(other.name + "[");
    }

    /** Returns what stands there. */
    @Nullable
    Object valueIn(List<@Nullable Object> arguments) {
        return step.get(arguments);
    }

    /** Returns the same arguments with another value there. */
    @SuppressWarnings("unchecked") // arguments become arguments
    List<@Nullable Object> with(List<@Nullable Object> arguments, @Nullable Object value) {
        return (List<@Nullable Object>) step.with(arguments, value);
    }

    /** From a whole to a part of it. */
    public sealed interface Step {

        /** Returns the part. */
        @Nullable
        Object get(Object whole);

        /** Returns the whole with another part. */
        Object with(Object whole, @Nullable Object part);
    }

    private record ElementStep(int index) implements Step {

        @Override
        public @Nullable Object get(Object whole) {
            List<?> list = (List<?>) whole;
            return index < list.size() ? list.get(index) : null;
        }

        @Override
        public Object with(Object whole, @Nullable Object part) {
            var list = new ArrayList<@Nullable Object>((List<?>) whole);
            if (index < list.size()) {
                list.set(index, part);
            } else {
                list.add(part);
            }
            return Collections.unmodifiableList(list);
        }
    }

    private record ComponentStep(RecordComponent component) implements Step {

        @Override
        public @Nullable Object get(Object whole) {
            try {
                return component.getAccessor().invoke(whole);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }

        @Override
        public Object with(Object whole, @Nullable Object part) {
            RecordComponent[] components = whole.getClass().getRecordComponents();
            Object[] parts = Arrays.stream(components)
                    .map(other ->
                            other.getName().equals(component.getName()) ? part : new ComponentStep(other).get(whole))
                    .toArray();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = whole.getClass().getConstructor(types);
                return constructor.newInstance(parts);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("A request takes anything, but not as " + component + ": " + e.getCause(), e);
            }
        }
    }

    private record Within(Step outer, Step inner) implements Step {

        @Override
        public @Nullable Object get(Object whole) {
            return inner.get(requireNonNull(outer.get(whole)));
        }

        @Override
        public Object with(Object whole, @Nullable Object part) {
            return outer.with(whole, inner.with(requireNonNull(outer.get(whole)), part));
        }
    }
}
