package io.customerkit.customer;

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
        return new PlausiblePostalCodes();
    }
}
