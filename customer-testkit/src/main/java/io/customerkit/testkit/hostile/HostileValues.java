package io.customerkit.testkit.hostile;

import io.customerkit.Maintenance;
import io.customerkit.PageRequest;
import io.customerkit.constraint.HostReference;
import io.customerkit.constraint.Identifier;
import io.customerkit.constraint.Text;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.order.Money;
import io.customerkit.reward.NewOffer;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what hostile values there are for a place, by its type and its constraints. */
final class HostileValues {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_REFERENCE = 128;
    private static final String NAME = "x".repeat(40);

    /** Whose texts are nobody's: the catalogue, the paging, the keys of notifications. */
    private static final Set<Class<?>> IMPERSONAL = Set.of(NewOffer.class, PageRequest.class, Maintenance.class);

    private HostileValues() {}

    /**
     * Returns hostile values, null first where there can be one.
     *
     * @throws IllegalArgumentException if nobody has said what is hostile in such a place
     */
    static List<Hostile> of(Place place) {
        List<Hostile> values = new ArrayList<>(ofType(place));
        if (!place.rawType().isPrimitive()) {
            values.add(0, Hostile.of("null", null));
        }
        return values;
    }

    private static List<Hostile> ofType(Place place) {
        Class<?> type = place.rawType();
        if (type == String.class) {
            return texts(place);
        }
        if (type == Long.class || type == long.class || type == Integer.class || type == int.class) {
            return whole(place);
        }
        if (type == Boolean.class || type == boolean.class) {
            return List.of(Hostile.of("true", true), Hostile.of("false", false));
        }
        if (type == BigDecimal.class) {
            return HostileNumbers.exact();
        }
        if (type == Instant.class) {
            return HostileNumbers.instants();
        }
        if (type == LocalDate.class) {
            return HostileNumbers.days();
        }
        if (type == Duration.class) {
            return HostileNumbers.durations();
        }
        if (type == Map.class) {
            return HostilePreferences.all();
        }
        return ofOther(place, type);
    }

    private static List<Hostile> ofOther(Place place, Class<?> type) {
        if (type == List.class) {
            return lists(place);
        }
        if (type == Collection.class) {
            return collections(place);
        }
        if (type == Money.class) {
            return amountsOfMoney();
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> Hostile.of(constant.toString(), constant))
                    .toList();
        }
        if (Place.isRequest(type) || type == Consumer.class) {
            return List.of();
        }
        return values(type);
    }

    private static List<Hostile> texts(Place place) {
        if (isId(place)) {
            return HostileTexts.ofNames(longest(place));
        }
        List<Hostile> texts = new ArrayList<>(HostileTexts.of(longest(place), isPersonal(place)));
        if (place.owner() == PageRequest.class) {
            texts.addAll(ForgedCursors.all());
        }
        return texts;
    }

    private static boolean isPersonal(Place place) {
        return !IMPERSONAL.contains(place.owner());
    }

    private static boolean isId(Place place) {
        return constraint(place, Identifier.class).isPresent()
                || constraint(place, HostReference.class).isPresent();
    }

    private static int longest(Place place) {
        if (constraint(place, Identifier.class).isPresent()) {
            return LONGEST_ID;
        }
        return constraint(place, Text.class).map(Text::max).orElse(LONGEST_REFERENCE);
    }

    private static <A extends Annotation> Optional<A> constraint(Place place, Class<A> constraint) {
        return Optional.ofNullable(place.type().getAnnotation(constraint));
    }

    private static List<Hostile> whole(Place place) {
        boolean isInt = place.rawType() == Integer.class || place.rawType() == int.class;
        long min = end(place, Min.class, Min::value, 1);
        long max = end(place, Max.class, Max::value, 1_000_000);
        return HostileNumbers.whole(min, max)
                .filter(number -> !isInt || number == (int) number)
                .mapToObj(number -> Hostile.of(Long.toString(number), isInt ? (Object) (int) number : (Object) number))
                .toList();
    }

    private static <A extends Annotation> long end(
            Place place, Class<A> type, ToLongFunction<A> value, long otherwise) {
        return constraint(place, type).stream().mapToLong(value).findFirst().orElse(otherwise);
    }

    private static List<Hostile> lists(Place place) {
        int max = constraint(place, Size.class).map(Size::max).orElse(1_000);
        return List.of(
                Hostile.of("none", List.of()),
                Hostile.of("a null", Collections.singletonList(null)),
                Hostile.of("a million nulls", Collections.nCopies(1_000_000, null)),
                new Hostile("too many by one", valid -> Collections.nCopies(max + 1, first(valid))),
                new Hostile("a null after all", valid -> Arrays.asList(first(valid), null)));
    }

    /** Returns collections of days or of whole numbers. */
    private static List<Hostile> collections(Place place) {
        AnnotatedType element = ((AnnotatedParameterizedType) place.type()).getAnnotatedActualTypeArguments()[0];
        List<Object> ends = element.getType() == LocalDate.class
                ? List.of(LocalDate.MAX, LocalDate.MIN, LocalDate.EPOCH, LocalDate.MAX)
                : List.of(Long.MAX_VALUE, 0L, Long.MIN_VALUE, 0L);
        return List.of(Hostile.of("none", List.of()), Hostile.of("both ends and one twice", ends));
    }

    private static @Nullable Object first(@Nullable Object list) {
        return list instanceof List<?> elements && !elements.isEmpty() ? elements.get(0) : null;
    }

    private static List<Hostile> amountsOfMoney() {
        return Stream.of("0 EUR", "0.01 EUR", "0.000001 EUR", "999999999999999.999999 EUR", "1 JPY", "1.000001 XXX")
                .map(text -> text.split(" "))
                .map(parts -> Hostile.of(parts[0] + parts[1], Money.of(parts[0], parts[1])))
                .toList();
    }

    /** Returns those of the hostile texts of which a value can be made; it refuses the others itself, with their path. */
    private static List<Hostile> values(Class<?> type) {
        return HostileTexts.ofNames(LONGEST_ID).stream()
                .filter(text -> made(type, text.instead().of(NAME)).isPresent())
                .map(text -> new Hostile(
                        text.name(),
                        valid -> made(type, text.instead().of(String.valueOf(valid)))
                                .orElse(valid)))
                .toList();
    }

    private static Optional<Object> made(Class<?> type, @Nullable Object text) {
        try {
            return Optional.of(type.getConstructor(String.class).newInstance(text));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidRequestException) {
                return Optional.empty();
            }
            throw new AssertionError(type.getSimpleName() + " refuses text with " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Nobody has said what is a hostile " + type.getName(), e);
        }
    }
}
