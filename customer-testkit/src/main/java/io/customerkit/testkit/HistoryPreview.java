package io.customerkit.testkit;

import io.customerkit.CustomerKit;
import io.customerkit.Preview;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification;
import io.customerkit.order.OrderId;
import io.customerkit.reward.OfferId;
import io.customerkit.testkit.model.Actor;
import io.customerkit.testkit.model.Answer;
import io.customerkit.testkit.model.Notice;
import io.customerkit.testkit.model.OpinionActor;
import io.customerkit.testkit.model.OpinionStep.Decide;
import io.customerkit.testkit.model.OpinionStep.Submit;
import io.customerkit.testkit.model.Outcome;
import io.customerkit.testkit.model.RewardActor;
import io.customerkit.testkit.model.RewardStep.ChangeOffer;
import io.customerkit.testkit.model.RewardStep.Claim;
import io.customerkit.testkit.model.RewardStep.CreateOffer;
import io.customerkit.testkit.model.RewardStep.GiveBack;
import io.customerkit.testkit.model.RewardStep.RetireOffer;
import io.customerkit.testkit.model.RewardStep.Use;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks a {@link CustomerKit} what a step would come to; empty for steps that have no preview. */
final class HistoryPreview implements Actor<Optional<Outcome>> {

    private final CustomerKit kit;

    HistoryPreview(CustomerKit kit) {
        this.kit = kit;
    }

    @Override
    public Optional<Outcome> complete(Complete step, Instant now) {
        OrderId order = OrderId.of(step.order());
        return outcome(
                step.at() == null
                        ? kit.orders().previewComplete(order)
                        : kit.orders().previewComplete(order, step.at()),
                HistoryTranslation::completed);
    }

    @Override
    public Optional<Outcome> refund(Refund step, Instant now) {
        return outcome(
                kit.orders().previewRefund(OrderId.of(step.order()), HistoryKit.request(step)),
                HistoryTranslation::ordered);
    }

    @Override
    public Optional<Outcome> cancel(Cancel step, Instant now) {
        return outcome(kit.orders().previewCancel(OrderId.of(step.order())), HistoryTranslation::ordered);
    }

    @Override
    public Optional<Outcome> reopen(Reopen step, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Outcome> cancelRedemption(CancelRedemption step, Instant now) {
        return outcome(
                kit.loyalty().previewCancelRedemption(CustomerId.of(step.customer()), HistoryKit.request(step)),
                HistoryTranslation::moved);
    }

    @Override
    public Optional<Outcome> adjust(Adjust step, Instant now) {
        return outcome(
                kit.loyalty().previewAdjust(CustomerId.of(step.customer()), HistoryKit.request(step)),
                HistoryTranslation::moved);
    }

    @Override
    public Optional<Outcome> redeem(Redeem step, Instant now) {
        return outcome(
                kit.loyalty().previewRedeem(CustomerId.of(step.customer()), HistoryKit.request(step)),
                HistoryTranslation::moved);
    }

    private static <R> Optional<Outcome> outcome(Preview<R> preview, Function<R, ? extends Answer> translation) {
        return Optional.of(new Outcome(translation.apply(preview.result()), notices(preview.notifications())));
    }

    private static List<Notice> notices(List<Notification> notifications) {
        return notifications.stream().map(HistoryTranslation::notice).toList();
    }

    @Override
    public RewardActor<Optional<Outcome>> rewards() {
        return new OfRewards();
    }

    @Override
    public OpinionActor<Optional<Outcome>> opinions() {
        return new OfOpinions();
    }

    @Override
    public Optional<Outcome> create(Create step, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Outcome> place(Place step, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Outcome> reconfigure(Reconfigure step, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Outcome> maintain(Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Outcome> look(Instant now) {
        return Optional.empty();
    }

    private final class OfRewards implements RewardActor<Optional<Outcome>> {

        @Override
        public Optional<Outcome> claim(Claim step, Instant now) {
            return outcome(
                    kit.rewards()
                            .previewRedeem(
                                    CustomerId.of(step.customer()),
                                    OfferId.of(step.offer()),
                                    Reference.of(step.reference())),
                    RewardTranslation::moved);
        }

        @Override
        public Optional<Outcome> create(CreateOffer step, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<Outcome> change(ChangeOffer step, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<Outcome> retire(RetireOffer step, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<Outcome> use(Use step, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<Outcome> giveBack(GiveBack step, Instant now) {
            return Optional.empty();
        }
    }

    private static final class OfOpinions implements OpinionActor<Optional<Outcome>> {

        @Override
        public Optional<Outcome> submit(Submit step, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<Outcome> decide(Decide step, Instant now) {
            return Optional.empty();
        }
    }
}
