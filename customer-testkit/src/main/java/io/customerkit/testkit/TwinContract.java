package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.CancellationReceipt;
import io.customerkit.CustomerKit;
import io.customerkit.OrderReceipt;
import io.customerkit.PointsReceipt;
import io.customerkit.RewardReceipt;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewAddress;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackRules;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import io.customerkit.storage.Storage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What the library promises when the same command runs twice at one moment: between any two calls that it makes of the
 * storage, its twin runs from beginning to end. The answer is then the twin's, and everything happened once.
 */
@DisplayName("A command whose twin runs between any two of its calls")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TwinContract {

    protected TwinContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    @Test
    void creates_one_customer() {
        assertTwinsAnswer((kit, base) -> {}, (kit, base) -> kit.customers().create(TestKits.newCustomer("c-" + base)));
    }

    @Test
    void updates_a_profile_once() {
        NewAddress home = NewAddress.of("12 rue de la Paix", "Paris", "Île-de-France", "75002", "FR");
        assertTwinsAnswer(
                TwinContract::createCustomer,
                (kit, base) -> kit.customers()
                        .update(
                                customer(base),
                                CustomerUpdate.builder()
                                        .name("Ada King")
                                        .email("king-" + base + "@example.org")
                                        .addAddress(home.withId("home"))
                                        .build()));
    }

    @Test
    void places_one_order() {
        assertTwinsAnswer(TwinContract::createCustomer, TwinContract::place);
    }

    @Test
    void awards_one_completion() {
        assertTwinsAnswer(
                (kit, base) -> {
                    createCustomer(kit, base);
                    place(kit, base);
                },
                (kit, base) -> kit.orders().complete(order(base)));
    }

    @Test
    void adjusts_points_once() {
        assertTwinsAnswer(
                TwinContract::createCustomer,
                (kit, base) -> kit.loyalty().adjust(customer(base), 10, Reference.of("r-1"), ""));
    }

    @Test
    void spends_the_last_points_once() {
        assertTwinsAnswer(
                (kit, base) -> {
                    createCustomer(kit, base);
                    kit.loyalty().adjust(customer(base), 100, Reference.of("r-0"), "");
                },
                (kit, base) -> kit.loyalty().redeem(customer(base), 100, Reference.of("r-1")));
    }

    @Test
    void stores_one_feedback() {
        assertTwinsAnswer(TwinContract::completeOrder, TwinContract::submit);
    }

    @Test
    void publishes_feedback_once() {
        assertTwinsAnswer(
                TwinContract::completeOrder,
                (kit, base) -> kit.feedback().publish(submit(kit, base).id(), NewModeration.by("clerk")));
    }

    @Test
    void rejects_feedback_once() {
        assertTwinsAnswer(
                TwinContract::completeOrder,
                (kit, base) -> kit.feedback().reject(submit(kit, base).id(), NewModeration.by("clerk")));
    }

    @Test
    void withdraws_feedback_once() {
        assertTwinsAnswer(
                TwinContract::completeOrder,
                (kit, base) -> kit.feedback().withdraw(submit(kit, base).id(), NewModeration.by("Ada")));
    }

    @Test
    void refunds_money_once() {
        assertTwinsAnswer(
                TwinContract::completeOrder,
                (kit, base) -> kit.orders().refund(order(base), NewRefund.of(Money.of("100.00", "EUR"), "return-1")));
    }

    @Test
    void cancels_a_completed_order_once() {
        assertTwinsAnswer(
                TwinContract::completeOrder, (kit, base) -> kit.orders().cancel(order(base)));
    }

    @Test
    void begins_an_order_again_once() {
        assertTwinsAnswer(
                (kit, base) -> {
                    completeOrder(kit, base);
                    kit.orders().cancel(order(base));
                },
                (kit, base) -> kit.orders().reopen(order(base), 2));
    }

    @Test
    void cancels_a_redemption_once() {
        assertTwinsAnswer(
                (kit, base) -> {
                    completeOrder(kit, base);
                    kit.loyalty().redeem(customer(base), 100, Reference.of("r-1"));
                },
                (kit, base) -> kit.loyalty().cancelRedemption(customer(base), Reference.of("r-1")));
    }

    @Test
    void creates_one_offer() {
        assertTwinsAnswer((kit, base) -> {}, (kit, base) -> kit.rewards().create(offer(base), NewOffer.of("Mug", 100)));
    }

    @Test
    void retires_an_offer_once() {
        assertTwinsAnswer(
                TwinContract::offerReward, (kit, base) -> kit.rewards().retire(offer(base)));
    }

    @Test
    void issues_one_reward() {
        assertTwinsAnswer(TwinContract::offerReward, TwinContract::redeemReward);
    }

    @Test
    void uses_a_reward_once() {
        assertTwinsAnswer(
                TwinContract::issueReward, (kit, base) -> kit.rewards().use(customer(base), reward(kit, base)));
    }

    @Test
    void cancels_a_reward_once() {
        assertTwinsAnswer(
                TwinContract::issueReward, (kit, base) -> kit.rewards().cancel(customer(base), reward(kit, base)));
    }

    private static void offerReward(CustomerKit kit, String base) {
        createCustomer(kit, base);
        kit.loyalty().adjust(customer(base), 100, Reference.of("r-0"), "");
        kit.rewards().create(offer(base), NewOffer.of("Mug", 100).withStock(1).withLimit(1));
    }

    private static void issueReward(CustomerKit kit, String base) {
        offerReward(kit, base);
        redeemReward(kit, base);
    }

    private static Object redeemReward(CustomerKit kit, String base) {
        return kit.rewards().redeem(customer(base), offer(base), Reference.of("r-1"));
    }

    private static OfferId offer(String base) {
        return OfferId.of("offer-" + base);
    }

    private static RewardId reward(CustomerKit kit, String base) {
        return kit.loyalty()
                .findEntry(customer(base), Reference.of("r-1"))
                .flatMap(LedgerEntry::reward)
                .orElseThrow()
                .id();
    }

    private static Feedback submit(CustomerKit kit, String base) {
        return kit.feedback().submit(customer(base), order(base), NewFeedback.of(5, "splendid"));
    }

    private static CustomerId customer(String base) {
        return CustomerId.of("c-" + base);
    }

    private static void createCustomer(CustomerKit kit, String base) {
        kit.customers().create(TestKits.newCustomer("c-" + base));
    }

    private static Object place(CustomerKit kit, String base) {
        return kit.orders().place(NewOrder.of("o-" + base, customer(base), Money.of("742.10", "EUR")));
    }

    private static OrderId order(String base) {
        return OrderId.of("o-" + base);
    }

    private static void completeOrder(CustomerKit kit, String base) {
        createCustomer(kit, base);
        place(kit, base);
        kit.orders().complete(order(base));
    }

    /** Whichever of the two did it, the other repeated it. */
    private static Object withoutReplayed(Object answer) {
        if (answer instanceof OrderReceipt receipt) {
            return new OrderReceipt(receipt.order(), receipt.entry(), true);
        }
        if (answer instanceof CancellationReceipt receipt) {
            return new CancellationReceipt(receipt.order(), receipt.entry(), true);
        }
        if (answer instanceof RewardReceipt receipt) {
            return new RewardReceipt(receipt.reward(), receipt.entry(), true);
        }
        return answer instanceof PointsReceipt receipt ? new PointsReceipt(receipt.entry(), true) : answer;
    }

    private static boolean isFirst(Object answer) {
        if (answer instanceof OrderReceipt receipt) {
            return !receipt.replayed();
        }
        if (answer instanceof CancellationReceipt receipt) {
            return !receipt.replayed();
        }
        if (answer instanceof RewardReceipt receipt) {
            return !receipt.replayed();
        }
        return !(answer instanceof PointsReceipt points && points.replayed());
    }

    /** Lets the twin run before the first call of the storage, before the second, and so on to the last. */
    private void assertTwinsAnswer(
            BiConsumer<CustomerKit, String> before, BiFunction<CustomerKit, String, Object> command) {
        int call = 0;
        Twin twin;
        do {
            call++;
            String base = Samples.unique();
            CustomerKit plain = kit(storage());
            before.accept(plain, base);
            twin = new Twin(call, () -> command.apply(plain, base));

            Object answer = command.apply(kit(new InterceptedStorage(storage(), twin)), base);

            twin.assertSame(answer);
        } while (twin.answer != null);
        assertThat(call).as("calls of the storage").isGreaterThan(2);
    }

    /** Whoever gives the one feedback of a day uses up the limit: the twin must not refuse the other for that. */
    private static CustomerKit kit(Storage storage) {
        return TestKits.over(storage)
                .feedback(new FeedbackRules(7, 1))
                .clock(SettableClock.at("2024-03-01T10:15:30.123Z"))
                .build();
    }

    /** Runs once, before the call with this number. */
    private static final class Twin implements InterceptedStorage.Interceptor {

        private final int call;
        private final Supplier<Object> command;
        private int calls;
        private @Nullable Object answer;

        Twin(int call, Supplier<Object> command) {
            this.call = call;
            this.command = command;
        }

        @Override
        public @Nullable Object around(InterceptedStorage.Call proceeding) throws ReflectiveOperationException {
            calls++;
            if (calls == call) {
                answer = command.get();
            }
            return proceeding.proceed();
        }

        void assertSame(Object other) {
            if (answer != null) {
                assertThat(withoutReplayed(other))
                        .as("answer with the twin before call %d", call)
                        .isEqualTo(withoutReplayed(answer));
                boolean isReceipt = other instanceof OrderReceipt
                        || other instanceof CancellationReceipt
                        || other instanceof PointsReceipt
                        || other instanceof RewardReceipt;
                assertThat(isReceipt && isFirst(other) == isFirst(answer))
                        .as("both or neither did it, with the twin before call %d", call)
                        .isFalse();
            }
        }
    }
}
