package io.customerkit.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Everything that a data source was asked to do, in order. For one thread. */
final class StatementLog {

    private final List<Executed> executed = new ArrayList<>();
    private int calls;
    private int commits;

    /** Returns the data source, seen by this log. */
    DataSource watch(DataSource dataSource) {
        return Passing.on(DataSource.class, dataSource, call -> {
            Object result = call.pass();
            return result instanceof Connection connection ? watch(connection) : result;
        });
    }

    private Connection watch(Connection connection) {
        return Passing.on(Connection.class, connection, call -> {
            commits += call.name().equals("commit") ? 1 : 0;
            Object result = call.pass();
            return result instanceof PreparedStatement statement
                    ? watch(statement, String.valueOf(call.firstArgument()))
                    : result;
        });
    }

    private PreparedStatement watch(PreparedStatement statement, String sql) {
        List<Passing.Call> bindings = new ArrayList<>();
        List<Passing.Call> batched = new ArrayList<>();
        return Passing.on(PreparedStatement.class, statement, call -> {
            if (call.firstArgument() instanceof Integer && call.name().startsWith("set")) {
                bindings.add(call);
            } else if (call.name().startsWith("execute")) {
                calls++;
                executed.addAll(statements(sql, bindings.isEmpty() ? batched : bindings));
            } else if (call.name().equals("addBatch")) {
                batched.clear();
                batched.addAll(bindings);
                bindings.clear();
            }
            return call.pass();
        });
    }

    private static List<Executed> statements(String sql, List<Passing.Call> bindings) {
        List<Executed> statements = new ArrayList<>();
        int from = 0;
        for (String statement : sql.split(NamedStatement.BETWEEN_STATEMENTS)) {
            int before = from;
            from += (int)
                    statement.chars().filter(character -> character == '?').count();
            statements.add(new Executed(
                    statement,
                    bindings.subList(before, from).stream()
                            .map(binding -> binding.movedBy(-before))
                            .toList()));
        }
        return statements;
    }

    /** Returns what was executed since it was asked last; a batch is one, statements that went together are several. */
    List<Executed> take() {
        List<Executed> taken = List.copyOf(executed);
        executed.clear();
        calls = 0;
        commits = 0;
        return taken;
    }

    /** How often the driver was told to execute something since {@link #take}. */
    int calls() {
        return calls;
    }

    /** How often a transaction was ended by a commit of its own since {@link #take}. */
    int commits() {
        return commits;
    }

    /**
     * A statement as it was executed.
     *
     * @param sql with question marks
     * @param bindings the calls that gave it values; of a batch, the last ones
     */
    record Executed(String sql, List<Passing.Call> bindings) {

        boolean isQuery() {
            return sql.startsWith("SELECT") || sql.startsWith("WITH");
        }

        /** Prepares another statement with the same values. */
        PreparedStatement prepare(Connection connection, String otherSql) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(otherSql);
            try {
                for (Passing.Call binding : bindings) {
                    @Nullable Object nothing = binding.passTo(statement);
                    assert nothing == null;
                }
            } catch (Throwable e) {
                throw new SQLException(e);
            }
            return statement;
        }
    }
}
