package io.customerkit.testkit.hostile;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call to be made: which hostile values stand where, among others that are valid.
 *
 * @param violations what a refusal has to name, each as its path and code
 */
record Attempt(Method method, Map<Place, Hostile> hostile, Set<String> violations) {

    /** Returns the call that is valid throughout. */
    static Attempt valid(Method method) {
        return new Attempt(method, Map.of(), Set.of());
    }

    /** Returns every call with one hostile value. */
    static List<Attempt> single(Method method) {
        var attempts = new ArrayList<Attempt>();
        for (Place place : Place.of(method)) {
            for (Hostile value : HostileValues.of(place)) {
                attempts.add(new Attempt(method, Map.of(place, value), Set.of()));
            }
        }
        return attempts;
    }

    /** Returns the arguments, made of valid ones that nobody else has used. */
    List<@Nullable Object> arguments(World world) {
        List<@Nullable Object> arguments = ValidArguments.of(method, world);
        for (Map.Entry<Place, Hostile> entry : hostile.entrySet()) {
            Place place = entry.getKey();
            arguments = place.with(arguments, entry.getValue().instead().of(place.valueIn(arguments)));
        }
        return arguments;
    }

    /** Returns whether one of the places is an argument of this type. */
    boolean isAbout(Class<?> argument) {
        return hostile.keySet().stream().anyMatch(place -> place.isArgument() && place.rawType() == argument);
    }

    @Override
    public String toString() {
        return FrontDoor.name(method)
                + hostile.entrySet().stream()
                        .map(entry ->
                                entry.getKey().name() + " = " + entry.getValue().name())
                        .sorted()
                        .collect(Collectors.joining(", ", " with ", ""));
    }
}
