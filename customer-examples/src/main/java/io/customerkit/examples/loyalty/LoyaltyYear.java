package io.customerkit.examples.loyalty;

import io.customerkit.CustomerKit;
import io.customerkit.PageRequest;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Membership;
import io.customerkit.loyalty.Reference;
import io.customerkit.loyalty.TierDrop;
import io.customerkit.notification.Notification;
import io.customerkit.notification.Notification.PointsExpired;
import io.customerkit.notification.Notification.TierChanged;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import io.customerkit.storage.memory.InMemoryStorage;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A member earns points to GOLD, spends some, sends something back, and forgets the rest until it ends. The program runs on
 * its own clock, prints what happens day by day, and in the end the ledger.
 */
public final class LoyaltyYear {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final PrintStream out;
    private final CustomerKit kit;
    private Instant now = noon("2024-01-15");

    private LoyaltyYear(PrintStream out) {
        this.out = out;
        this.kit = CustomerKit.builder()
                .storage(InMemoryStorage.create())
                .clock(() -> now)
                .program(LoyaltyProgram.builder().zone(PARIS).build())
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .build())
                .notifier((notification, customer) -> tell(notification))
                .build();
    }

    public static void main(String... arguments) {
        run(System.out);
    }

    /** Runs it from beginning to end. */
    static void run(PrintStream out) {
        new LoyaltyYear(out).run();
    }

    private void run() {
        NewCustomer ada = NewCustomer.builder()
                .id(ADA.value())
                .name("Ada Lovelace")
                .email("ada@example.org")
                .build();
        kit.customers().create(ada);
        on("2024-01-15", () -> buy("4711", "420.00"));
        on("2024-03-10", () -> buy("4712", "600.00"));
        on("2024-06-01", () -> kit.loyalty().redeem(ADA, 300, Reference.of("cash-desk-1")));
        on(
                "2024-07-01",
                () -> kit.orders().refund(OrderId.of("4712"), NewRefund.of(Money.of("100.00", "EUR"), "return-1")));
        on("2025-01-15", this::warn);
        on("2025-01-16", this::maintain);
        on("2025-03-11", this::maintain);
        kit.loyalty().ledger(ADA, PageRequest.first(10)).items().forEach(this::print);
    }

    private void on(String day, Runnable step) {
        now = noon(day);
        step.run();
        Membership membership = kit.loyalty().membership(ADA);
        out.println(day + ": " + membership.points() + " points, "
                + membership.tier().name());
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(PARIS).toInstant();
    }

    private void buy(String order, String total) {
        kit.orders().place(NewOrder.of(order, ADA, Money.of(total, "EUR")));
        kit.orders().complete(OrderId.of(order));
    }

    private void warn() {
        TierDrop drop = kit.loyalty().progress(ADA).nextDrop();
        out.println("without a purchase: "
                + (drop == null ? "no change" : drop.tier().name() + " after " + drop.lastDay()));
    }

    private void maintain() {
        kit.maintenance().run(Duration.ofMinutes(1));
    }

    private void tell(Notification notification) {
        if (notification instanceof TierChanged changed) {
            out.println("to ada: you are " + changed.to() + " now");
        } else if (notification instanceof PointsExpired expired) {
            out.println("to ada: " + expired.points() + " points have ended");
        }
    }

    private void print(LedgerEntry entry) {
        LocalDate day = entry.at().atZone(PARIS).toLocalDate();
        out.println(entry.sequence() + " " + day + " " + entry.kind() + " " + entry.points() + ", balance "
                + entry.balanceAfter());
    }
}
