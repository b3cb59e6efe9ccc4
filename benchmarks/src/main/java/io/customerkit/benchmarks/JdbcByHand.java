package io.customerkit.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The four commands as an application would write them with JDBC alone, for one programme and one currency, without debt,
 * expiry or another tier: in one transaction read what the step depends on and whether it was done before, then make the same
 * rows durable as the library does.
 */
final class JdbcByHand implements FourCommands {

    private final DataSource dataSource;
    private final InstantSource clock;

    JdbcByHand(DataSource dataSource, InstantSource clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public void adjust(String customer, long points, String reference) {
        inTransaction(connection -> {
            var rows = new HandRows(connection, now());
            HandAccount account = rows.account(customer);
            rows.requireNew(customer, reference);
            String fingerprint = "v1:ADJUSTED:" + points;
            rows.credit(account, "ADJUSTED", reference, fingerprint, points, Map.of());
        });
    }

    @Override
    public void redeem(String customer, long points, String reference) {
        inTransaction(connection -> {
            var rows = new HandRows(connection, now());
            HandAccount account = rows.account(customer);
            rows.requireNew(customer, reference);
            rows.debit(account, reference, points);
        });
    }

    @Override
    public void place(String order, String customer, String total) {
        inTransaction(connection -> {
            var rows = new HandRows(connection, now());
            rows.requireCustomer(customer);
            rows.requireNewOrder(order);
            rows.insertOrder(order, customer, total);
        });
    }

    @Override
    public void complete(String order) {
        inTransaction(connection -> {
            var rows = new HandRows(connection, now());
            HandOrder placed = rows.order(order);
            HandAccount account = rows.account(placed.customer());
            rows.completeOrder(placed);
            String reference = "ck:order:" + order + ":1";
            String fingerprint = "v1:EARNED:1:" + order;
            rows.credit(account, "EARNED", reference, fingerprint, placed.points(), placed.facts(account.tier()));
        });
    }

    private LocalDateTime now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    private void inTransaction(Statements statements) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            statements.run(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is done in one transaction. */
    private interface Statements {

        void run(Connection connection) throws SQLException;
    }
}
