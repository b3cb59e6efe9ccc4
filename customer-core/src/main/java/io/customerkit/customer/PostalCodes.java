package io.customerkit.customer;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges postal codes. The host may bring its own, with all countries' rules; implementations are thread-safe. */
@FunctionalInterface
public interface PostalCodes {

    /**
     * Returns whether the code may stand in an address.
     *
     * @param code without white space around it, never blank
     * @param country ISO 3166-1 alpha-2; null if it is not known
     */
    boolean isValid(String code, @Nullable String country);

    /**
     * Returns the built-in judgement: US codes have 5, or 5 and 4 digits; others have 2 to 12 letters and digits of
     * ASCII, with single blanks or hyphens between them.
     */
    static PostalCodes plausible() {
        return (code, country) -> code.length() >= 2
                && code.length() <= 12
                && ("US".equals(country) ? Shapes.US : Shapes.OTHER)
                        .matcher(code)
                        .matches();
    }

    /** The shapes of {@link #plausible()}. */
    final class Shapes {

        private static final Pattern US = Pattern.compile("[0-9]{5}(-[0-9]{4})?");
        private static final Pattern OTHER = Pattern.compile("[A-Za-z0-9]+([ -][A-Za-z0-9]+)*");

        private Shapes() {}
    }
}
