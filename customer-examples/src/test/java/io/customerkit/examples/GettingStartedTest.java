package io.customerkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CancellationReceipt;
import io.customerkit.CustomerKit;
import io.customerkit.MaintenanceReport;
import io.customerkit.OrderReceipt;
import io.customerkit.PageRequest;
import io.customerkit.PointsReceipt;
import io.customerkit.Verification;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.DuplicateEmailException;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.Violation;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.jdbc.JdbcSchema;
import io.customerkit.jdbc.JdbcStorage;
import io.customerkit.loyalty.Discrepancy;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification;
import io.customerkit.notification.Notifier;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewOrderLine;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import io.customerkit.storage.memory.InMemoryStorage;
import io.customerkit.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The steps of {@code docs/getting-started.md} and {@code docs/operations.md}, one after the other on a database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GettingStartedTest {

    private final HikariDataSource dataSource = dataSource();
    private final List<Mail> mails = new ArrayList<>();
    private final CustomerKit kit = start(
            dataSource, (notification, customer) -> mail(notification, customer).ifPresent(mails::add));

    private static HikariDataSource dataSource() {
        var dataSource = new HikariDataSource();
        dataSource.setJdbcUrl("jdbc:h2:mem:getting-started");
        return dataSource;
    }

    @AfterEach
    void close() {
        kit.close();
        dataSource.close();
    }

    private static CustomerKit start(DataSource dataSource, Notifier mail) {
        // spotless:off
        // region configure
        if (!JdbcSchema.exists(dataSource)) {
            JdbcSchema.create(dataSource);                   // one node, once; or let your migration tool do it
        }
        JdbcSchema.validate(dataSource);                     // at every start: fails early, and says what is missing

        CustomerKit kit = CustomerKit.builder()
                .storage(JdbcStorage.create(dataSource))
                .notifier(mail)                              // yours: see operations
                .contacts(ContactRules.builder()
                        .defaultRegion("FR")                 // 01 42 68 53 00 is a French number
                        .phone(PhonePolicy.REQUIRED_FOR_DELIVERY)
                        .build())
                .program(LoyaltyProgram.builder()
                        .zone(ZoneId.of("Europe/Paris"))     // where days begin and end
                        .currency("EUR")
                        .build())
                .build();
        // endregion
        // spotless:on
        return kit;
    }

    private record Mail(String to, String text) {}

    // spotless:off
    // region notifier
    private static Optional<Mail> mail(Notification notification, Customer customer) {
        String member = customer.email().value();
        if (notification instanceof Notification.Welcome) {
            return Optional.of(new Mail(member, "Welcome!"));
        }
        if (notification instanceof Notification.TierChanged changed) {
            return Optional.of(new Mail(member, "You are a " + changed.to() + " member now."));
        }
        if (notification instanceof Notification.FeedbackReceived received) {
            return Optional.of(new Mail("staff@shop.example", "Please read " + received.feedback().value()));
        }
        return Optional.empty(); // nobody asked for this one, or a later release has added it
    }
    // endregion
    // spotless:on

    private Customer ada() {
        // region customer
        Customer ada = kit.customers()
                .create(NewCustomer.builder()
                        .id("c-4711") // yours; without one a UUID is made
                        .name("Ada Lovelace")
                        .email("ada@example.org")
                        .phone("01 42 68 53 00")
                        .address(NewAddress.of("12 rue de la Paix", "Paris", "Île-de-France", "75002", "FR"))
                        .build());
        // endregion
        return ada;
    }

    @Test
    void an_order_earns_and_points_are_spent() {
        Customer ada = ada();

        // region order
        kit.orders().place(NewOrder.of("o-1", ada.id(), Money.of("742.10", "EUR")));

        OrderReceipt receipt = kit.orders().complete(OrderId.of("o-1")); // delivered: 742 points, in the same commit
        // endregion
        // region redeem
        PointsReceipt spent = kit.loyalty().redeem(ada.id(), 500, Reference.of("basket-17"));
        PointsReceipt again = kit.loyalty().redeem(ada.id(), 500, Reference.of("basket-17")); // spends nothing
        // endregion

        assertThat(receipt.entry().points()).isEqualTo(742);
        assertThat(spent.entry().balanceAfter()).isEqualTo(242);
        assertThat(again.replayed()).isTrue();
        assertThat(again.entry()).isEqualTo(spent.entry());
        assertThat(mails)
                .containsExactly(
                        new Mail("ada@example.org", "Welcome!"),
                        new Mail("ada@example.org", "You are a SILVER member now."));
    }

    @Test
    void what_was_done_can_be_called_off() {
        Customer ada = ada();
        kit.orders().place(NewOrder.of("o-1", ada.id(), Money.of("742.10", "EUR")));
        kit.orders().complete(OrderId.of("o-1"));
        kit.loyalty().redeem(ada.id(), 500, Reference.of("basket-17"));

        // spotless:off
        // region undo
        kit.orders().refund(OrderId.of("o-1"), NewRefund.of(Money.of("42.10", "EUR"), "return-1")); // takes 42 points back
        kit.loyalty().cancelRedemption(ada.id(), Reference.of("basket-17")); // gives the 500 back, with the end they had
        CancellationReceipt cancelled = kit.orders().cancel(OrderId.of("o-1")); // takes the other 700
        // endregion
        // spotless:on

        assertThat(kit.loyalty().ledger(ada.id(), PageRequest.first(10)).items())
                .extracting(LedgerEntry::points)
                .containsExactly(-700L, 500L, -42L, -500L, 742L);
        assertThat(cancelled.order().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void what_is_delivered_can_be_rated() {
        Customer ada = ada();

        // spotless:off
        // region delivery
        kit.orders().place(NewOrder.builder()
                .id("o-2").customer(ada.id()).currency("EUR")
                .line(NewOrderLine.of("tea", 2, "12.50"))
                .shipping(new BigDecimal("4.90"))         // earns nothing
                .delivery()
                .build());
        kit.orders().complete(OrderId.of("o-2"));         // 25 points
        // endregion
        // region feedback
        Feedback said = kit.feedback().submit(ada.id(), OrderId.of("o-2"), NewFeedback.of(5, "Fast and friendly"));
        kit.feedback().publish(said.id(), NewModeration.by("grace")); // PENDING until then, and not in the ratings
        // endregion
        // spotless:on

        assertThat(kit.loyalty().membership(ada.id()).points()).isEqualTo(25);
        assertThat(kit.feedback().find(said.id()).orElseThrow().status()).isEqualTo(FeedbackStatus.PUBLISHED);
    }

    @Test
    void a_profile_changes_only_in_the_version_that_was_seen() {
        Customer ada = ada();

        // region update
        CustomerUpdate move = CustomerUpdate.builder()
                .addAddress(NewAddress.of("1 rue Foch", "Lyon", "Rhône", "69006", "FR")
                        .asDefault())
                .build();
        Customer moved = kit.customers().update(ada.id(), ada.version(), move); // refused if somebody was faster
        // endregion

        assertThat(moved.addresses()).hasSize(2);
        assertThat(moved.defaultAddress().orElseThrow().city()).isEqualTo("Lyon");
        assertThat(kit.customers().findByEmail("ADA@example.org")).contains(moved);
    }

    @Test
    void what_is_refused_says_what_is_wrong() {
        Customer ada = ada();

        assertThat(refusal(
                        kit, NewCustomer.builder().name("").email("no address").build()))
                .contains("name", "email");
        assertThat(refusal(
                        kit,
                        NewCustomer.builder()
                                .name("Ada")
                                .email("ADA@example.org")
                                .address(NewAddress.of("1 High Street", "Leeds", "Yorkshire", "LS1 1AA", "GB"))
                                .build()))
                .contains(ada.id().value());
        assertThat(missing(kit, ada.id())).isEqualTo(100);
    }

    private static String refusal(CustomerKit kit, NewCustomer request) {
        // spotless:off
        // region errors
        try {
            return kit.customers().create(request).id().value();
        } catch (DuplicateEmailException e) {
            return "has an account already: " + e.existing();
        } catch (InvalidRequestException e) {
            return String.join(", ", e.violations().stream().map(Violation::path).toList());
        }
        // endregion
        // spotless:on
    }

    private static long missing(CustomerKit kit, CustomerId customer) {
        try {
            kit.loyalty().redeem(customer, 100, Reference.of("basket-18"));
            return 0;
        } catch (InsufficientPointsException e) {
            return e.required() - e.spendable();
        }
    }

    @Test
    void a_year_later_the_points_are_gone() {
        // region own-tests
        SettableClock clock = SettableClock.at("2024-03-01T10:00:00Z");
        CustomerKit test = CustomerKit.builder()
                .storage(InMemoryStorage.create())
                .clock(clock)
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .build())
                .build();
        CustomerId ada = test.customers()
                .create(NewCustomer.builder()
                        .name("Ada")
                        .email("ada@example.org")
                        .build())
                .id();
        test.loyalty().adjust(ada, 600, Reference.of("gift"), "welcome gift");

        clock.set("2025-03-02T00:00:00Z"); // the day after the last day

        assertThat(test.loyalty().membership(ada).points()).isZero();
        assertThat(test.loyalty().membership(ada).tier().name()).isEqualTo("BRONZE");
        // endregion
    }

    @Test
    void maintenance_tells_what_it_did() {
        // spotless:off
        // region maintenance
        MaintenanceReport report = kit.maintenance().run(Duration.ofMinutes(10)); // from your scheduler, on any node
        kit.maintenance().start(Duration.ofMinutes(5));                           // or on a thread of its own

        kit.maintenance().deadLetters(PageRequest.first(100)).items()
                .forEach(letter -> kit.maintenance().revive(letter.key()));       // once the reason is mended
        // endregion
        // spotless:on

        // region verify
        var found = new ArrayList<Discrepancy>();
        Verification verification = kit.reports().verify(found::add);
        // endregion

        assertThat(verification.isClean()).isTrue();
        assertThat(found).isEmpty();
        assertThat(report.finished()).isTrue();
        assertThat(report.failedAccounts()).isZero();
    }
}
