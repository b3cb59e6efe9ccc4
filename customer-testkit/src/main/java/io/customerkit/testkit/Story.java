package io.customerkit.testkit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.CustomerKit;
import io.customerkit.DeadLetter;
import io.customerkit.MaintenanceOptions;
import io.customerkit.PageRequest;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.customer.NewAddress;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackStep;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import io.customerkit.storage.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A member's year and a half, in chapters that may be repeated: every command names its ids and references. What it ends in
 * can be compared with another telling, which has other ids.
 */
final class Story {

    /** One for the caller, one for a fault, one more. */
    private static final int ATTEMPTS = 3;

    private final String base = Samples.unique();
    private final CustomerId ada = CustomerId.of("ada-" + base);
    private final CustomerId bob = CustomerId.of("bob-" + base);
    private final OrderId order = OrderId.of("order-" + base);
    private final OrderId other = OrderId.of("other-" + base);
    private final OfferId mug = OfferId.of("mug-" + base);
    private final SettableClock clock = SettableClock.at("2024-01-10T10:00:00Z");
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final CustomerKit kit;
    private boolean isBobDeaf = true;

    Story(Storage storage) {
        kit = TestKits.over(storage)
                .clock(clock)
                .notifier(this::send)
                .maintenance(MaintenanceOptions.standard().withMaxAttempts(ATTEMPTS))
                .build();
    }

    private void send(Notification notification, Customer customer) {
        if (isBobDeaf && customer.id().equals(bob)) {
            throw new IllegalStateException("Bob does not answer");
        }
        notifier.send(notification, customer);
    }

    List<Runnable> chapters() {
        return List.of(
                () -> kit.customers().create(TestKits.newCustomer(ada.value())),
                () -> kit.customers().update(ada, moving()),
                () -> kit.customers().update(ada, renaming()),
                () -> kit.orders().place(NewOrder.of(order.value(), ada, Money.of("742.10", "EUR"))),
                () -> kit.orders().complete(order),
                () -> kit.feedback().submit(ada, order, NewFeedback.of(4, "a little late")),
                () -> kit.feedback().publish(feedback(order).id(), NewModeration.by("clerk")),
                () -> kit.feedback()
                        .withdraw(feedback(order).id(), NewModeration.by("Ada").because("settled")),
                () -> clock.set("2024-02-10T10:00:00Z"),
                () -> kit.loyalty().adjust(ada, 300, Reference.of("r-gift"), "a gift"),
                () -> kit.rewards()
                        .create(mug, NewOffer.of("Mug", 100).withStock(3).validFor(30)),
                this::raiseLimit,
                () -> redeem("r-used"),
                () -> redeem("r-cancelled"),
                () -> redeem("r-forgotten"),
                () -> kit.rewards().use(ada, reward("r-used")),
                () -> kit.rewards().cancel(ada, reward("r-cancelled")),
                () -> kit.rewards().retire(mug),
                () -> kit.loyalty().redeem(ada, 500, Reference.of("r-spent")),
                () -> kit.loyalty()
                        .adjust(ada, NewAdjustment.of(-600, "r-error", null).allowingDebt()),
                () -> clock.set("2024-03-10T10:00:00Z"),
                () -> kit.loyalty().adjust(ada, 1_100, Reference.of("r-late"), ""),
                () -> kit.orders().refund(order, NewRefund.of(Money.of("142.10", "EUR"), "return-1")),
                () -> kit.orders().place(NewOrder.of(other.value(), ada, Money.of("55.00", "EUR"))),
                () -> kit.orders().complete(other),
                () -> kit.orders().cancel(other),
                () -> kit.orders().reopen(other, 2),
                () -> kit.orders().complete(other),
                () -> kit.feedback().submit(ada, other, NewFeedback.of(1, "rude")),
                () -> kit.feedback().reject(feedback(other).id(), NewModeration.by("clerk")),
                () -> clock.set("2025-03-09T10:00:00Z"),
                () -> kit.loyalty().redeem(ada, 1, Reference.of("r-last")),
                () -> kit.loyalty().cancelRedemption(ada, Reference.of("r-spent")),
                () -> kit.orders().refund(order, NewRefund.of(Money.of("600.00", "EUR"), "return-2")),
                () -> kit.orders().cancel(other),
                () -> clock.set("2025-06-10T10:00:00Z"),
                this::maintain,
                () -> kit.customers().create(TestKits.newCustomer(bob.value())),
                () -> maintainOn("2025-06-11", "2025-06-12"),
                () -> maintainOn("2025-06-13", "2025-06-14"),
                this::revive,
                () -> clock.set("2025-06-20T10:00:00Z"));
    }

    /** What a fault hits on one day has its turn on the next. */
    private void maintainOn(String... days) {
        for (String day : days) {
            clock.set(day + "T10:00:00Z");
            maintainOnce();
        }
    }

