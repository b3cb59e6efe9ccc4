package io.customerkit.examples.feedback;

import io.customerkit.CustomerKit;
import io.customerkit.PageRequest;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.FeedbackWindowClosedException;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.feedback.RatingSummary;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.notification.Notification.FeedbackReceived;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.storage.memory.InMemoryStorage;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A customer gives feedback on three orders: one is published, one rejected, one comes too late. The program runs on its own
 * clock, prints what happens, and in the end what everybody may see.
 */
public final class FeedbackDesk {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Instant START = Instant.parse("2024-03-10T14:00:00Z");

    private final PrintStream out;
    private final CustomerKit kit;
    private Instant now = START;

    private FeedbackDesk(PrintStream out) {
        this.out = out;
        this.kit = CustomerKit.builder()
                .storage(InMemoryStorage.create())
                .clock(() -> now)
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .build())
                .program(
                        LoyaltyProgram.builder().zone(ZoneId.of("Europe/Paris")).build())
                .notifier((notification, customer) -> {
                    if (notification instanceof FeedbackReceived received) {
                        out.println("to the staff: order " + received.order() + " is rated " + received.rating());
                    }
                })
                .build();
    }

    public static void main(String... arguments) {
        run(System.out);
    }

    /** Runs it from beginning to end. */
    static void run(PrintStream out) {
        new FeedbackDesk(out).run();
    }

    private void run() {
        kit.customers()
                .create(NewCustomer.builder()
                        .id(ADA.value())
                        .name("Ada Lovelace")
                        .email("ada@example.org")
                        .build());
        Feedback praise = rate(complete("4711"), NewFeedback.of(5, "Arrived the next day."));
        Feedback abuse = rate(complete("4712"), NewFeedback.of(1, "Visit my shop instead!"));
        kit.feedback().publish(praise.id(), NewModeration.by("clerk"));
        kit.feedback().reject(abuse.id(), NewModeration.by("clerk").because("advertising"));

        OrderId forgotten = complete("4713");
        now = now.plus(Duration.ofDays(8));
        rateTooLate(forgotten);
        printSummary();
    }

    private OrderId complete(String id) {
        kit.orders().place(NewOrder.of(id, ADA, Money.of("19.90", "EUR")));
        return kit.orders().complete(OrderId.of(id)).order().id();
    }

    private Feedback rate(OrderId order, NewFeedback request) {
        return kit.feedback().submit(ADA, order, request);
    }

    private void rateTooLate(OrderId order) {
        try {
            rate(order, NewFeedback.of(3));
        } catch (FeedbackWindowClosedException e) {
            out.println("order " + e.order() + " could be rated until before " + e.closesAt());
        }
    }

    private void printSummary() {
        RatingSummary ratings = kit.feedback().ratings(START, now);
        int hers = kit.feedback().history(ADA, PageRequest.first(10)).items().size();
        int rejected = kit.feedback()
                .withStatus(FeedbackStatus.REJECTED, PageRequest.first(10))
                .items()
                .size();
        out.println("given " + hers + ", rejected " + rejected + ", published " + ratings.count());
        ratings.average().ifPresent(average -> out.println("average " + average + " of 5"));
    }
}
