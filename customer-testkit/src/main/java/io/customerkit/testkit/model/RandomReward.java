package io.customerkit.testkit.model;

import io.customerkit.testkit.model.Prize.Status;
import io.customerkit.testkit.model.RewardStep.ChangeOffer;
import io.customerkit.testkit.model.RewardStep.Claim;
import io.customerkit.testkit.model.RewardStep.CreateOffer;
import io.customerkit.testkit.model.RewardStep.GiveBack;
import io.customerkit.testkit.model.RewardStep.RetireOffer;
import io.customerkit.testkit.model.RewardStep.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws steps with offers and prizes: most of them possible, many at the edge of a stock, a limit, a tier or a date. */
final class RandomReward {

    private static final int MOST_OFFERS = 4;

    private final Dice dice;
    private final Model model;
    private final String name;

    RandomReward(Dice dice, Model model, String name) {
        this.dice = dice;
        this.model = model;
        this.name = name;
    }

    /** Returns a step with a reference that the customer has not used. */
    Step next(String customer, String reference, Instant now) {
        List<Offer> offers = model.rewards().offers();
        if (offers.isEmpty() || (offers.size() < MOST_OFFERS && dice.chance(15))) {
            return new CreateOffer(name + "-offer-" + (offers.size() + 1), terms(customer, now));
        }
        Offer offer = dice.pick(offers);
        String holder = holder(customer, now);
        long roll = dice.between(1, 100);
        if (roll <= 45 && (isHolding(holder, now) || dice.chance(10))) {
            return roll <= 28 ? new GiveBack(holder, prize(holder)) : new Use(holder, prize(holder));
        }
        if (roll <= 85) {
            return new Claim(customer, claimable(customer, offers, now).id(), reference);
        }
        if (roll <= 94) {
            return change(offer, now);
        }
        return roll <= 96 ? new RetireOffer(offer.id()) : impossible(customer, offer, now);
    }

    /** Returns this customer, or another one who has a prize if this one has none. */
    private String holder(String customer, Instant now) {
        List<String> holders =
                model.customers().stream().filter(each -> isHolding(each, now)).toList();
        return holders.isEmpty() || holders.contains(customer) ? customer : dice.pick(holders);
    }

    private boolean isHolding(String customer, Instant now) {
        return !model.member(customer).prizes().usable(now).isEmpty();
    }

    /** Returns an offer that gives the customer a prize, if there is one, and sometimes any other. */
    private Offer claimable(String customer, List<Offer> offers, Instant now) {
        Member member = model.member(customer);
        List<Offer> possible = offers.stream()
                .filter(offer -> offer.terms().cost() <= member.points().there(now))
                .filter(offer -> offer.refusal(member, model.programme(), now) == null)
                .toList();
        return dice.pick(possible.isEmpty() || dice.chance(20) ? offers : possible);
    }

    /** Costs what the customer has, or little; the tiers are those of the ladder. */
    private Terms terms(String customer, Instant now) {
        long there = Math.max(1, model.member(customer).points().there(now));
        return new Terms(
                dice.chance(50) ? dice.between(1, 20) : dice.between(1, there),
                dice.chance(30) ? null : Long.valueOf(dice.between(1, 3)),
                dice.chance(50) ? null : Long.valueOf(dice.between(1, 2)),
                tier(),
                dice.chance(75) ? null : now.plus(Duration.ofHours(dice.between(-3, 400))),
                dice.chance(75) ? null : now.plus(Duration.ofDays(dice.between(17, 600))),
                dice.chance(35) ? null : Integer.valueOf(dice.pick(List.of(0, 1, 7, 30, 366))));
    }

    private @Nullable String tier() {
        return dice.chance(70) ? null : dice.pick(model.programme().ladder()).name();
    }

    /** Returns a prize that is issued, sometimes one that is not, or somebody else's. */
    private PrizeName prize(String customer) {
        List<PrizeName> all = model.rewards().names();
        List<PrizeName> own =
                all.stream().filter(prize -> prize.owner().equals(customer)).toList();
        List<PrizeName> usable =
                own.stream().filter(prize -> isIssued(prize) || dice.chance(5)).toList();
        List<PrizeName> some = dice.chance(5) ? all : usable.isEmpty() ? own : usable;
        return some.isEmpty() ? new PrizeName(customer, "nothing") : dice.pick(some);
    }

    /** Booked or not, it may have ended. */
    private boolean isIssued(PrizeName name) {
        return status(name) == Status.ISSUED;
    }

    private ChangeOffer change(Offer offer, Instant now) {
        long version = dice.chance(85) ? offer.version() : offer.version() - 1;
        Terms terms = offer.terms();
        return new ChangeOffer(
                offer.id(),
                version,
                dice.pick(List.of(
                        terms,
                        terms.withStock(dice.between(0, 2)),
                        terms.withStock(null),
                        terms.withCost(dice.between(1, 40)),
                        terms.withLimit(dice.chance(30) ? null : Long.valueOf(dice.between(1, 3))),
                        terms.withMinimumTier(tier()),
                        terms.between(null, null),
                        terms.between(null, null),
                        terms.between(
                                now,
                                now.plus(Duration.ofDays(dice.between(0, 40))).plusMillis(1)),
                        terms.between(null, now))));
    }

    private Step impossible(String customer, Offer offer, Instant now) {
        Terms terms = offer.terms();
        String nobody = customer + "-nobody";
        return dice.pick(List.of(
                new Claim(nobody, offer.id(), "nothing"),
                new Claim(customer, "nothing", "nothing"),
                new Use(nobody, new PrizeName(nobody, "nothing")),
                useOfWhatWasGivenBack(nobody),
                new RetireOffer("nothing"),
                new ChangeOffer("nothing", 1, terms),
                new ChangeOffer(offer.id(), offer.version(), terms.withCost(0)),
                new ChangeOffer(offer.id(), offer.version(), terms.withLimit(0L)),
                new CreateOffer("nothing", terms.withStock(-1L)),
                new CreateOffer("nothing", terms.withMinimumTier("TIN")),
                new CreateOffer("nothing", terms.between(now, now))));
    }

    /** Whoever gave it back; nobody if nobody has. */
    private Use useOfWhatWasGivenBack(String nobody) {
        return model.rewards().names().stream()
                .filter(name -> status(name) == Status.CANCELLED)
                .findFirst()
                .map(name -> new Use(name.owner(), name))
                .orElseGet(() -> new Use(nobody, new PrizeName(nobody, "nothing")));
    }

    private Status status(PrizeName name) {
        return Objects.requireNonNull(model.rewards().find(name)).status();
    }
}
