package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.customerkit.CustomerKit;
import io.customerkit.DeadLetter;
import io.customerkit.Dispatch;
import io.customerkit.MaintenanceOptions;
import io.customerkit.PageRequest;
import io.customerkit.PointsReceipt;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.DuplicateEmailException;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.error.IdTakenException;
import io.customerkit.error.NotFoundException;
import io.customerkit.error.StaleVersionException;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Membership;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.PointsTotals;
import io.customerkit.loyalty.Reference;
import io.customerkit.loyalty.ReferenceReusedException;
import io.customerkit.notification.Notification;
import io.customerkit.notification.Notification.PointsExpired;
import io.customerkit.notification.Notification.TierChanged;
import io.customerkit.notification.Notification.Welcome;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.storage.Storage;
import io.customerkit.tier.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whole stories, through the front door, as an application lives them on this storage. */
@DisplayName("An application")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class StoriesContract {

    private final String base = Samples.unique();
    private final CustomerId ada = CustomerId.of("ada-" + base);
    private final OrderId order = OrderId.of("order-" + base);
    private final SettableClock clock = SettableClock.at("2024-03-01T10:15:30.123Z");
    private final RecordingNotifier notifier = new RecordingNotifier();

    protected StoriesContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private CustomerKit.Builder options() {
        return TestKits.over(storage()).clock(clock).notifier(notifier);
    }

    private CustomerKit kit() {
        return options().build();
    }

    private Customer createAda() {
        return kit().customers().create(TestKits.newCustomer(ada.value()));
    }

    private PointsReceipt adjust(long points, String reference) {
        return kit().loyalty().adjust(ada, points, Reference.of(reference), "");
    }

    private Membership membership() {
        return kit().loyalty().membership(ada);
    }

    private List<LedgerEntry> ledger() {
        return kit().loyalty().ledger(ada, PageRequest.first(1_000)).items();
    }

    private void place(String amount) {
        kit().orders().place(NewOrder.of(order.value(), ada, Money.of(amount, "EUR")));
    }

    private void maintainUntilNothingIsLeft() {
        assertThat(kit().maintenance().run(Duration.ofMinutes(1)).finished()).isTrue();
    }

    @Nested
    class Knows_its_customers {

        @Test
        void who_begin_with_no_points_in_the_first_tier_and_are_welcomed() {
            Customer created = createAda();

            Membership membership = membership();
            assertThat(membership.points()).isZero();
            assertThat(membership.tier().name()).isEqualTo("BRONZE");
            assertThat(membership.joinedDate()).isEqualTo(created.createdAt());
            assertThat(notifier.sentTo(ada)).containsExactly(new Welcome(ada, created.createdAt()));
            assertThat(storage().outbox().find("welcome:" + ada)).isEmpty();
        }

        @Test
        void by_id_and_by_email_in_any_case() {
            Customer created = createAda();

            assertThat(kit().customers().find(ada)).contains(created);
            assertThat(kit().customers().findByEmail("ADA-" + base + "@EXAMPLE.org"))
                    .contains(created);
        }

        @Test
        void who_are_created_once_however_often_that_is_asked_for() {
            Customer created = createAda();

            assertThat(createAda()).isEqualTo(created);

            assertThat(notifier.sentTo(ada)).hasSize(1);
        }

        @Test
        void whose_changes_a_late_duplicate_of_their_creation_does_not_undo() {
            createAda();
            kit().customers()
                    .update(ada, CustomerUpdate.builder().name("Ada King").build());

            assertThatThrownBy(StoriesContract.this::createAda).isInstanceOf(IdTakenException.class);

            assertThat(kit().customers().find(ada))
                    .hasValueSatisfying(customer -> assertThat(customer.name()).isEqualTo("Ada King"));
        }

        @Test
        void of_whom_no_two_have_one_email() {
            createAda();

            assertThatThrownBy(() -> kit().customers()
                            .create(TestKits.newCustomer("eve-" + base, "ADA-" + base + "@example.org")))
                    .isInstanceOfSatisfying(
                            DuplicateEmailException.class,
                            refusal -> assertThat(refusal.existing()).isEqualTo(ada));

            assertThat(kit().customers().find(CustomerId.of("eve-" + base))).isEmpty();
        }

        @Test
        void and_what_became_of_them() {
            createAda();
            clock.advance(Duration.ofDays(1));
            kit().customers()
                    .update(
                            ada,
                            CustomerUpdate.builder()
                                    .name("Ada King")
                                    .author("clerk")
                                    .build());
            Customer last = kit().customers()
                    .update(
                            ada,
                            2,
                            CustomerUpdate.builder().preferences(Map.of("a", 1)).build());

            assertThatThrownBy(() -> kit().customers()
                            .update(ada, 2, CustomerUpdate.builder().name("Eve").build()))
                    .isInstanceOfSatisfying(
                            StaleVersionException.class,
                            refusal -> assertThat(refusal.current()).isEqualTo(3));

            assertThat(kit().customers().find(ada)).contains(last);
            assertThat(Pages.through(page -> kit().customers().history(ada, page)))
                    .extracting(
                            HistoryEntry::version, HistoryEntry::field, HistoryEntry::newValue, HistoryEntry::author)
                    .containsExactly(
                            tuple(3L, "preferences", "{\"a\":1}", "system"), tuple(2L, "name", "Ada King", "clerk"));
        }
    }

    @Nested
    class Awards_points {

        @Test
        void that_make_a_silver_member_until_the_last_millisecond_of_their_year() {
            createAda();
            place("742.10");

            kit().orders().complete(order);

            clock.set("2025-03-01T23:59:59.999Z");
            assertThat(membership().points()).isEqualTo(742);
            assertThat(membership().tier().name()).isEqualTo("SILVER");
            clock.advance(Duration.ofMillis(1));
            assertThat(membership().points()).isZero();
            assertThat(membership().tier().name()).isEqualTo("BRONZE");
            assertThatThrownBy(() -> kit().loyalty().redeem(ada, 1, Reference.of("r-1")))
                    .isInstanceOf(InsufficientPointsException.class);
            assertThat(ledger()).hasSize(1);
        }

        @Test
        void once_per_order_and_tells_of_the_new_tier_once() {
            createAda();
            place("1200.00");

            LedgerEntry first = kit().orders().complete(order).entry();
            LedgerEntry second = kit().orders().complete(order).entry();

            assertThat(second).isEqualTo(first);
            assertThat(ledger()).containsExactly(first);
            assertThat(notifier.sentTo(ada))
                    .endsWith(new TierChanged(ada, first.at(), 1, "BRONZE", "GOLD", EntryKind.EARNED));
        }

        @Test
        void for_a_business_time_in_the_past_that_have_ended_before_they_were_recorded() {
            createAda();
            kit().orders()
                    .place(NewOrder.builder()
                            .id(order.value())
                            .customer(ada)
                            .currency("EUR")
                            .total(new BigDecimal("100.00"))
                            .placedAt(Instant.parse("2020-05-01T08:00:00Z"))
                            .build());

            kit().orders().complete(order, Instant.parse("2020-05-01T12:00:00Z"));

            assertThat(membership().points()).isZero();
            assertThat(ledger()).extracting(LedgerEntry::kind).containsExactly(EntryKind.EXPIRED, EntryKind.EARNED);
            assertThat(ledger().get(0).at()).isEqualTo("2021-05-02T00:00:00Z");
            assertThat(notifier.sentTo(ada)).hasOnlyElementsOfType(Welcome.class);
        }

        @Test
        void whose_entry_is_read_as_it_was_answered_however_fine_the_clock() {
            createAda();
            clock.set("2024-05-31T23:59:59.999999999Z");
            place("10.00");

            LedgerEntry answered = kit().orders().complete(order).entry();

            assertThat(answered.recordedAt()).isEqualTo("2024-05-31T23:59:59.999Z");
            assertThat(ledger()).containsExactly(answered);
            assertThat(answered.grantedLots())
                    .singleElement()
                    .satisfies(lot -> assertThat(lot.expiresAt()).isEqualTo("2025-06-01T00:00:00Z"));
        }
    }

    @Nested
    class Moves_points {

        @Test
        void once_per_reference_for_ever() {
            createAda();
            PointsReceipt first = adjust(100, "r-1");
            clock.set("2025-06-01T00:00:00Z");
            maintainUntilNothingIsLeft();

            PointsReceipt again = adjust(100, "r-1");

            assertThat(again).isEqualTo(new PointsReceipt(first.entry(), true));
            assertThat(membership().points()).isZero();
            assertThatThrownBy(() -> adjust(101, "r-1")).isInstanceOf(ReferenceReusedException.class);
        }

        @Test
        void that_end_soonest_first_and_books_what_has_ended_before() {
            createAda();
            adjust(30, "r-1");
            adjust(20, "r-2");
            clock.advance(Duration.ofDays(31));
            adjust(10, "r-3");
            clock.set("2025-05-01T00:00:00Z");

            adjust(5, "r-4");

            assertThat(ledger())
                    .extracting(LedgerEntry::kind, LedgerEntry::points, LedgerEntry::at)
                    .startsWith(
                            tuple(EntryKind.ADJUSTED, 5L, clock.instant()),
                            tuple(EntryKind.EXPIRED, -10L, Instant.parse("2025-04-02T00:00:00Z")),
                            tuple(EntryKind.EXPIRED, -50L, Instant.parse("2025-03-02T00:00:00Z")));
            assertThat(membership().points()).isEqualTo(5);
        }

        @Test
        void and_previews_exactly_what_it_then_does() {
            createAda();
            adjust(1_000, "r-1");
            var correction = NewAdjustment.of(-600, "r-2", null);

            var preview = kit().loyalty().previewAdjust(ada, correction);
            assertThat(membership().points()).isEqualTo(1_000);

            assertThat(kit().loyalty().adjust(ada, correction)).isEqualTo(preview.result());
            assertThat(notifier.sentTo(ada)).endsWith(preview.notifications().toArray(new Notification[0]));
            assertThat(preview.notifications()).hasSize(1);
        }

        @Test
        void of_nobody_it_does_not_know() {
            CustomerId nobody = CustomerId.of("nobody-" + base);

            assertThatThrownBy(() -> kit().loyalty().adjust(nobody, 10, Reference.of("r-1"), ""))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> kit().loyalty().membership(nobody)).isInstanceOf(NotFoundException.class);

            assertThat(storage().accounts().find(nobody)).isEmpty();
        }
    }

    @Nested
    class Reads_lists {

        @Test
        void of_orders_placed_at_one_instant_page_by_page() {
            createAda();
            List<Order> placed = Stream.of("5", "3", "1", "2", "4")
                    .map(number -> kit().orders().place(NewOrder.of(number + "-" + base, ada, Money.of("1.00", "EUR"))))
                    .sorted(Order.NEWEST_FIRST)
                    .toList();

            assertThat(Pages.through(page -> kit().orders().history(ada, page))).isEqualTo(placed);
        }

        @Test
        void of_entries_page_by_page() {
            createAda();
            List<Long> sequences = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                sequences.add(0, adjust(10, "r-" + i).entry().sequence());
            }

            assertThat(Pages.through(page -> kit().loyalty().ledger(ada, page)))
                    .extracting(LedgerEntry::sequence)
                    .isEqualTo(sequences);
        }
    }

    @Nested
    class Keeps_apart {

        @Test
        void ids_that_hold_the_separator_of_its_own_references() {
            createAda();
            OrderId one = OrderId.of(base);
            OrderId other = OrderId.of(base + ":1");
            kit().orders().place(NewOrder.of(one.value(), ada, Money.of("10.00", "EUR")));
            kit().orders().place(NewOrder.of(other.value(), ada, Money.of("20.00", "EUR")));

            kit().orders().complete(one);
            kit().orders().complete(other);

            assertThat(membership().points()).isEqualTo(30);
        }
    }

    @Nested
    class Catches_up_with_time {

        @Test
        void on_three_nodes_at_once_and_books_and_tells_everything_once() throws Exception {
            createAda();
            adjust(600, "r-1");
            clock.set("2025-03-02T00:00:00Z");

            Together.run(3, node -> () -> kit().maintenance().run(Duration.ofMinutes(1)));

            assertThat(ledger()).extracting(LedgerEntry::points).containsExactly(-600L, 600L);
            assertThat(notifier.sentTo(ada))
                    .filteredOn(PointsExpired.class::isInstance)
                    .containsExactly(new PointsExpired(ada, clock.instant(), 2, 600));
            assertThat(notifier.sentTo(ada))
                    .filteredOn(TierChanged.class::isInstance)
                    .hasSize(2);
        }

        @Test
        void and_counts_the_same_whether_it_has_or_not() {
            PointsTotals before = kit().reports().points(Instant.parse("2025-03-02T00:00:00Z"));
            Map<Tier, Long> members = kit().reports().membersPerTier(Instant.parse("2025-03-02T00:00:00Z"));
            createAda();
            adjust(600, "r-1");
            kit().loyalty().redeem(ada, 200, Reference.of("r-2"));
            clock.set("2025-03-02T00:00:00Z");

            PointsTotals unbooked = kit().reports().points(clock.instant());
            assertThat(kit().reports().membersPerTier(clock.instant())).isEqualTo(withOneMore("BRONZE", members));
            maintainUntilNothingIsLeft();
            PointsTotals booked = kit().reports().points(clock.instant());

            assertThat(booked).isEqualTo(unbooked);
            assertThat(booked.of(EntryKind.ADJUSTED) - before.of(EntryKind.ADJUSTED))
                    .isEqualTo(600);
            assertThat(booked.of(EntryKind.REDEEMED) - before.of(EntryKind.REDEEMED))
                    .isEqualTo(-200);
            assertThat(booked.of(EntryKind.EXPIRED) - before.of(EntryKind.EXPIRED))
                    .isEqualTo(-400);
            assertThat(booked.outstanding()).isEqualTo(before.outstanding());
        }

        private Map<Tier, Long> withOneMore(String name, Map<Tier, Long> members) {
            var more = new LinkedHashMap<>(members);
            LoyaltyProgram.standard().tiers().tiers().stream()
                    .filter(tier -> tier.name().equals(name))
                    .forEach(tier -> more.merge(tier, 1L, Long::sum));
            return more;
        }
    }

    @Nested
    class Tells_people {

        @Test
        void from_maintenance_alone_if_it_is_asked_to() {
            CustomerKit quiet = options().dispatch(Dispatch.BY_MAINTENANCE).build();
            quiet.customers().create(TestKits.newCustomer(ada.value()));
            assertThat(notifier.sentTo(ada)).isEmpty();

            maintainUntilNothingIsLeft();

            assertThat(notifier.sentTo(ada)).hasSize(1);
            assertThat(storage().outbox().find("welcome:" + ada)).isEmpty();
        }

        @Test
        void again_and_again_until_it_gives_up_and_once_more_when_somebody_asks_for_it() {
            CustomerKit deaf = options()
                    .notifier((notification, customer) -> {
                        throw new IllegalStateException("the line is down");
                    })
                    .maintenance(MaintenanceOptions.standard().withMaxAttempts(3))
                    .build();
            deaf.customers().create(TestKits.newCustomer(ada.value()));
            String key = "welcome:" + ada;

            for (int attempt = 1; attempt <= 3; attempt++) {
                clock.advance(Duration.ofHours(1));
                deaf.maintenance().run(Duration.ofMinutes(1));
            }

            assertThat(Pages.through(page -> deaf.maintenance().deadLetters(page)))
                    .filteredOn(letter -> letter.key().equals(key))
                    .extracting(DeadLetter::attempts, DeadLetter::failure)
                    .containsExactly(tuple(3, "java.lang.IllegalStateException"));
            deaf.maintenance().revive(key);
            maintainUntilNothingIsLeft();
            assertThat(notifier.sentTo(ada)).hasSize(1);
        }
    }
}