    private void revive() {
        Pages.through(page -> kit.maintenance().deadLetters(page)).stream()
                .map(DeadLetter::key)
                .filter(key -> key.endsWith(bob.value()))
                .forEach(this::revive);
    }

    private void revive(String key) {
        isBobDeaf = false;
        kit.maintenance().revive(key);
    }

    /** Looks first, as one does who does not know what has become of the change. */
    private void raiseLimit() {
        long version = kit.rewards().findOffer(mug).orElseThrow().version();
        kit.rewards()
                .change(
                        mug,
                        version,
                        NewOffer.of("Mug", 100).withStock(3).withLimit(9).validFor(30));
    }

    private void redeem(String reference) {
        kit.rewards().redeem(ada, mug, Reference.of(reference));
    }

    private RewardId reward(String reference) {
        return kit.loyalty()
                .findEntry(ada, Reference.of(reference))
                .flatMap(LedgerEntry::reward)
                .orElseThrow()
                .id();
    }

    private CustomerUpdate moving() {
        NewAddress address = NewAddress.of("12 rue de la Paix", "Paris", "Île-de-France", "75002", "FR");
        return CustomerUpdate.builder()
                .addAddress(address.withId("home"))
                .email("moved." + base + "@example.org")
                .build();
    }

    private CustomerUpdate renaming() {
        return CustomerUpdate.builder().name("Ada King").author("clerk").build();
    }

    private Feedback feedback(OrderId rated) {
        return kit.feedback().findByOrder(rated).orElseThrow();
    }

    /** Runs it twice: an account that a fault hit is passed by and has its turn in the next run. */
    private void maintain() {
        maintainOnce();
        maintainOnce();
    }

    private void maintainOnce() {
        assertThat(kit.maintenance().run(Duration.ofMinutes(1)).finished()).isTrue();
    }

    /**
     * Returns everything that the story has left, each fact a line, without the ids of this telling. Notifications are told
     * apart from their repetitions: after a fault one may go out twice.
     */
    List<String> end() {
        clock.advance(Duration.ofMinutes(2));
        maintain();
        assertThat(isBobDeaf).isFalse();
        var facts = new ArrayList<String>();
        Customer customer = kit.customers().find(ada).orElseThrow();
        facts.add(customer.version() + " " + customer.name() + " "
                + customer.email().value() + " " + customer.addresses() + " " + customer.createdAt() + " "
                + customer.updatedAt());
        for (HistoryEntry entry :
                kit.customers().history(ada, PageRequest.first(100)).items()) {
            facts.add(entry + " " + entry.oldValue() + " " + entry.newValue() + " " + entry.at() + entry.author());
        }
        for (Order stored : kit.orders().history(ada, PageRequest.first(100)).items()) {
            facts.add(stored + " " + stored.totals() + " " + stored.completedAt() + " " + stored.updatedAt() + " "
                    + stored.refunds());
        }
        for (LedgerEntry entry : ledger()) {
            facts.add(entry + " " + entry.debtChange() + " " + entry.recordedAt() + " " + entry.facts());
        }
        facts.add(kit.rewards().findOffer(mug).orElseThrow().toString());
        facts.add(kit.loyalty().membership(ada).toString());
        for (Feedback said : List.of(feedback(order), feedback(other))) {
            facts.add(said + " " + said.comment() + " " + said.slot() + " " + said.createdAt());
            for (FeedbackStep step : said.steps()) {
                facts.add(step + " " + step.author() + " " + step.reason());
            }
        }
        Stream.of(ada, bob)
                .flatMap(member -> notifier.sentTo(member).stream())
                .map(Notification::toString)
                .distinct()
                .sorted()
                .forEach(facts::add);
        Map<String, String> names = namesOfRewards();
        names.put(feedback(order).id().value(), "first feedback");
        names.put(feedback(other).id().value(), "second feedback");
        return facts.stream().map(fact -> withoutIds(fact, names)).toList();
    }

    private List<LedgerEntry> ledger() {
        return kit.loyalty().ledger(ada, PageRequest.first(100)).items();
    }

    /** The ids of the rewards, and by which entry each was issued. */
    private Map<String, String> namesOfRewards() {
        return ledger().stream()
                .flatMap(entry -> entry.reward().stream())
                .collect(toMap(
                        reward -> reward.id().value(),
                        reward -> "reward " + reward.issuedBy(),
                        (one, same) -> one,
                        HashMap::new));
    }

    private String withoutIds(String fact, Map<String, String> names) {
        String anonymous = fact.replace(base, "…");
        for (Map.Entry<String, String> name : names.entrySet()) {
            anonymous = anonymous.replace(name.getKey(), name.getValue());
        }
        return anonymous;
    }
}
