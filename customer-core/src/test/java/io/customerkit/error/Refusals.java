package io.customerkit.error;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;

/** What tests ask about requests that are refused. */
public final class Refusals {

    private static final int ATTEMPTS = 4;

    private Refusals() {}

    /** Runs what must be refused, and returns each violation as its path and its code: {@code email email.invalid}. */
    public static List<String> faultsOf(Runnable request) {
        return refusalOf(request).violations().stream()
                .map(violation -> violation.path() + " " + violation.code())
                .toList();
    }

    /** As {@link #faultsOf}, within a second; the best of a few attempts, because the machine may be busy. */
    public static List<String> faultsAtOnceOf(Runnable request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return assertTimeoutPreemptively(Duration.ofSeconds(1), () -> faultsOf(request));
            } catch (AssertionError e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Runs what must be refused, and returns how. */
    public static InvalidRequestException refusalOf(Runnable request) {
        InvalidRequestException refusal = catchThrowableOfType(InvalidRequestException.class, request::run);
        if (refusal == null) {
            throw new AssertionError("Nothing was refused");
        }
        return refusal;
    }
}
