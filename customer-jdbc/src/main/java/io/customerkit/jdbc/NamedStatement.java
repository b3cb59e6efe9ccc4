package io.customerkit.jdbc;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * A statement with named parameters on a connection that Jdbi has opened. Jdbi's own statements copy their configuration and
 * look up how to bind every value each time they run, which was two fifths of what a command costs in the JVM, see
 * {@code docs/performance.md}; here the type of a value says it. What fails, fails with Jdbi's exception.
 */
final class NamedStatement {

    /** Keeps what it has parsed. */
    private static final ColonPrefixSqlParser PARSER = new ColonPrefixSqlParser();

    /** How many rows one statement inserts, if there are so many. */
    private static final int ROWS_OF_ONE_INSERT = 50;

    /** No statement here has it inside. */
    static final String BETWEEN_STATEMENTS = ";\n";

    private final Connection connection;
    private final ParsedSql sql;
    private final Map<String, Value> values = new HashMap<>();

    private NamedStatement(Connection connection, ParsedSql sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /**
     * Returns a statement that has no values yet.
     *
     * @param sql with parameters such as {@code :customer}, each as often as it is needed
     */
    static NamedStatement of(Handle handle, String sql) {
        return new NamedStatement(handle.getConnection(), PARSER.parse(sql, null));
    }

    NamedStatement bind(String name, @Nullable String value) {
        return bind(name, (statement, position) -> statement.setString(position, value));
    }

    NamedStatement bind(String name, int value) {
        return bind(name, (statement, position) -> statement.setInt(position, value));
    }

    NamedStatement bind(String name, long value) {
        return bind(name, (statement, position) -> statement.setLong(position, value));
    }

    NamedStatement bind(String name, @Nullable Integer value) {
        return bind(name, (statement, position) -> statement.setObject(position, value, Types.INTEGER));
    }

    NamedStatement bind(String name, @Nullable Long value) {
        return bind(name, (statement, position) -> statement.setObject(position, value, Types.BIGINT));
    }

    NamedStatement bind(String name, boolean value) {
        return bind(name, (statement, position) -> statement.setBoolean(position, value));
    }

    NamedStatement bind(String name, @Nullable BigDecimal value) {
        return bind(name, (statement, position) -> statement.setBigDecimal(position, value));
    }

    /** Binds an instant as the local time of UTC: no time zone of JVM, session or column can move it. */
    NamedStatement bind(String name, @Nullable Instant value) {
        LocalDateTime utc = value == null ? null : LocalDateTime.ofInstant(value, ZoneOffset.UTC);
        return bind(name, (statement, position) -> statement.setObject(position, utc));
    }

    /** Binds a date as it is; by way of {@link java.sql.Date} the JVM's time zone would have a say. */
    NamedStatement bind(String name, @Nullable LocalDate value) {
        return bind(name, (statement, position) -> statement.setObject(position, value));
    }

    private NamedStatement bind(String name, Value value) {
        values.put(name, value);
        return this;
    }

    /** Runs an update and returns how many rows it hit. */
    int execute() {
        return run(statement -> {
            setValues(statement);
            return statement.executeUpdate();
        });
    }

    /**
     * Runs an update once for every row with one trip to the database, and not at all for none; a single row without the
     * cost of a batch.
     *
     * @param binder gives the statement the values of a row
     * @return how many rows each run hit, in this order; below 0 where the driver does not say
     */
    <T> int[] executeAll(List<T> rows, BiConsumer<NamedStatement, T> binder) {
        if (rows.size() == 1) {
            binder.accept(this, rows.get(0));
            return new int[] {execute()};
        }
        return rows.isEmpty() ? new int[0] : executeBatch(sql.getSql(), 1, rows, binder);
    }

    /**
     * Inserts rows, fifty by one statement as long as there are so many, and the rest as {@link #executeAll} does. For a sweep
     * that is a quarter of its time, see {@code docs/performance.md}.
     *
     * @param binder gives the statement, whose values come last, those of a row
     */
    <T> void insertAll(List<T> rows, BiConsumer<NamedStatement, T> binder) {
        int rest = rows.size() % ROWS_OF_ONE_INSERT;
        if (rows.size() > rest) {
            executeBatch(insertOfManyRows(), ROWS_OF_ONE_INSERT, rows.subList(0, rows.size() - rest), binder);
        }
        executeAll(rows.subList(rows.size() - rest, rows.size()), binder);
    }

    /** Runs a text that has the parameters of one row or of several, as often as the rows need. */
    private <T> int[] executeBatch(String text, int rowsAtOnce, List<T> rows, BiConsumer<NamedStatement, T> binder) {
        return run(text, statement -> {
            int position = 0;
            for (T row : rows) {
                binder.accept(this, row);
                position = setValues(statement, position);
                if (position == rowsAtOnce * parameters().size()) {
                    statement.addBatch();
                    position = 0;
                }
            }
            return statement.executeBatch();
        });
    }

    private String insertOfManyRows() {
        String one = sql.getSql();
        String values = one.substring(one.lastIndexOf("VALUES") + "VALUES".length());
        return one + ("," + values).repeat(ROWS_OF_ONE_INSERT - 1);
    }

    /** Runs updates of one connection with one call of its driver, which has to know what to do with several statements. */
    static void executeTogether(List<NamedStatement> updates) {
        String text = updates.stream().map(update -> update.sql.getSql()).collect(joining(BETWEEN_STATEMENTS));
        updates.get(0).run(text, statement -> {
            int position = 0;
            for (NamedStatement update : updates) {
                position = update.setValues(statement, position);
            }
            return statement.execute();
        });
    }

    /** Runs a query and returns what {@code reader} makes of its whole result. */
    <T> T scan(Rows.Reader<T> reader) {
        return run(statement -> {
            setValues(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        });
    }

    /** Runs a query and returns what {@code reader} makes of each row. */
    <T> List<T> list(Rows.Reader<T> reader) {
        return scan(rows -> {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        });
    }

    /** Runs a query for one row at most and returns what {@code reader} makes of it. */
    <T> Optional<T> find(Rows.Reader<T> reader) {
        return scan(rows -> rows.next() ? Optional.of(reader.read(rows)) : Optional.empty());
    }

    private <T> T run(Work<T> work) {
        return run(sql.getSql(), work);
    }

    private <T> T run(String text, Work<T> work) {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    private void setValues(PreparedStatement statement) throws SQLException {
        setValues(statement, 0);
    }

    /** Sets the parameters after this position, and returns the last one's. */
    private int setValues(PreparedStatement statement, int before) throws SQLException {
        int position = before;
        for (String name : parameters()) {
            Value value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("No value for " + name);
            }
            value.set(statement, ++position);
        }
        return position;
    }

    private List<String> parameters() {
        return sql.getParameters().getParameterNames();
    }

    /** Sets one parameter. */
    private interface Value {

        void set(PreparedStatement statement, int position) throws SQLException;
    }

    /** What is done with the prepared statement. */
    private interface Work<T> {

        T run(PreparedStatement statement) throws SQLException;
    }
}
