package io.customerkit.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of our own scripts, and what it creates. They are written so that this can be read: a semicolon ends a statement and
 * stands nowhere else, every column has a line of its own, and what is no column begins with a keyword in upper case.
 */
final class Script {

    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern END = Pattern.compile(";");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+)");
    private static final Pattern COLUMN = Pattern.compile("^ +([a-z]\\w*) +(.*)", Pattern.MULTILINE);
    private static final Pattern TEXT = Pattern.compile("(?:VAR)?CHAR|\\w*TEXT");
    private static final Pattern COLLATION = Pattern.compile("COLLATE \"?(\\w+)");
    private static final Pattern OPTIONS = Pattern.compile("^\\).*", Pattern.MULTILINE);
    private static final Pattern INDEX = Pattern.compile("CREATE ((?:UNIQUE )?INDEX \\w+) +ON (\\w+)");

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
    Map<String, List<Column>> tables() {
        var tables = new LinkedHashMap<String, List<Column>>();
        for (String statement : statements) {
            Matcher table = TABLE.matcher(statement);
            if (table.lookingAt()) {
                tables.put(table.group(1), columns(statement));
            }
        }
        return tables;
    }

    private static List<Column> columns(String table) {
        Matcher options = OPTIONS.matcher(table);
        String usual = options.find() ? collation(options.group()) : null;
        return COLUMN.matcher(table)
                .results()
                .map(column -> new Column(column.group(1), collation(column.group(2), usual)))
                .toList();
    }

    private static @Nullable String collation(String type, @Nullable String usual) {
        String own = collation(type);
        boolean isUsual = own == null && TEXT.matcher(type).lookingAt();
        return isUsual ? usual : own;
    }

    private static @Nullable String collation(String text) {
        Matcher collation = COLLATION.matcher(text);
        return collation.find() ? collation.group(1) : null;
    }

    /** Returns every index, such as {@code unique index ck_a}, with its table. */
    Map<String, String> indexes() {
        var indexes = new LinkedHashMap<String, String>();
        for (String statement : statements) {
            Matcher index = INDEX.matcher(statement);
            if (index.lookingAt()) {
                indexes.put(index.group(1).toLowerCase(Locale.ROOT), index.group(2));
            }
        }
        return indexes;
    }

    /**
     * A column of a table.
     *
     * @param collation how its texts compare; null where the script leaves that to the database
     */
    record Column(String name, @Nullable String collation) {

        /**
         * Returns what a table lacks of this column.
         *
         * @param found the table's columns with their collations
         */
        Optional<String> missing(String table, Map<String, Optional<String>> found) {
            String place = "column " + table + "." + name;
            if (!found.containsKey(name)) {
                return Optional.of(place);
            }
            boolean isRight = collation == null || found.get(name).equals(Optional.of(collation));
            return isRight ? Optional.empty() : Optional.of("collation " + collation + " of " + place);
        }
    }
}
