package io.customerkit.testkit.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Cursors that somebody has made up of a valid one. Of the text behind a cursor the first line is a checksum, then come the
 * list, its owner and the key of a row: here the checksum is right, and the key is anything.
 */
final class ForgedCursors {

    private static final int FIRST_OF_KEY = 3;

    private static final List<String> PARTS = List.of(
            "",
            "\u0000",
            "\uD83D\uDE00",
            "-1",
            "9223372036854775807",
            "9223372036854775808",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "9000-01-01T00:00:00Z",
            "' OR 1=1 --",
            "{\"$gt\": \"\"}",
            "../x",
            "x".repeat(500));

    private ForgedCursors() {}

    static List<Hostile> all() {
        var forged = new ArrayList<Hostile>();
        for (int i = 0; i < PARTS.size(); i++) {
            String part = PARTS.get(i);
            forged.add(Hostile.ofText("forged from its first part, " + i, cursor -> forged(cursor, 0, part)));
            forged.add(Hostile.ofText("forged from its second part, " + i, cursor -> forged(cursor, 1, part)));
        }
        return forged;
    }

    private static String forged(String cursor, int index, String part) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int line = FIRST_OF_KEY + index;
        if (line < lines.size()) {
            lines.set(line, part);
        } else {
            lines.add(part);
        }
        String rest = String.join("\n", lines.subList(1, lines.size()));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((checksum(rest) + "\n" + rest).getBytes(StandardCharsets.UTF_8));
    }

    private static String checksum(String text) {
        var checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }
}
