package io.customerkit.examples.rewards;

import io.customerkit.CustomerKit;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.loyalty.Membership;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification.RewardIssued;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardUnavailableException;
import io.customerkit.storage.memory.InMemoryStorage;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/**
 * Two members want three mugs of which there are two: one is used, one is called off and goes to the other member, and a
 * voucher is forgotten. The program runs on its own clock, prints what happens, and in the end what is left.
 */
public final class RewardShop {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final CustomerId BOB = CustomerId.of("bob");
    private static final OfferId MUG = OfferId.of("mug");
    private static final OfferId VOUCHER = OfferId.of("voucher");

    private final PrintStream out;
    private final CustomerKit kit;
    private Instant now = Instant.parse("2024-03-01T10:00:00Z");

    private RewardShop(PrintStream out) {
        this.out = out;
        this.kit = CustomerKit.builder()
                .storage(InMemoryStorage.create())
                .clock(() -> now)
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .build())
                .notifier((notification, customer) -> {
                    if (notification instanceof RewardIssued issued) {
                        out.println("to " + customer.id() + ": here is your " + issued.offer());
                    }
                })
                .build();
    }

    public static void main(String... arguments) {
        run(System.out);
    }

    /** Runs it from beginning to end. */
    static void run(PrintStream out) {
        new RewardShop(out).run();
    }

    private void run() {
        join(ADA, "Ada Lovelace", "742.10");
        join(BOB, "Bob Babbage", "199.00");
        kit.rewards().create(MUG, NewOffer.of("Mug", 150).withStock(2));
        kit.rewards()
                .create(
                        VOUCHER,
                        NewOffer.of("Voucher of 5.00", 50).fromTier("SILVER").validFor(30));

        Reward first = redeem(ADA, MUG, "click-1");
        Reward second = redeem(ADA, MUG, "click-2");
        refuse(BOB, MUG);
        refuse(BOB, VOUCHER);
        kit.rewards().use(ADA, first.id());
        kit.rewards().cancel(ADA, second.id());
        redeem(BOB, MUG, "click-3");

        Reward forgotten = redeem(ADA, VOUCHER, "click-4");
        now = now.plus(Duration.ofDays(31));
        out.println("ada's voucher is "
                + kit.rewards().find(ADA, forgotten.id()).orElseThrow().status());
        printWhatIsLeft();
    }

    private void join(CustomerId customer, String name, String spent) {
        kit.customers()
                .create(NewCustomer.builder()
                        .id(customer.value())
                        .name(name)
                        .email(customer + "@example.org")
                        .build());
        OrderId order = OrderId.of("order-of-" + customer);
        kit.orders().place(NewOrder.of(order.value(), customer, Money.of(spent, "EUR")));
        kit.orders().complete(order);
    }

    private Reward redeem(CustomerId customer, OfferId offer, String reference) {
        return kit.rewards().redeem(customer, offer, Reference.of(reference)).reward();
    }

    private void refuse(CustomerId customer, OfferId offer) {
        try {
            redeem(customer, offer, "refused");
        } catch (RewardUnavailableException e) {
            out.println("no " + e.offer() + " for " + customer + ": " + e.reason());
        }
    }

    private void printWhatIsLeft() {
        RewardOffer mugs = kit.rewards().findOffer(MUG).orElseThrow();
        out.println("mugs left " + mugs.stock());
        print(ADA);
        print(BOB);
    }

    private void print(CustomerId customer) {
        Membership membership = kit.loyalty().membership(customer);
        out.println(customer + " has " + membership.points() + " points and "
                + membership.rewards().size() + " rewards to use");
    }
}
