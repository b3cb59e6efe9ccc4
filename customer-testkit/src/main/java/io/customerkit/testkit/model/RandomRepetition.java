package io.customerkit.testkit.model;

import io.customerkit.testkit.model.OpinionStep.Submit;
import io.customerkit.testkit.model.RewardStep.Claim;
import io.customerkit.testkit.model.RewardStep.CreateOffer;
import io.customerkit.testkit.model.Step.Adjust;
import io.customerkit.testkit.model.Step.CancelRedemption;
import io.customerkit.testkit.model.Step.Complete;
import io.customerkit.testkit.model.Step.Look;
import io.customerkit.testkit.model.Step.Maintain;
import io.customerkit.testkit.model.Step.Place;
import io.customerkit.testkit.model.Step.Reconfigure;
import io.customerkit.testkit.model.Step.Redeem;
import io.customerkit.testkit.model.Step.Refund;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws commands once more: as they were, with what makes no difference changed, or with what makes one. */
final class RandomRepetition {

    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06.789Z");

    private final Dice dice;
    private final List<Moment> moments;

    RandomRepetition(Dice dice, List<Moment> moments) {
        this.dice = dice;
        this.moments = moments;
    }

    Step next() {
        var candidates = new ArrayList<Step>();
        moments.stream().map(Moment::step).filter(RandomRepetition::isCommand).forEach(candidates::add);
        Step step = dice.pick(candidates);
        if (step instanceof Adjust adjust) {
            return dice.pick(variants(adjust));
        }
        if (step instanceof Redeem redeem) {
            return dice.pick(variants(redeem));
        }
        if (step instanceof Complete complete) {
            return dice.pick(variants(complete));
        }
        if (step instanceof Refund refund) {
            return dice.pick(variants(refund));
        }
        if (step instanceof Claim claim) {
            return dice.pick(variants(claim));
        }
        if (step instanceof Submit submission) {
            return dice.pick(variants(submission));
        }
        if (step instanceof CreateOffer creation) {
            return dice.chance(70)
                    ? step
                    : new CreateOffer(
                            creation.offer(),
                            creation.terms().withCost(creation.terms().cost() + 1));
        }
        if (step instanceof CancelRedemption cancellation) {
            return dice.chance(70) ? step : cancellation.by("somebody");
        }
        return step instanceof Place place ? dice.pick(variants(place)) : step;
    }

    private static boolean isCommand(Step step) {
        return !(step instanceof Maintain || step instanceof Look || step instanceof Reconfigure);
    }

    private static List<Step> variants(Adjust step) {
        return List.of(
                step,
                step,
                new Adjust(step.customer(), step.points(), step.reference(), "somebody", step.at(), !step.allowDebt()),
                new Adjust(step.customer(), step.points() + 1, step.reference(), "ada", step.at(), step.allowDebt()),
                new Adjust(step.customer(), step.points(), step.reference(), "ada", LONG_AGO, step.allowDebt()),
                new Redeem(step.customer(), Math.abs(step.points()), step.reference(), "ada"));
    }

    private static List<Step> variants(Redeem step) {
        return List.of(
                step,
                step,
                new Redeem(step.customer(), step.points(), step.reference(), "somebody"),
                new Redeem(step.customer(), step.points() + 1, step.reference(), step.author()),
                new Adjust(step.customer(), step.points(), step.reference(), step.author(), null, false),
                new Adjust(step.customer(), -step.points(), step.reference(), step.author(), null, true));
    }

    private List<Step> variants(Claim step) {
        return List.of(
                step,
                step,
                new Claim(step.customer(), "another", step.reference()),
                new Claim(step.customer(), dice.pick(offers()), step.reference()),
                new Redeem(step.customer(), 1, step.reference(), "ada"));
    }

    private List<String> offers() {
        return moments.stream()
                .map(Moment::step)
                .filter(CreateOffer.class::isInstance)
                .map(step -> ((CreateOffer) step).offer())
                .toList();
    }

    private static List<Step> variants(Submit step) {
        String more = step.comment() == null ? "and more" : step.comment() + " and more";
        return List.of(
                step,
                step,
                new Submit(step.customer(), step.order(), step.rating(), more),
                new Submit(step.customer(), step.order(), step.rating() % 5 + 1, step.comment()));
    }

    private static List<Step> variants(Complete step) {
        return List.of(step, step, new Complete(step.order(), null), new Complete(step.order(), LONG_AGO));
    }

    private static List<Step> variants(Refund step) {
        return List.of(
                step,
                step,
                new Refund(step.order(), step.amount().setScale(6), step.reference(), null),
                new Refund(step.order(), step.amount().add(BigDecimal.ONE), step.reference(), step.at()));
    }

    private static List<Step> variants(Place step) {
        return List.of(
                step,
                step,
                step.withTotal(step.total().setScale(6)),
                step.withTotal(step.total().add(BigDecimal.ONE)));
    }
}
