package io.customerkit.jdbc;

import io.customerkit.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tables of {@link JdbcStorage}. Nothing here runs unasked: an application calls {@link #create} once, or runs the scripts
 * {@code io/customerkit/jdbc/schema/<product>/V*.sql} with its migration tool, and calls {@link #validate} when it starts.
 */
public final class JdbcSchema {

    private JdbcSchema() {}

    /**
     * Creates all tables and indexes in the connection's schema. For one caller: of two at once, one may fail.
     *
     * @throws StorageException if the product is not supported; if some of the tables are there already, which it names; or if
     *     the database refuses: what it creates outside of transactions stays
     */
    public static void create(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            Script script = Product.of(connection).script();
            requireNone(present(script, connection));
            for (String statement : script.statements()) {
                execute(connection, statement);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw failed("The tables could not be created", e);
        }
    }

    private static void requireNone(List<String> present) {
        if (!present.isEmpty()) {
            throw new StorageException(
                    "The tables were not created: the schema has " + String.join(", ", present)
                            + " already. JdbcSchema.validate tells what is missing, if anything is",
                    null);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Returns whether any table of the library is in the connection's schema.
     *
     * @throws StorageException if the product is not supported or the database fails
     */
    public static boolean exists(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return !present(Product.of(connection).script(), connection).isEmpty();
        } catch (SQLException e) {
            throw failed("The tables could not be read", e);
        }
    }

    private static List<String> present(Script script, Connection connection) throws SQLException {
        var found = SchemaReading.of(connection);
        return script.tables().keySet().stream().filter(found::hasTable).toList();
    }

    /**
     * Checks that every table, column and index is in the connection's schema, and that the columns whose texts must compare
     * byte by byte do; more may be there.
     *
     * @throws StorageException naming everything that is missing, or if the product is not supported or the database fails
     */
    public static void validate(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            List<String> missing =
                    SchemaReading.of(connection).missing(Product.of(connection).script());
            if (!missing.isEmpty()) {
                throw new StorageException("The database lacks " + String.join(", ", missing), null);
            }
        } catch (SQLException e) {
            throw failed("The tables could not be read", e);
        }
    }

    private static StorageException failed(String sentence, SQLException e) {
        return new StorageException(sentence + ": " + Conflicts.describe(e), e);
    }
}
