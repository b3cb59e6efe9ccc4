package io.customerkit.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The request breaks the rules for its content, all of them listed. Nothing was stored; the same request fails again.
 */
public sealed class InvalidRequestException extends CustomerKitException
        permits InvalidPhoneNumberException, InvalidAddressException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an unmodifiable list of the JDK, which is serializable
    private final List<Violation> violations;

    InvalidRequestException(String code, List<Violation> violations) {
        super(code, violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /**
     * Returns the exception for these violations: an {@link InvalidPhoneNumberException} or an
     * {@link InvalidAddressException} if all of them concern a phone number or addresses, a general one otherwise.
     *
     * @throws IllegalArgumentException if there is no violation
     */
    public static InvalidRequestException of(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("A request without violations is valid");
        }
        if (violations.stream().allMatch(InvalidPhoneNumberException::concerns)) {
            return new InvalidPhoneNumberException(violations);
        }
        if (violations.stream().allMatch(InvalidAddressException::concerns)) {
            return new InvalidAddressException(violations);
        }
        return new InvalidRequestException("request.invalid", violations);
    }

    /** Returns the exception for a single violation. */
    public static InvalidRequestException of(String path, String code, String message) {
        return of(List.of(new Violation(path, code, message)));
    }

    /** Everything that is wrong, at least one violation. */
    public final List<Violation> violations() {
        return violations;
    }
}
