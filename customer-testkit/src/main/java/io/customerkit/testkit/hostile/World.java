package io.customerkit.testkit.hostile;

import static io.customerkit.testkit.hostile.HostileTexts.MARK;

import io.customerkit.CustomerKit;
import io.customerkit.MaintenanceOptions;
import io.customerkit.PageRequest;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackRules;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notifier;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A shop over a storage, with everything that a call may be about. The texts of its customers carry the mark. */
final class World {

    static final Instant NOW = Instant.parse("2024-03-01T10:15:30.123Z");

    private static final int MOST_USES_OF_A_MEMBER = 25;

    /** Cannot send anything, and complains with all that it knows. */
    private static final Notifier FAILING = (notification, customer) -> {
        throw new IllegalStateException("No mailbox " + customer.email().value() + " of " + customer.name());
    };

    private final Storage storage;
    private final String base = UUID.randomUUID().toString();
    private final SettableClock clock = SettableClock.at(NOW.toString());
    private final CustomerKit kit;
    private final List<CustomerId> members = new ArrayList<>();
    private final Set<CustomerId> listed = new HashSet<>();
    private int uses;
    private int names;

    World(Storage storage) {
        this.storage = storage;
        kit = newKit();
    }

    /** Returns a library over the same storage, to be closed by the caller. */
    CustomerKit newKit() {
        return CustomerKit.builder()
                .storage(storage)
                .clock(clock)
                .notifier(FAILING)
                .feedback(new FeedbackRules(7, 1_000))
                .maintenance(MaintenanceOptions.standard().withMaxAttempts(1))
                .build();
    }

    Storage storage() {
        return storage;
    }

    CustomerKit kit() {
        return kit;
    }

    /** Returns the members so far. */
    List<CustomerId> members() {
        return members;
    }

    /** Returns a name, for an id or a reference, that was never used. */
    String newName() {
        names++;
        return base + "-" + names;
    }

    /** Returns a member with a million points: after some uses another one, so that none comes to have too much of anything. */
    CustomerId member() {
        if (uses % MOST_USES_OF_A_MEMBER == 0) {
            members.add(kit.customers().create(newCustomer()).id());
            kit.loyalty().adjust(latest(), 1_000_000, Reference.of("gift"), MARK);
        }
        uses++;
        return latest();
    }

    /** Returns a member with a million points to whom nothing else has happened. */
    CustomerId newMember() {
        uses = 0;
        return member();
    }

    /** Returns the member of the call that is being made up. */
    CustomerId latest() {
        return members.get(members.size() - 1);
    }

    NewCustomer newCustomer() {
        String name = newName();
        return NewCustomer.builder()
                .id(name)
                .name(MARK + " Smith")
                .email(MARK + "." + name + "@example.org")
                .phone("+33 1 42 68 53 00")
                .address(newAddress("home").asDefault())
                .preferences(Map.of(MARK, List.of(MARK)))
                .build();
    }

    NewAddress newAddress(String id) {
        return NewAddress.of(MARK + " Street 1", MARK + " City", MARK + " State", MARK + " 7", "AU")
                .withId(id);
    }

    OrderId placed() {
        return kit.orders()
                .place(NewOrder.of(newName(), latest(), Money.of("100", "EUR")))
                .id();
    }

    OrderId completed() {
        return kit.orders().complete(placed()).order().id();
    }

    OrderId cancelled() {
        return kit.orders().cancel(completed()).order().id();
    }

    FeedbackId feedback() {
        return kit.feedback()
                .submit(latest(), completed(), NewFeedback.of(4, MARK))
                .id();
    }

    OfferId offer() {
        return kit.rewards()
                .create(OfferId.of(newName()), NewOffer.of("Mug", 1))
                .id();
    }

    RewardId reward() {
        return kit.rewards()
                .redeem(latest(), offer(), Reference.of(newName()))
                .reward()
                .id();
    }

    Reference redemption() {
        Reference reference = Reference.of(newName());
        kit.loyalty().redeem(latest(), 1, reference);
        return reference;
    }

    /** Puts two rows into every list that the latest member is in, and into those of the staff. */
    void fillLists(boolean areDeadLettersWanted) {
        if (!listed.add(latest())) {
            return;
        }
        for (int i = 1; i <= 2; i++) {
            CustomerUpdate renaming = CustomerUpdate.builder().name(MARK + i).build();
            kit.customers().update(latest(), renaming);
            feedback();
            offer();
            if (areDeadLettersWanted) {
                deadLetter();
            }
        }
    }

    /** Returns the key of a notification that was given up. */
    String deadLetter() {
        CustomerId customer = kit.customers().create(newCustomer()).id();
        clock.advance(Duration.ofMinutes(2));
        kit.maintenance().run(Duration.ofMinutes(1));
        clock.set(NOW);
        return kit.maintenance().deadLetters(PageRequest.first(1_000)).items().stream()
                .filter(letter -> letter.customer().equals(customer))
                .findFirst()
                .orElseThrow()
                .key();
    }
}
