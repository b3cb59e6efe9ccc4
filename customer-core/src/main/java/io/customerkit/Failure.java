package io.customerkit;

import io.customerkit.error.CustomerKitException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a log what failed without the text of foreign exceptions, which may quote a customer's data. */
final class Failure {

    private static final int LONGEST_NAME = 200;

    /** Nothing forbids exceptions that are the causes of each other. */
    private static final int MOST_CAUSES = 20;

    private Failure() {}

    /** Returns the class of the exception, its first 200 characters at most, as an outbox keeps it. */
    static String name(Throwable failure) {
        String name = failure.getClass().getName();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** Returns the classes from the exception to its root cause, and the library's own messages. */
    static String describe(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(Failure::describeAlone)
                .collect(Collectors.joining(", caused by "));
    }

    private static String describeAlone(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof CustomerKitException ? name + " (" + failure.getMessage() + ")" : name;
    }
}
