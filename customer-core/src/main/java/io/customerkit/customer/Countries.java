package io.customerkit.customer;

import java.util.Locale;
import java.util.Set;

/** The countries of ISO 3166-1. */
final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Countries() {}

    /** Returns whether this is an alpha-2 code in upper case. */
    static boolean isCode(String text) {
        return CODES.contains(text);
    }
}
