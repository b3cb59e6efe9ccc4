package io.customerkit.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of our own scripts, and what it creates. They are written so that this can be read: a semicolon ends a statement and
 * stands nowhere else, every column has a line of its own, and what is no column begins with a keyword in upper case.
 */
final class Script {

    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern END = Pattern.compile(";");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+)");
    private static final Pattern COLUMN = Pattern.compile("^ +([a-z]\\w*)", Pattern.MULTILINE);
    private static final Pattern INDEX = Pattern.compile("CREATE (?:UNIQUE )?INDEX (\\w+) +ON (\\w+)");

    private final List<String> statements;

    private Script(List<String> statements) {
        this.statements = statements;
    }

    static Script read(String resource) {
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Script(END.splitAsStream(COMMENT.matcher(text).replaceAll(""))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> statements() {
        return statements;
    }

    /** Returns every table with its columns. */
    Map<String, List<String>> tables() {
        var tables = new LinkedHashMap<String, List<String>>();
        for (String statement : statements) {
            Matcher table = TABLE.matcher(statement);
            if (table.lookingAt()) {
                tables.put(
                        table.group(1),
                        COLUMN.matcher(statement)
                                .results()
                                .map(column -> column.group(1))
                                .toList());
            }
        }
        return tables;
    }

    /** Returns every index with its table. */
    Map<String, String> indexes() {
        var indexes = new LinkedHashMap<String, String>();
        for (String statement : statements) {
            Matcher index = INDEX.matcher(statement);
            if (index.lookingAt()) {
                indexes.put(index.group(1), index.group(2));
            }
        }
        return indexes;
    }
}
