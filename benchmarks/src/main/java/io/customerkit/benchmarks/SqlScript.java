package io.customerkit.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** Statements in a file beside this class, with names in them that get a value. */
final class SqlScript {

    private final String text;

    private SqlScript(String text) {
        this.text = text;
    }

    /** Returns the script in this file. */
    static SqlScript of(String file) {
        try (InputStream script = Objects.requireNonNull(SqlScript.class.getResourceAsStream(file), file)) {
            return new SqlScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts values in the places of these names, which the file writes as <code>${name}</code>. */
    SqlScript with(Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        return new SqlScript(filled);
    }

    /** Runs all statements in one transaction. */
    void run(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(text);
            connection.commit();
        }
    }
}
