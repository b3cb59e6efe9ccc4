package io.customerkit.testkit.hostile;

import io.customerkit.CustomerKit;
import io.customerkit.error.CustomerKitException;
import io.customerkit.error.InvalidRequestException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param refusal what was thrown; null if nothing was
 */
record Answer(
        Attempt attempt,
        List<@Nullable Object> arguments,
        @Nullable Object result,
        @Nullable Throwable refusal,
        Duration took) {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** Makes the call on a library of its own, which is closed afterwards. */
    static Answer of(Attempt attempt, List<@Nullable Object> arguments, World world) {
        try (CustomerKit kit = world.newKit()) {
            long start = System.nanoTime();
            Object result = null;
            Throwable refusal = null;
            try {
                result = FrontDoor.call(kit, attempt.method(), arguments);
            } catch (InvocationTargetException e) {
                refusal = e.getCause();
            }
            return new Answer(attempt, arguments, result, refusal, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    static Answer of(Attempt attempt, World world) {
        return of(attempt, attempt.arguments(world), world);
    }

    boolean isSlow() {
        return took.compareTo(LONGEST) > 0;
    }

    boolean isRefusal() {
        return refusal != null;
    }

    /** Returns what does not depend on ids that were made up: which refusal it is, with all violations. */
    String kind() {
        if (refusal == null) {
            return "accepted";
        }
        String code = refusal instanceof CustomerKitException typed ? typed.code() : "";
        return refusal.getClass().getName() + " " + code + " "
                + violations().stream().sorted().toList();
    }

    /** Returns what the refusal names, each as its path and code; empty if it is none of a request. */
    Set<String> violations() {
        return refusal instanceof InvalidRequestException invalid
                ? invalid.violations().stream()
                        .map(violation -> violation.path() + " " + violation.code())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public String toString() {
        return attempt + ": " + kind();
    }
}
