package io.customerkit.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A part of a class, between the comments {@code // region name} and {@code // endregion}. */
record Region(String name, String type) {

    private static final Pattern MARKER = Pattern.compile("<!-- region ([a-z-]+) of (\\w+) -->");

    /**
     * Returns the region that stands in the line above a block of Java.
     *
     * @throws IllegalArgumentException if it is another line
     */
    static Region of(String marker) {
        Matcher matcher = MARKER.matcher(marker.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A block of Java needs a line such as <!-- region name of Type --> above");
        }
        return new Region(matcher.group(1), matcher.group(2));
    }

    /**
     * Returns the lines of the region without their common indentation.
     *
     * @throws IllegalArgumentException if there is not exactly one such class with one such region
     */
    String code() throws IOException {
        List<String> lines = Files.readAllLines(Checkout.source(type));
        int begin = begin(lines);
        int end = placesOf("// endregion", lines).stream()
                .filter(place -> place > begin)
                .findFirst()
                .orElse(lines.size());
        return String.join("\n", lines.subList(begin + 1, end)).stripIndent();
    }

    private int begin(List<String> lines) {
        List<Integer> places = placesOf("// region " + name, lines);
        if (places.size() != 1) {
            throw new IllegalArgumentException(places.size() + " regions are called " + name + " in " + type);
        }
        return places.get(0);
    }

    private static List<Integer> placesOf(String comment, List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().equals(comment))
                .boxed()
                .toList();
    }
}
