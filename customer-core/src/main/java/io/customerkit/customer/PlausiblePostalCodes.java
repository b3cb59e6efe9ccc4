package io.customerkit.customer;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges the codes of the United States exactly, those of other countries by their shape. */
final class PlausiblePostalCodes implements PostalCodes {

    private static final Pattern US = Pattern.compile("[0-9]{5}(-[0-9]{4})?");
    private static final Pattern OTHER = Pattern.compile("[A-Za-z0-9]+([ -][A-Za-z0-9]+)*");

    @Override
    public boolean isValid(String code, @Nullable String country) {
        Pattern shape = "US".equals(country) ? US : OTHER;
        return code.length() >= 2 && code.length() <= 12 && shape.matcher(code).matches();
    }
}
