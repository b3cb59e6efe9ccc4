package io.customerkit.jdbc;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells "someone else was faster, nothing was stored" from every other failure: by codes, never by message. */
final class Conflicts {

    /** Nothing forbids exceptions that are the causes of each other. */
    private static final int MOST_CAUSES = 20;

    private Conflicts() {}

    static boolean isConflict(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return switch (state) {
            case "23505" -> true; // duplicate key on PostgreSQL and H2
            case "23000" -> e.getErrorCode() == 1062; // duplicate key on MariaDB
            case "HY000" -> e.getErrorCode() == 1020 || e.getErrorCode() == 1205; // MariaDB: row changed, lock wait
            case "HYT00" -> e.getErrorCode() == 50200; // H2: lock wait
            case "90131" -> true; // H2: concurrent update
            case "40003" -> false; // completion unknown
            default -> state.startsWith("40");
        };
    }

    /** Returns the first exception of the database's among the causes. */
    static Optional<SQLException> sqlException(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    /** Returns the codes without the text, which may quote a customer's data. */
    static String describe(SQLException e) {
        return "SQLSTATE " + e.getSQLState() + ", vendor code " + e.getErrorCode();
    }
}
