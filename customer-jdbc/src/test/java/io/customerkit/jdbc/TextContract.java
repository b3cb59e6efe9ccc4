package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.PageRequest;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.DuplicateEmailException;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.Preferences;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackStep;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewOrderLine;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardOffer;
import io.customerkit.storage.CustomerStore.HistoryKey;
import io.customerkit.storage.Storage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Texts that databases like to cut, to fold or to refuse. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class TextContract {

    /** A letter of four bytes in UTF-8 and two units in UTF-16. */
    private static final String WIDE = "\uD835\uDC9C";

    private static final String EMOJI = "\uD83D\uDE00";

    private final HikariDataSource pool = server().pool();
    private final Storage storage = JdbcStorage.create(pool);
    private final CustomerKit kit = Kits.over(storage).build();

    abstract Server server();

    @BeforeAll
    void createTables() {
        JdbcSchema.create(pool);
    }

    @AfterAll
    void closePool() {
        pool.close();
    }

    private Customer create(String id) {
        return kit.customers().create(Kits.newCustomer(id));
    }

    private Customer createWithId(String id, String email) {
        return kit.customers()
                .create(NewCustomer.builder().id(id).name("Ada").email(email).build());
    }

    private Customer createWithEmail(String email) {
        return kit.customers()
                .create(NewCustomer.builder().name("Ada").email(email).build());
    }

    @Test
    void keep_ids_apart_that_differ_by_case() {
        Customer lower = createWithId("case-a", "1@example.org");
        Customer upper = createWithId("case-A", "2@example.org");

        assertThat(kit.customers().find(CustomerId.of("case-a"))).contains(lower);
        assertThat(kit.customers().find(CustomerId.of("case-A"))).contains(upper);
    }

    @Test
    void sort_ids_by_code_units_and_not_as_a_language_does() {
        List<String> sorted = List.of("s-1", "s-B", "s-a-1", "s-a.1", "s-a:1", "s-a_1", "s-b");
        sorted.forEach(id -> createWithId(id, sorted.indexOf(id) + "@sorted.org"));

        assertThat(storage.customers().all(CustomerId.of("s-"), sorted.size()))
                .extracting(customer -> customer.id().value())
                .isEqualTo(sorted);
    }

    @Test
    void keep_emails_apart_that_differ_by_an_accent_and_no_others() {
        Customer plain = createWithEmail("jose@example.org");
        Customer accented = createWithEmail("jos\u00E9@example.org");

        assertThat(kit.customers().findByEmail("JOSE@example.org")).contains(plain);
        assertThat(kit.customers().findByEmail("JOS\u00C9@example.org")).contains(accented);
        assertThatThrownBy(() -> createWithEmail("Jose@Example.ORG")).isInstanceOf(DuplicateEmailException.class);
    }

    @Test
    void keep_references_apart_that_differ_by_case_or_by_a_trailing_blank() {
        CustomerId ada = create("ada-references").id();

        for (String reference : List.of("r", "R", "r ", "r  ", " r")) {
            kit.loyalty().adjust(ada, 1, Reference.of(reference), "");
        }

        assertThat(kit.loyalty().membership(ada).points()).isEqualTo(5);
        assertThat(storage.accounts().findEntry(ada, Reference.of("r ")))
                .map(LedgerEntry::sequence)
                .contains(3L);
    }

    @Test
    void of_the_greatest_length_and_width_come_back_equal() {
        Customer created = kit.customers()
                .create(NewCustomer.builder()
                        .id("c".repeat(64))
                        .name(EMOJI.repeat(200))
                        .email(WIDE.repeat(64) + "@" + "d".repeat(60) + ".example.org")
                        .phone("+33142685300")
                        .address(new NewAddress(
                                "a".repeat(64),
                                EMOJI.repeat(200),
                                EMOJI.repeat(100),
                                EMOJI.repeat(100),
                                EMOJI.repeat(32),
                                "FR",
                                true))
                        .preferences(Map.of("text", EMOJI.repeat(16_380)))
                        .build());

        assertThat(kit.customers().find(created.id())).contains(created);
        assertThat(kit.customers().findByEmail(WIDE.repeat(64) + "@" + "d".repeat(60) + ".example.org"))
                .contains(created);
    }

    @Test
    void of_64_KiB_stand_in_preferences_and_in_their_history() {
        CustomerId ada = create("ada-preferences").id();
        Map<String, String> largest = Map.of("k", "x".repeat(64 * 1024 - "{\"k\":\"\"}".length()));

        Customer updated = kit.customers()
                .update(ada, CustomerUpdate.builder().preferences(largest).build());
        kit.customers().update(ada, CustomerUpdate.builder().removePreferences().build());

        String stored = Optional.ofNullable(updated.preferences())
                .map(Preferences::toJson)
                .orElseThrow();
        assertThat(stored).hasSize(64 * 1024);
        List<HistoryEntry> history = storage.customers().history(ada, new HistoryKey(4, ""), 10);
        assertThat(history).extracting(HistoryEntry::newValue).containsExactly(null, stored);
    }

    @Test
    void beyond_the_basic_plane_stand_in_every_column_of_the_history() {
        CustomerId ada = create("ada-history").id();

        kit.customers()
                .update(
                        ada,
                        CustomerUpdate.builder()
                                .name(EMOJI.repeat(200))
                                .author(EMOJI.repeat(128))
                                .build());

        assertThat(kit.customers().history(ada, PageRequest.first(10)).items())
                .extracting(HistoryEntry::newValue, HistoryEntry::author)
                .containsExactly(tuple(EMOJI.repeat(200), EMOJI.repeat(128)));
    }

    @Test
    void beyond_the_basic_plane_stand_in_orders_and_ledgers() {
        CustomerId ada = create("ada-orders").id();
        var line = new NewOrderLine(
                EMOJI.repeat(100),
                EMOJI.repeat(249) + "\r\n\t\u2028" + EMOJI.repeat(247),
                2L,
                new BigDecimal("19.90"),
                null,
                List.of(EMOJI.repeat(100)));

        Order order = kit.orders()
                .place(NewOrder.builder()
                        .id("o-1")
                        .customer(ada)
                        .currency("EUR")
                        .line(line)
                        .build());
        LedgerEntry award = kit.orders().complete(OrderId.of("o-1")).entry();
        LedgerEntry gift = kit.loyalty()
                .adjust(
                        ada,
                        NewAdjustment.of(5, "~".repeat(128), EMOJI.repeat(500)).by(EMOJI.repeat(128)))
                .entry();

        assertThat(kit.orders().find(order.id()).map(Order::lines)).isEqualTo(Optional.of(order.lines()));
        assertThat(kit.loyalty().ledger(ada, PageRequest.first(10)).items()).containsExactly(gift, award);
    }

    @Test
    void beyond_the_basic_plane_stand_in_offers_and_feedback() {
        CustomerId ada = create("ada-feedback").id();
        kit.orders().place(NewOrder.of("o-2", ada, Money.of("742.10", "EUR")));
        kit.orders().complete(OrderId.of("o-2"));

        RewardOffer offer = kit.rewards().create(OfferId.of("mug"), NewOffer.of(EMOJI.repeat(200), 50));
        Feedback said = kit.feedback().submit(ada, OrderId.of("o-2"), NewFeedback.of(5, EMOJI.repeat(4_000)));
        Feedback rejected = kit.feedback()
                .reject(said.id(), NewModeration.by(EMOJI.repeat(128)).because(EMOJI.repeat(500)));

        assertThat(kit.rewards().findOffer(offer.id())).contains(offer);
        assertThat(kit.feedback().find(said.id())).contains(rejected);
        assertThat(rejected.steps())
                .extracting(FeedbackStep::author, FeedbackStep::reason)
                .containsExactly(tuple(EMOJI.repeat(128), EMOJI.repeat(500)));
    }

    @Test
    void that_mean_something_in_sql_are_stored_as_they_are() {
        String name = "'; DROP TABLE ck_customer;-- \\' \\\\ \" ? :name % _ <a> {d '2024-01-01'} $1";

        Customer created = kit.customers()
                .create(NewCustomer.builder()
                        .name(name)
                        .email("o'neil?@example.org")
                        .build());

        assertThat(kit.customers().find(created.id())).map(Customer::name).contains(name);
        assertThat(kit.customers().findByEmail("o'neil?@example.org")).contains(created);
    }
}
