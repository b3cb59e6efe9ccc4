package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.CustomerKit;
import io.customerkit.RewardReceipt;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Reference;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import io.customerkit.testkit.model.Answer;
import io.customerkit.testkit.model.Answer.Listed;
import io.customerkit.testkit.model.Model;
import io.customerkit.testkit.model.Offer;
import io.customerkit.testkit.model.Prize;
import io.customerkit.testkit.model.PrizeName;
import io.customerkit.testkit.model.RewardActor;
import io.customerkit.testkit.model.RewardStep.ChangeOffer;
import io.customerkit.testkit.model.RewardStep.Claim;
import io.customerkit.testkit.model.RewardStep.CreateOffer;
import io.customerkit.testkit.model.RewardStep.GiveBack;
import io.customerkit.testkit.model.RewardStep.RetireOffer;
import io.customerkit.testkit.model.RewardStep.Use;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Takes the steps with offers and rewards, and remembers the ids that the library gave to rewards. */
final class HistoryRewards implements RewardActor<Answer> {

    private static final int LARGE_PAGE = 200;
    private static final RewardId NONE = RewardId.of("nobodys");

    private final Supplier<CustomerKit> kit;
    private final Map<PrizeName, RewardId> ids = new HashMap<>();

    HistoryRewards(Supplier<CustomerKit> kit) {
        this.kit = kit;
    }

    @Override
    public Answer create(CreateOffer step, Instant now) {
        return new Listed(RewardTranslation.offer(
                kit.get().rewards().create(OfferId.of(step.offer()), RewardTranslation.request(step.terms()))));
    }

    @Override
    public Answer change(ChangeOffer step, Instant now) {
        return new Listed(RewardTranslation.offer(kit.get()
                .rewards()
                .change(OfferId.of(step.offer()), step.version(), RewardTranslation.request(step.terms()))));
    }

    @Override
    public Answer retire(RetireOffer step, Instant now) {
        return new Listed(RewardTranslation.offer(kit.get().rewards().retire(OfferId.of(step.offer()))));
    }

    @Override
    public Answer claim(Claim step, Instant now) {
        RewardReceipt receipt = kit.get()
                .rewards()
                .redeem(CustomerId.of(step.customer()), OfferId.of(step.offer()), Reference.of(step.reference()));
        RewardId id = receipt.reward().id();
        RewardId first = ids.putIfAbsent(new PrizeName(step.customer(), step.reference()), id);
        assertThat(receipt.replayed()).isEqualTo(id.equals(first));
        return RewardTranslation.moved(receipt);
    }

    @Override
    public Answer use(Use step, Instant now) {
        return RewardTranslation.moved(kit.get().rewards().use(CustomerId.of(step.customer()), id(step.prize())));
    }

    @Override
    public Answer giveBack(GiveBack step, Instant now) {
        return RewardTranslation.moved(kit.get().rewards().cancel(CustomerId.of(step.customer()), id(step.prize())));
    }

    private RewardId id(PrizeName prize) {
        return ids.getOrDefault(prize, NONE);
    }

    /** Holds every offer with its stock, and every reward whatever became of it, against the model. */
    void look(Model model, Instant now) {
        for (Offer offer : model.rewards().offers()) {
            assertThat(kit.get().rewards().findOffer(OfferId.of(offer.id())).map(RewardTranslation::offer))
                    .as("offer")
                    .contains(offer);
        }
        for (PrizeName name : model.rewards().names()) {
            Prize prize = Objects.requireNonNull(model.rewards().find(name));
            assertThat(kit.get().rewards().find(CustomerId.of(name.owner()), id(name)))
                    .as("reward %s", name)
                    .map(RewardTranslation::prize)
                    .contains(prize.at(now));
        }
    }

    /** Holds the whole catalogue against the model, page by page; others may have offers in it too. */
    void lookThrough(Model model) {
        List<Offer> ours = model.rewards().offers();
        List<String> ids = ours.stream().map(Offer::id).toList();
        assertThat(Pages.through(LARGE_PAGE, request -> kit.get().rewards().offers(request)))
                .map(RewardTranslation::offer)
                .filteredOn(offer -> ids.contains(offer.id()))
                .isEqualTo(ours);
    }
}
