package io.customerkit.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of Java on a page.
 *
 * @param line where it begins, 1 for the first line of the page
 * @param marker the line above it
 * @param code its lines without their common indentation
 */
record JavaFence(Path page, int line, String marker, String code) {

    private static final Pattern BEGIN = Pattern.compile("\\s*(```+|~~~+)\\s*java\\b.*", Pattern.CASE_INSENSITIVE);

    /** Returns all blocks of a page. */
    static List<JavaFence> of(Path page, List<String> lines) {
        var fences = new ArrayList<JavaFence>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher begin = BEGIN.matcher(lines.get(i));
            if (begin.matches()) {
                int end = end(lines, i, begin.group(1));
                String code = String.join("\n", lines.subList(i + 1, end)).stripIndent();
                fences.add(new JavaFence(page, i + 1, i == 0 ? "" : lines.get(i - 1), code));
                i = end;
            }
        }
        return fences;
    }

    private static int end(List<String> lines, int begin, String fence) {
        int end = begin + 1;
        while (end < lines.size() && !lines.get(end).strip().equals(fence)) {
            end++;
        }
        return end;
    }

    @Override
    public String toString() {
        return page.getFileName() + ", line " + line;
    }
}
