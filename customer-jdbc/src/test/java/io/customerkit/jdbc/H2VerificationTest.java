package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Discrepancy;
import io.customerkit.loyalty.ExpiryPolicy;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever changes a number behind the library's back is found out, whichever number it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class H2VerificationTest {

    private static final CustomerId ADA = CustomerId.of("ada");

    /** Follow from nothing that is stored: how often an account was stored, and the order in which lots were touched. */
    private static final List<String> FREE = List.of("CK_LOYALTY_ACCOUNT.VERSION", "CK_ALLOCATION.POSITION");

    private final HikariDataSource pool = new HikariDataSource();
    private final Jdbi database = Jdbi.create(pool);
    private final CustomerKit kit = Kits.over(JdbcStorage.create(pool))
            .program(LoyaltyProgram.builder().expiry(endlessOrAYear()).build())
            .build();

    @BeforeEach
    void live() {
        pool.setJdbcUrl(H2.SERVER.newDatabase());
        JdbcSchema.create(pool);
        moveEveryNumber();
    }

    /** Points earned by orders end after a year, those of adjustments today do not; so that there are lots of both kinds. */
    private static ExpiryPolicy endlessOrAYear() {
        return day -> day.getYear() < 2020 ? Optional.empty() : Optional.of(day.plus(Period.ofYears(1)));
    }

    private void moveEveryNumber() {
        kit.customers().create(Kits.newCustomer(ADA.value()));
        kit.loyalty()
                .adjust(ADA, NewAdjustment.of(500, "endless", null).effectiveAt(Instant.parse("2010-01-01T00:00:00Z")));
        kit.loyalty().adjust(ADA, 1_000, Reference.of("gift"), "");
        kit.orders().place(NewOrder.of("4711", ADA, Money.of("300.00", "EUR")));
        kit.orders().complete(OrderId.of("4711"));
        kit.orders().refund(OrderId.of("4711"), NewRefund.of(Money.of("100.00", "EUR"), "back"));
        kit.rewards().create(OfferId.of("mug"), NewOffer.of("A mug", 250).validFor(30));
        kit.rewards().redeem(ADA, OfferId.of("mug"), Reference.of("mug-1"));
        kit.loyalty().adjust(ADA, NewAdjustment.of(-2_000, "error", null).allowingDebt());
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private List<Discrepancy> found() {
        var found = new ArrayList<Discrepancy>();
        long count = kit.reports().verify(found::add).discrepancies();
        assertThat(found).hasSize(Math.toIntExact(count));
        return found;
    }

    @Test
    void nobody_is_accused_without_a_reason() {
        assertThat(found()).isEmpty();
        assertThat(kit.reports().verify(discrepancy -> {}).entries()).isEqualTo(6);
    }

    @TestFactory
    Stream<DynamicTest> every_number_that_is_one_too_high_is_found() {
        return numbers().stream()
                .map(column -> DynamicTest.dynamicTest(column, () -> {
                    String table = column.substring(0, column.indexOf('.'));
                    String name = column.substring(column.indexOf('.') + 1);
                    for (String row : rows(table)) {
                        if (add(1, table, name, row)) {
                            assertThat(found()).as("row %s", row).isNotEmpty();
                            add(-1, table, name, row);
                            assertThat(found()).as("row %s mended", row).isEmpty();
                        }
                    }
                }));
    }

    private List<String> numbers() {
        List<String> columns = database.withHandle(
                handle -> handle.createQuery("""
                        SELECT table_name || '.' || column_name
                          FROM information_schema.columns
                         WHERE table_name IN ('CK_LOYALTY_ACCOUNT', 'CK_LOT', 'CK_LEDGER_ENTRY', 'CK_ALLOCATION')
                           AND data_type IN ('BIGINT', 'INTEGER')
                         ORDER BY table_name, ordinal_position""").mapTo(String.class).list());
        assertThat(columns).hasSizeGreaterThan(15).containsAll(FREE);
        return columns.stream().filter(column -> !FREE.contains(column)).toList();
    }

    private List<String> rows(String table) {
        return database.withHandle(handle -> handle.createQuery("SELECT _ROWID_ FROM " + table)
                .mapTo(String.class)
                .list());
    }

    /** Returns false where the database itself refuses: keys that others refer to. */
    private boolean add(int difference, String table, String column, String row) {
        String sql = "UPDATE " + table + " SET " + column + " = " + column + " + (" + difference + ") WHERE _ROWID_ = "
                + row;
        try {
            return database.withHandle(handle -> handle.execute(sql)) == 1;
        } catch (UnableToExecuteStatementException e) {
            return false;
        }
    }

    @Test
    void another_tier_is_found() {
        change("UPDATE ck_loyalty_account SET announced_tier = 'GOLD'");

        assertThat(found()).extracting(Discrepancy::what).containsExactly("announcedTier");
    }

    @Test
    void a_reward_that_cost_less_is_found_with_both_values() {
        change("UPDATE ck_loyalty_account SET rewards = REPLACE(rewards, '250', '25')");

        assertThat(found()).singleElement().satisfies(discrepancy -> {
            assertThat(discrepancy.what()).isEqualTo("rewards");
            assertThat(discrepancy.stored()).contains("cost=25,");
            assertThat(discrepancy.recomputed()).contains("cost=250,");
        });
    }

    @Test
    void a_lot_that_is_gone_is_found() {
        change("DELETE FROM ck_lot WHERE lot_sequence = 3");

        assertThat(found()).extracting(Discrepancy::what).containsExactly("lot 3 is there");
    }

    @Test
    void an_account_that_is_gone_is_found_by_its_ledger() {
        change("SET REFERENTIAL_INTEGRITY FALSE", "DELETE FROM ck_lot", "DELETE FROM ck_loyalty_account");

        assertThat(found()).extracting(Discrepancy::what).contains("entries", "debt", "balance");
    }

    @Test
    void an_entry_that_is_gone_is_found() {
        change(
                "SET REFERENTIAL_INTEGRITY FALSE",
                "DELETE FROM ck_allocation WHERE sequence = 2",
                "DELETE FROM ck_ledger_entry WHERE sequence = 2");

        assertThat(found()).extracting(Discrepancy::what).contains("sequence of entry 2", "entries");
    }

    private void change(String... statements) {
        database.useHandle(handle -> Stream.of(statements).forEach(handle::execute));
    }
}
