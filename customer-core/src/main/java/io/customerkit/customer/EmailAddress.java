package io.customerkit.customer;

import static java.text.Normalizer.Form.NFC;

import io.customerkit.constraint.Characters;
import io.customerkit.error.InvalidRequestException;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An e-mail address as a person typed it, and the key that tells whether two of them are one.
 *
 * <p>Accepted: a dot-atom of 1 to 64 characters, letters beyond ASCII included, then {@code @} and a domain of two or
 * more host labels, 254 characters in all, counted on the key. Not accepted: quoted local parts, comments, address
 * literals, and in domains ß, ς and the two joiners, which {@link IDN} would turn into other domains (their {@code xn--}
 * form is accepted). Source: RFC 5321 and RFC 5322, narrowed. Equal if both are spelled alike; {@link #isSameAs} compares
 * identity.
 */
public final class EmailAddress {

    private static final int LONGEST_TYPED = 512;
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ASCII_ATOM = "!#$%&'*+-/=?^_`{|}~";
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final String value;
    private final String key;

    private EmailAddress(String value, String key) {
        this.value = value;
        this.key = key;
    }

    /**
     * Returns the address without white space around it.
     *
     * @throws InvalidRequestException if it is not accepted; path {@code email}, code {@code email.invalid}
     */
    public static EmailAddress of(String text) {
        String typed = Characters.trim(text);
        int at = typed.indexOf('@');
        if (typed.length() > LONGEST_TYPED || at < 0) {
            throw invalid();
        }
        String local = lowerCase(typed.substring(0, at));
        String key = local + "@" + asciiDomain(typed.substring(at + 1));
        if (!isLocalPart(local) || Characters.count(key) > LONGEST) {
            throw invalid();
        }
        return new EmailAddress(typed, key);
    }

    /** Returns an address that was accepted once and stored; it is not judged again. */
    public static EmailAddress restore(String value, String key) {
        return new EmailAddress(value, key);
    }

    /** What the person typed, for display and for sending. */
    public String value() {
        return value;
    }

    /**
     * The identity: NFC, lower case by {@link Locale#ROOT}, NFC again, domain as ASCII. The key of a key is the key. No
     * two customers have the same one.
     */
    public String key() {
        return key;
    }

    /** Returns whether both are the same mailbox, however they are spelled. */
    public boolean isSameAs(EmailAddress other) {
        return key.equals(other.key);
    }

    /** Lower case can undo NFC, so that NFC is applied to its result. */
    private static String lowerCase(String text) {
        return Normalizer.normalize(Normalizer.normalize(text, NFC).toLowerCase(Locale.ROOT), NFC);
    }

    private static boolean isLocalPart(String local) {
        return Characters.count(local) <= LONGEST_LOCAL_PART
                && !local.isEmpty()
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..")
                && local.codePoints().allMatch(EmailAddress::isAtomCharacter);
    }

    private static boolean isAtomCharacter(int character) {
        return character == '.' || ASCII_ATOM.indexOf(character) >= 0 || isLetterDigitOrMark(character);
    }

    private static String asciiDomain(String domain) {
        String folded = lowerCase(domain);
        if (!domain.codePoints().allMatch(EmailAddress::isDomainCharacter)
                || !folded.codePoints().allMatch(EmailAddress::isDomainCharacter)) {
            throw invalid();
        }
        String ascii = toAscii(folded);
        String[] labels = ascii.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw invalid();
            }
        }
        if (labels.length < 2 || DIGITS.matcher(labels[labels.length - 1]).matches()) {
            throw invalid();
        }
        return ascii;
    }

    private static boolean isDomainCharacter(int character) {
        return switch (character) {
            case '.', '-' -> true;
            case 'ß', 'ẞ', 'ς' -> false;
            default -> isLetterDigitOrMark(character);
        };
    }

    /** The two joiners are neither, nor is any emoji. */
    private static boolean isLetterDigitOrMark(int character) {
        return Character.isLetterOrDigit(character)
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    private static String toAscii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static InvalidRequestException invalid() {
        return InvalidRequestException.of("email", "email.invalid", "is not an e-mail address that is accepted here");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress that && value.equals(that.value) && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, key);
    }

    /** Returns a text without the address, so that none gets into a log. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
