package io.customerkit;

import static io.customerkit.CustomerFixture.createAda;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A null argument is a programmer's mistake and no bad request. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway") // what must not be null is null here
class RequestNullArgumentTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final OrderId ORDER = OrderId.of("4711");
    private static final OfferId MUG = OfferId.of("mug");
    private static final NewOffer MUG_FOR_50 = NewOffer.of("Mug", 50);
    private static final RewardId REWARD = RewardId.of("w-1");
    private static final FeedbackId FEEDBACK = FeedbackId.of("f");
    private static final PageRequest PAGE = PageRequest.first(1);

    private final CustomerKit kit = new CustomerFixture().kit();

    static Stream<Call> calls() {
        return Stream.of(
                kit -> kit.customers().create(null),
                kit -> kit.customers().find(null),
                kit -> kit.customers().findByEmail(null),
                kit -> kit.customers().overview(null),
                kit -> kit.customers().update(null, CustomerUpdate.builder().build()),
                kit -> kit.customers().update(ADA, null),
                kit -> kit.customers().update(null, 1, CustomerUpdate.builder().build()),
                kit -> kit.customers().update(ADA, 1, null),
                kit -> kit.customers().history(null, PAGE),
                kit -> kit.customers().history(ADA, null),
                kit -> kit.orders().place(null),
                kit -> kit.orders().complete(null),
                kit -> kit.orders().complete(null, Instant.EPOCH),
                kit -> kit.orders().complete(ORDER, null),
                kit -> kit.orders().previewComplete(null),
                kit -> kit.orders().previewComplete(ORDER, null),
                kit -> kit.orders().find(null),
                kit -> kit.orders().history(null, PAGE),
                kit -> kit.orders().history(ADA, null),
                kit -> kit.loyalty().adjust(null, NewAdjustment.of(1, "r", null)),
                kit -> kit.loyalty().adjust(ADA, null),
                kit -> kit.loyalty().adjust(ADA, 1, null, "reason"),
                kit -> kit.loyalty().adjust(ADA, 1, Reference.of("r"), null),
                kit -> kit.loyalty().redeem(null, NewRedemption.of(1, "r")),
                kit -> kit.loyalty().redeem(ADA, null),
                kit -> kit.loyalty().redeem(ADA, 1, null),
                kit -> kit.loyalty().membership(null),
                kit -> kit.loyalty().progress(null),
                kit -> kit.loyalty().findEntry(null, Reference.of("r")),
                kit -> kit.loyalty().findEntry(ADA, null),
                kit -> kit.loyalty().ledger(null, PAGE),
                kit -> kit.loyalty().ledger(ADA, null),
                kit -> kit.rewards().create(null, MUG_FOR_50),
                kit -> kit.rewards().create(MUG, null),
                kit -> kit.rewards().change(null, 1, MUG_FOR_50),
                kit -> kit.rewards().change(MUG, 1, null),
                kit -> kit.rewards().retire(null),
                kit -> kit.rewards().findOffer(null),
                kit -> kit.rewards().offers(null),
                kit -> kit.rewards().redeem(null, MUG, Reference.of("r")),
                kit -> kit.rewards().redeem(ADA, null, Reference.of("r")),
                kit -> kit.rewards().redeem(ADA, MUG, null),
                kit -> kit.rewards().previewRedeem(ADA, MUG, null),
                kit -> kit.rewards().use(null, REWARD),
                kit -> kit.rewards().use(ADA, null),
                kit -> kit.rewards().cancel(null, REWARD),
                kit -> kit.rewards().cancel(ADA, null),
                kit -> kit.rewards().find(null, REWARD),
                kit -> kit.rewards().find(ADA, null),
                kit -> kit.feedback().submit(null, ORDER, NewFeedback.of(1)),
                kit -> kit.feedback().submit(ADA, null, NewFeedback.of(1)),
                kit -> kit.feedback().submit(ADA, ORDER, null),
                kit -> kit.feedback().publish(null, NewModeration.by("clerk")),
                kit -> kit.feedback().publish(FEEDBACK, null),
                kit -> kit.feedback().reject(null, NewModeration.by("clerk")),
                kit -> kit.feedback().reject(FEEDBACK, null),
                kit -> kit.feedback().withdraw(null, NewModeration.by("clerk")),
                kit -> kit.feedback().withdraw(FEEDBACK, null),
                kit -> kit.feedback().find(null),
                kit -> kit.feedback().findByOrder(null),
                kit -> kit.feedback().history(null, PAGE),
                kit -> kit.feedback().history(ADA, null),
                kit -> kit.feedback().withStatus(null, PAGE),
                kit -> kit.feedback().withStatus(FeedbackStatus.PENDING, null),
                kit -> kit.feedback().withStatus(FeedbackStatus.PENDING, null, PAGE),
                kit -> kit.feedback().ratings(null, Instant.EPOCH),
                kit -> kit.feedback().ratings(Instant.EPOCH, null));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void is_a_null_pointer_exception(Call call) {
        createAda(kit);

        assertThatNullPointerException().isThrownBy(() -> call.run(kit));
    }

    /** A call with an argument that is null. */
    @FunctionalInterface
    interface Call {

        void run(CustomerKit kit);
    }
}
