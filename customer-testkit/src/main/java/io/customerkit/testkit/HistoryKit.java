package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.CustomerKit;
import io.customerkit.Dispatch;
import io.customerkit.MaintenanceReport;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewCancellation;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.notification.Notifier;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.model.Actor;
import io.customerkit.testkit.model.Answer;
import io.customerkit.testkit.model.Answer.Created;
import io.customerkit.testkit.model.Answer.Nothing;
import io.customerkit.testkit.model.Answer.Placed;
import io.customerkit.testkit.model.History;
import io.customerkit.testkit.model.Programme;
import io.customerkit.testkit.model.Step.Adjust;
import io.customerkit.testkit.model.Step.Cancel;
import io.customerkit.testkit.model.Step.CancelRedemption;
import io.customerkit.testkit.model.Step.Complete;
import io.customerkit.testkit.model.Step.Create;
import io.customerkit.testkit.model.Step.Place;
import io.customerkit.testkit.model.Step.Reconfigure;
import io.customerkit.testkit.model.Step.Redeem;
import io.customerkit.testkit.model.Step.Refund;
import io.customerkit.testkit.model.Step.Reopen;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Takes the steps of a history with a {@link CustomerKit}. Every instant that it hands over has nanoseconds to be cut. */
final class HistoryKit implements Actor<Answer> {

    private static final ContactRules CONTACTS =
            ContactRules.builder().phone(PhonePolicy.OPTIONAL).addressOptional().build();

    private final Storage storage;
    private final Notifier notifier;
    private final Dispatch dispatch;
    private final SettableClock clock;
    private final HistoryRewards rewards = new HistoryRewards(this::kit);
    private final HistoryOpinions opinions = new HistoryOpinions(this::kit);
    private CustomerKit kit;

    HistoryKit(Storage storage, Notifier notifier, History history) {
        this.storage = storage;
        this.notifier = notifier;
        dispatch = history.isDispatchedByMaintenance() ? Dispatch.BY_MAINTENANCE : Dispatch.BY_CALLER;
        clock = SettableClock.at("1970-01-01T00:00:00Z");
        kit = build(history.programme());
    }

    private CustomerKit build(Programme programme) {
        return CustomerKit.builder()
                .storage(storage)
                .notifier(notifier)
                .dispatch(dispatch)
                .contacts(CONTACTS)
                .clock(clock)
                .program(HistoryTranslation.program(programme))
                .feedback(HistoryTranslation.feedback(programme))
                .build();
    }

    CustomerKit kit() {
        return kit;
    }

    void setTo(Instant now) {
        clock.set(now.plusNanos(999_999));
    }

    static @Nullable Instant finer(@Nullable Instant at) {
        return at == null ? null : at.plusNanos(123_456);
    }

    @Override
    public Answer create(Create step, Instant now) {
        Customer customer = kit.customers()
                .create(NewCustomer.builder()
                        .id(step.customer())
                        .name("Ada Lovelace")
                        .email(step.customer() + "@example.org")
                        .build());
        return new Created(customer.id().value(), customer.createdAt());
    }

    @Override
    public Answer place(Place step, Instant now) {
        Order order = kit.orders()
                .place(NewOrder.builder()
                        .id(step.order())
                        .customer(CustomerId.of(step.customer()))
                        .currency("EUR")
                        .total(step.total())
                        .shipping(step.shipping())
                        .paidWithPoints(step.paidWithPoints())
                        .placedAt(finer(step.placedAt()))
                        .build());
        return new Placed(
                order.id().value(), order.placedAt(), order.totals().base().amount());
    }

    @Override
    public Answer complete(Complete step, Instant now) {
        OrderId order = OrderId.of(step.order());
        Instant at = finer(step.at());
        return HistoryTranslation.completed(
                at == null ? kit.orders().complete(order) : kit.orders().complete(order, at));
    }

    @Override
    public Answer refund(Refund step, Instant now) {
        return HistoryTranslation.ordered(kit.orders().refund(OrderId.of(step.order()), request(step)));
    }

    static NewRefund request(Refund step) {
        Money amount = new Money(step.amount(), Currency.getInstance("EUR"));
        return new NewRefund(amount, step.reference(), finer(step.at()));
    }

    @Override
    public Answer cancel(Cancel step, Instant now) {
        return HistoryTranslation.ordered(kit.orders().cancel(OrderId.of(step.order())));
    }

    @Override
    public Answer reopen(Reopen step, Instant now) {
        return HistoryTranslation.ordered(
                kit.orders().reopen(OrderId.of(step.order()), step.generation()), null, false);
    }

    @Override
    public Answer adjust(Adjust step, Instant now) {
        return HistoryTranslation.moved(kit.loyalty().adjust(CustomerId.of(step.customer()), request(step)));
    }

    static NewAdjustment request(Adjust step) {
        return new NewAdjustment(
                step.points(), step.reference(), "as agreed", step.author(), finer(step.at()), step.allowDebt());
    }

    @Override
    public Answer redeem(Redeem step, Instant now) {
        return HistoryTranslation.moved(kit.loyalty().redeem(CustomerId.of(step.customer()), request(step)));
    }

    static NewRedemption request(Redeem step) {
        return new NewRedemption(step.points(), step.reference(), "as agreed", step.author());
    }

    @Override
    public Answer cancelRedemption(CancelRedemption step, Instant now) {
        return HistoryTranslation.moved(kit.loyalty().cancelRedemption(CustomerId.of(step.customer()), request(step)));
    }

    static NewCancellation request(CancelRedemption step) {
        return new NewCancellation(step.reference(), "as agreed", step.author());
    }

    @Override
    public Answer reconfigure(Reconfigure step, Instant now) {
        kit = build(step.programme());
        return new Nothing();
    }

    @Override
    public Answer maintain(Instant now) {
        MaintenanceReport report = kit.maintenance().run(Duration.ofMinutes(1));
        assertThat(report.finished()).as("finished").isTrue();
        assertThat(report.failedAccounts()).as("failed accounts").isZero();
        return new Nothing();
    }

    @Override
    public Answer look(Instant now) {
        return new Nothing();
    }

    @Override
    public HistoryRewards rewards() {
        return rewards;
    }

    @Override
    public HistoryOpinions opinions() {
        return opinions;
    }
}
