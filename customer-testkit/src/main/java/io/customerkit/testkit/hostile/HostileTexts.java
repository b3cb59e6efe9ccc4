package io.customerkit.testkit.hostile;

import io.customerkit.constraint.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Texts that parsers, databases, terminals and people stumble over. Those of persons carry a mark. */
final class HostileTexts {

    /** Stands in every text that a person wrote or is called by, and nowhere else. */
    static final String MARK = "Quokka";

    private static final int MEGABYTE = 1_000_000;
    private static final String EMOJI = "\uD83D\uDE00";

    private static final Map<String, String> MARKED = Map.ofEntries(
            Map.entry("NUL", MARK + "\u0000"),
            Map.entry("NUL first", "\u0000" + MARK),
            Map.entry("escape", MARK + "\u001B[2J"),
            Map.entry("unit separator at the end", MARK + "\u001F"),
            Map.entry("delete", "\u007F" + MARK),
            Map.entry("next line", MARK + "\u0085x"),
            Map.entry("last control character", MARK + "\u009F"),
            Map.entry("header", MARK + "\r\nBcc: all@example.org"),
            Map.entry("line break", MARK + "\n" + MARK),
            Map.entry("high surrogate", MARK + "\uD83D"),
            Map.entry("low surrogate", "\uDE00" + MARK),
            Map.entry("surrogates the wrong way", MARK + "\uDE00\uD83D"),
            Map.entry("right to left", "\u202E" + MARK + "\u202C"),
            Map.entry("isolates", "\u2066" + MARK + "\u2069\u200F"),
            Map.entry("emoji", MARK + EMOJI),
            Map.entry("family", "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67" + MARK),
            Map.entry("combining", MARK + "\u0301\u0323\u0301"),
            Map.entry("combining first", "\u0301" + MARK),
            Map.entry("byte-order mark", "\uFEFF" + MARK),
            Map.entry("no characters", MARK + "\uFFFE\uFFFF"),
            Map.entry("last code point", MARK + "\uDBFF\uDFFF"),
            Map.entry("digits of another script", "\u0661\u0662" + MARK),
            Map.entry("path", "../../" + MARK),
            Map.entry("operator", "$where" + MARK),
            Map.entry("query", "{\"$gt\": \"" + MARK + "\"}"),
            Map.entry("or", MARK + "' OR 1=1 --"),
            Map.entry("drop", MARK + "'; DROP TABLE ck_customer;--"),
            Map.entry("wildcards", "%" + MARK + "_*.?"),
            Map.entry("format", MARK + "%s%n%x{}{0}"),
            Map.entry("expression", MARK + "${7*7}#{7*7}{max}"),
            Map.entry("escapes", MARK + "\\' \\\\ \\u0000 \" ? :name $1"),
            Map.entry("markup", "<script>" + MARK + "</script>"),
            Map.entry("formula", "=" + MARK + "+1"),
            Map.entry("megabyte of letters", MARK + "x".repeat(MEGABYTE)),
            Map.entry("megabyte of accents", MARK + "e\u0301".repeat(MEGABYTE / 2)),
            Map.entry("megabyte of surrogates", MARK + "\uD800".repeat(MEGABYTE)),
            Map.entry("megabyte of @", MARK + "a@".repeat(MEGABYTE / 2)),
            Map.entry("megabyte of labels", MARK + "@a" + ".a".repeat(MEGABYTE / 2)));

    private static final Map<String, String> UNMARKED = Map.ofEntries(
            Map.entry("empty", ""),
            Map.entry("blank", " "),
            Map.entry("blank of other kinds", "\u00A0\u3000\t\r\n\u2028"),
            Map.entry("megabyte of blanks", " \t".repeat(MEGABYTE / 2)),
            Map.entry("megabyte of digits", "9".repeat(MEGABYTE)),
            Map.entry("megabyte of brackets", "{".repeat(MEGABYTE)),
            Map.entry("NUL alone", "\u0000"),
            Map.entry("surrogate alone", "\uD800"),
            Map.entry("null in letters", "null"),
            Map.entry("no number", "NaN"),
            Map.entry("one", "1"),
            Map.entry("huge exponent", "1E+999999999"),
            Map.entry("a currency nobody has", "ZZZ"),
            Map.entry("a currency in lower case", "eur"),
            Map.entry("no currency", "XXX"),
            Map.entry("the library's own", "ck:order:1:1"));

    private static final List<Hostile> DERIVED = List.of(
            Hostile.ofText("valid and NUL", valid -> valid + "\u0000"),
            Hostile.ofText("valid and blanks", valid -> "\u00A0\t" + valid + "\u2003 "),
            Hostile.ofText("valid and a blank within", valid -> valid.charAt(0) + " " + valid.substring(1)),
            Hostile.ofText("valid and a surrogate", valid -> valid + "\uD800"),
            Hostile.ofText("valid from right to left", valid -> "\u202E" + valid),
            Hostile.ofText("valid and an accent", valid -> valid.charAt(0) + "\u0301" + valid.substring(1)),
            Hostile.ofText("valid and a quote", valid -> "o'" + valid),
            Hostile.ofText("valid after dots", valid -> ".." + valid),
            Hostile.ofText("valid after a slash", valid -> "../" + valid),
            Hostile.ofText("valid and a colon", valid -> valid + ":1"),
            Hostile.ofText("valid after a hyphen", valid -> "-_" + valid),
            Hostile.ofText("valid after a dollar", valid -> "$" + valid),
            Hostile.ofText("valid and a star", valid -> valid + "*"),
            Hostile.ofText("valid in capitals", valid -> valid.toUpperCase(Locale.ROOT)),
            Hostile.ofText("valid twice", valid -> valid + valid));

    private HostileTexts() {}

    /** Returns texts for a name of something. Those that can be one are made of the valid one: no two calls use the same. */
    static List<Hostile> ofNames(int max) {
        var texts = new ArrayList<Hostile>();
        for (Hostile text : of(max, false)) {
            boolean isName = text.instead().of(null) instanceof String constant && Identifier.Check.isValid(constant);
            if (!isName) {
                texts.add(text);
            }
        }
        return texts;
    }

    /**
     * Returns texts for a place.
     *
     * @param max the longest that is valid, in code points
     * @param isPersonal whether the place is a person's, so that the texts carry the mark
     */
    static List<Hostile> of(int max, boolean isPersonal) {
        var texts = new ArrayList<Hostile>();
        MARKED.forEach((name, text) -> texts.add(Hostile.of(name, isPersonal ? text : text.replace(MARK, "x"))));
        UNMARKED.forEach((name, text) -> texts.add(Hostile.of(name, text)));
        texts.addAll(DERIVED);
        texts.add(Hostile.of("as long as possible", "x".repeat(max)));
        texts.add(Hostile.of("too long by one", "x".repeat(max + 1)));
        texts.add(Hostile.of("emoji as long as possible", EMOJI.repeat(max)));
        texts.add(Hostile.of("emoji too long by one", EMOJI.repeat(max + 1)));
        texts.add(Hostile.ofText(
                "valid as long as possible", valid -> valid + "x".repeat(Math.max(0, max - valid.length()))));
        texts.sort(Comparator.comparing(Hostile::name));
        return texts;
    }
}
