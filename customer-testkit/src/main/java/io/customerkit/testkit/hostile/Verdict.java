package io.customerkit.testkit.hostile;

import io.customerkit.error.CustomerKitException;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.Violation;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.StorageException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Judges answers. */
final class Verdict {

    private static final Pattern CODE = Pattern.compile("[a-z]+([.-][a-z]+)*");
    private static final Pattern PATH = Pattern.compile("[a-zA-Z]+(\\[[0-9]+])?(\\.[a-zA-Z]+(\\[[0-9]+])?)*");

    private Verdict() {}

    /**
     * Returns whether it is success, or an error of the library's that is about the request; a null argument is a
     * {@link NullPointerException} of the service itself, and a duration that cannot be one an
     * {@link IllegalArgumentException} of the service itself.
     */
    static boolean isTyped(Answer answer) {
        Throwable refusal = answer.refusal();
        if (answer.arguments().contains(null)) {
            return refusal instanceof NullPointerException && isRequirement(refusal.getStackTrace(), answer);
        }
        if (refusal instanceof IllegalArgumentException) {
            return answer.attempt().isAbout(Duration.class) && isOfService(List.of(refusal.getStackTrace()), answer);
        }
        return refusal == null || isAboutTheRequest(refusal);
    }

    private static boolean isRequirement(StackTraceElement[] trace, Answer answer) {
        return trace[0].getClassName().equals(Objects.class.getName())
                && trace[0].getMethodName().equals("requireNonNull")
                && isOfService(Arrays.asList(trace).subList(1, trace.length), answer);
    }

    /** From where it was thrown to the method that was called there is nothing but the service. */
    private static boolean isOfService(List<StackTraceElement> trace, Answer answer) {
        String service = answer.attempt().method().getDeclaringClass().getName();
        Predicate<StackTraceElement> isOfService = frame -> frame.getClassName().equals(service);
        return trace.stream()
                .takeWhile(isOfService)
                .anyMatch(frame ->
                        frame.getMethodName().equals(answer.attempt().method().getName()));
    }

    private static boolean isAboutTheRequest(Throwable refusal) {
        boolean isOfStorage = refusal instanceof StorageException || refusal instanceof ConcurrentChangeException;
        boolean isNamed = !(refusal instanceof InvalidRequestException invalid)
                || (!invalid.violations().isEmpty()
                        && invalid.violations().stream().allMatch(Verdict::isNamed));
        return refusal instanceof CustomerKitException && !isOfStorage && isNamed && refusal.getCause() == null;
    }

    private static boolean isNamed(Violation violation) {
        return PATH.matcher(violation.path()).matches()
                && CODE.matcher(violation.code()).matches()
                && !violation.message().isBlank();
    }

    /** Returns whether the text of a request, of the result or of the error has something of a person in it. */
    static boolean isIndiscreet(Answer answer) {
        boolean isRequestIndiscreet = answer.arguments().stream()
                .filter(Record.class::isInstance)
                .anyMatch(request -> tellsOfAPerson(request.toString()));
        return isRequestIndiscreet || tellsOfAPerson(String.valueOf(answer.result())) || isIndiscreet(answer.refusal());
    }

    private static boolean isIndiscreet(@org.jspecify.annotations.Nullable Throwable error) {
        return error != null && (tellsOfAPerson(error.toString()) || isIndiscreet(error.getCause()));
    }

    /** Returns whether a text has the mark in it, or the number of a phone. */
    static boolean tellsOfAPerson(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains(HostileTexts.MARK.toLowerCase(Locale.ROOT)) || lower.contains("14268530");
    }
}
