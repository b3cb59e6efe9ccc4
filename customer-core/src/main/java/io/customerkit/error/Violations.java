package io.customerkit.error;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gathers everything that is wrong with one request, so that the caller hears all of it at once. Not thread-safe.
 */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    public Violations() {}

    public void add(Violation violation) {
        found.add(violation);
    }

    public void add(String path, String code, String message) {
        add(new Violation(path, code, message));
    }

    /** Returns whether something is wrong at exactly this path. */
    public boolean isAt(String path) {
        return found.stream().anyMatch(violation -> violation.path().equals(path));
    }

    /**
     * Returns what {@code value} makes, or null after noting at {@code path} why it cannot be made. Where something is
     * already wrong at that path, nothing is made and nothing is added.
     */
    public <T> @Nullable T capture(String path, Supplier<T> value) {
        if (isAt(path)) {
            return null;
        }
        try {
            return value.get();
        } catch (InvalidRequestException e) {
            e.violations().forEach(violation -> add(path, violation.code(), violation.message()));
            return null;
        }
    }

    /**
     * Ends the check.
     *
     * @throws InvalidRequestException with all that was found, if anything was
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw InvalidRequestException.of(found);
        }
    }
}
