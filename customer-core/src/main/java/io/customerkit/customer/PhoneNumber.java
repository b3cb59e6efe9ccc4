package io.customerkit.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.customerkit.constraint.Characters;
import io.customerkit.error.InvalidRequestException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number in E.164 form. One that is stored is never judged again, so new numbering plans make no profile
 * unsavable.
 *
 * @param value {@code +}, country code and national number: {@code +33142685300}
 */
public record PhoneNumber(String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,16}");
    private static final int LONGEST_TYPED = 64;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Checks the form only; {@link #parse} tells whether a number can be dialled. */
    public PhoneNumber {
        if (!E164.matcher(value).matches()) {
            throw new IllegalArgumentException("A stored phone number has the form of E.164");
        }
    }

    /**
     * Returns the number that a person typed, by the numbering plans of libphonenumber.
     *
     * @param text digits of any script, blanks, {@code + ( ) - . /}; no extension, no letters
     * @param region where a number without {@code +} belongs, ISO 3166-1 alpha-2; null if it needs the {@code +}
     * @throws io.customerkit.error.InvalidPhoneNumberException if it is not a valid number; path {@code phone}
     */
    public static PhoneNumber parse(String text, @Nullable String region) {
        String typed = Characters.trim(text);
        if (typed.length() > LONGEST_TYPED || !typed.codePoints().allMatch(PhoneNumber::mayStandInANumber)) {
            throw invalid();
        }
        try {
            var parsed = NUMBERS.parse(typed, region);
            if (!NUMBERS.isValidNumber(parsed) || parsed.hasExtension()) {
                throw invalid();
            }
            String formatted = NUMBERS.format(parsed, PhoneNumberFormat.E164);
            if (!E164.matcher(formatted).matches()) {
                throw invalid();
            }
            return new PhoneNumber(formatted);
        } catch (NumberParseException e) {
            throw invalid();
        }
    }

    /** Returns whether numbers without {@code +} can be read for this region, ISO 3166-1 alpha-2. */
    static boolean isRegion(String region) {
        return NUMBERS.getSupportedRegions().contains(region);
    }

    /** libphonenumber cuts off what it does not understand; here nothing that was typed is dropped. */
    private static boolean mayStandInANumber(int character) {
        return Character.isDigit(character)
                || Character.isSpaceChar(character)
                || switch (character) {
                    case '+', '＋', '(', ')', '-', '.', '/', '‐', '‑', '–' -> true;
                    default -> false;
                };
    }

    private static InvalidRequestException invalid() {
        return InvalidRequestException.of(
                "phone",
                "phone.invalid",
                "is not a valid phone number; without + it must be one of the default region, if there is one");
    }

    /** Returns a text without the number, so that none gets into a log. */
    @Override
    public String toString() {
        return "PhoneNumber[hidden]";
    }
}
