package io.customerkit.examples.profile;

import io.customerkit.CustomerKit;
import io.customerkit.CustomerOverview;
import io.customerkit.PageRequest;
import io.customerkit.customer.AddressId;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.DuplicateEmailException;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.StaleVersionException;
import io.customerkit.error.Violation;
import io.customerkit.notification.Notification.Welcome;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import io.customerkit.order.Spend;
import io.customerkit.storage.memory.InMemoryStorage;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;

/**
 * A customer signs up at the second attempt, moves, buys twice and sends something back; two clerks change the profile at one
 * moment. The program runs on its own clock, prints what happens, and in the end what a clerk sees of the customer.
 */
public final class ProfileDesk {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final AddressId HOME = AddressId.of("home");
    private static final NewAddress PARIS = NewAddress.of("12 rue de la Paix", "Paris", "Île-de-France", "75002", "FR");
    private static final NewAddress LONDON =
            NewAddress.of("12 St James's Square", "London", "England", "SW1Y 4LB", "GB");

    private final PrintStream out;
    private final CustomerKit kit;
    private Instant now = Instant.parse("2024-03-01T10:00:00Z");

    private ProfileDesk(PrintStream out) {
        this.out = out;
        this.kit = CustomerKit.builder()
                .storage(InMemoryStorage.create())
                .clock(() -> now)
                .notifier((notification, customer) -> {
                    if (notification instanceof Welcome) {
                        out.println("to " + customer.email().value() + ": welcome, " + customer.name());
                    }
                })
                .build();
    }

    public static void main(String... arguments) {
        run(System.out);
    }

    /** Runs it from beginning to end. */
    static void run(PrintStream out) {
        new ProfileDesk(out).run();
    }

    private void run() {
        signUp("ada", "ada@example.org", "12345");
        signUp("ada", "ada@example.org", "+33 1 42 68 53 00");
        signUp("eva", "ADA@example.org", "+33 1 42 68 53 01");
        changeByTwoClerks(kit.customers().find(ADA).orElseThrow());
        move();

        now = Instant.parse("2024-03-08T16:00:00Z");
        buy("4711", "742.10");
        buy("4712", "19.90");
        kit.orders().refund(OrderId.of("4711"), NewRefund.of(Money.of("42.10", "EUR"), "return-1"));
        printHistory();
        print(kit.customers().overview(ADA));
    }

    private void signUp(String id, String email, String phone) {
        NewCustomer request = NewCustomer.builder()
                .id(id)
                .name("Ada Lovelace")
                .email(email)
                .phone(phone)
                .address(PARIS.withId(HOME.value()))
                .preferences(Map.of("newsletter", true))
                .build();
        try {
            kit.customers().create(request);
        } catch (InvalidRequestException e) {
            for (Violation violation : e.violations()) {
                out.println("please correct: " + violation.path() + " " + violation.message());
            }
        } catch (DuplicateEmailException e) {
            out.println("this e-mail belongs to " + e.existing());
        }
    }

    /** Both have looked at the same version; the second one must look again. */
    private void changeByTwoClerks(Customer seen) {
        change(seen, CustomerUpdate.builder().name("Ada King").author("clerk 1").build());
        change(
                seen,
                CustomerUpdate.builder().removePreferences().author("clerk 2").build());
    }

    private void change(Customer seen, CustomerUpdate update) {
        try {
            kit.customers().update(seen.id(), seen.version(), update);
        } catch (StaleVersionException e) {
            out.println(update.author() + " saw version " + seen.version() + ", it is " + e.current());
        }
    }

    private void move() {
        CustomerUpdate moving = CustomerUpdate.builder()
                .removeAddress(HOME)
                .addAddress(LONDON.withId("london").asDefault())
                .author("ada")
                .build();
        kit.customers().update(ADA, moving);
    }

    private void buy(String order, String total) {
        kit.orders().place(NewOrder.of(order, ADA, Money.of(total, "EUR")));
        kit.orders().complete(OrderId.of(order));
    }

    private void printHistory() {
        for (HistoryEntry entry :
                kit.customers().history(ADA, PageRequest.first(10)).items()) {
            out.println("version " + entry.version() + ": " + entry.field() + " by " + entry.author());
        }
    }

    private void print(CustomerOverview overview) {
        Customer customer = overview.customer();
        out.println(customer.name() + ", " + customer.email().value());
        overview.defaultAddress().ifPresent(address -> out.println("lives in " + address.city()));
        overview.orders().items().forEach(order -> out.println("order " + order.id() + " " + order.status()));
        for (Spend spend : overview.totals().byCurrency()) {
            out.println(spend.orders() + " orders, spent " + spend.amount() + " " + spend.currency());
        }
        out.println(overview.membership().points() + " points, "
                + overview.membership().tier().name());
    }
}
