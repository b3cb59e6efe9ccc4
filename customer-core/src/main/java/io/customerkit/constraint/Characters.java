package io.customerkit.constraint;

import org.jspecify.annotations.Nullable;

/**
 * What the library means by the length, the ends and the plain characters of a text. Counts are code points: an emoji
 * is one character, an accent that was typed after its letter another.
 */
public final class Characters {

    private Characters() {}

    /** Returns the text without Unicode white space at both ends, no-break and ideographic space included. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Returns the text without white space at both ends; null if there is none or nothing else in it. */
    public static @Nullable String trimToNull(@Nullable String text) {
        String trimmed = text == null ? "" : trim(text);
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** Returns the number of code points. */
    public static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Returns whether the text has neither half surrogate pairs nor control characters (U+0000 to U+001F, U+007F to
     * U+009F).
     *
     * @param lines whether line feed, carriage return and tab are plain too
     */
    public static boolean arePlain(String text, boolean lines) {
        return text.codePoints().allMatch(character -> isPlain(character, lines));
    }

    private static boolean isPlain(int character, boolean lines) {
        if (Character.isISOControl(character)) {
            return lines && (character == '\n' || character == '\r' || character == '\t');
        }
        return character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE;
    }

    /** Not {@link Character#isWhitespace}: it takes four separators of files for white space, U+001C to U+001F. */
    private static boolean isSpace(char character) {
        return Character.isSpaceChar(character) || (character >= '\t' && character <= '\r');
    }
}
