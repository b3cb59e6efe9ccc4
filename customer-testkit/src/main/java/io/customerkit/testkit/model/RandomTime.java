package io.customerkit.testkit.model;

import io.customerkit.testkit.model.Purchase.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Draws when things happen: often where something ends, or a millisecond beside it. */
final class RandomTime {

    private final Dice dice;
    private final Model model;

    RandomTime(Dice dice, Model model) {
        this.dice = dice;
        this.model = model;
    }

    /** Returns when the next thing is done, {@code now} at the earliest. */
    Instant after(Instant now) {
        long roll = dice.between(1, 100);
        if (roll <= 42) {
            return now;
        }
        if (roll <= 46) {
            return now.plusMillis(1);
        }
        if (roll <= 62) {
            return now.plusMillis(dice.between(1, 600 * 60_000L));
        }
        if (roll <= 76) {
            return daysAfter(now, 20);
        }
        return roll <= 81 ? daysAfter(now, 250) : atAnEnd(now);
    }

    private Instant daysAfter(Instant now, int most) {
        return now.plus(Duration.ofDays(dice.between(1, most))).plusMillis(dice.between(0, 86_400_000));
    }

    private Instant atAnEnd(Instant now) {
        long roll = dice.between(1, 100);
        List<Instant> ends = roll <= 60 ? ofPoints(now) : roll <= 85 ? ofRewards(now) : ofWindows(now);
        if (ends.isEmpty()) {
            return daysAfter(now, 40);
        }
        Instant end = dice.chance(80) ? ends.get(0) : dice.pick(ends);
        Instant landed = end.plusMillis(dice.chance(60) ? 0 : dice.pick(List.of(-1, -1, 1)));
        return landed.isBefore(now) ? now : landed;
    }

    private List<Instant> ofPoints(Instant now) {
        return sorted(model.customers().stream()
                .flatMap(customer -> model.member(customer).points().endsAfter(now).stream()));
    }

    private List<Instant> ofRewards(Instant now) {
        Stream<Instant> ofPrizes =
                model.customers().stream().flatMap(customer -> model.member(customer).prizes().endsAfter(now).stream());
        Stream<Instant> ofOffers = model.rewards().offers().stream()
                .flatMap(offer -> Stream.of(offer.terms().from(), offer.terms().until()))
                .filter(Objects::nonNull)
                .filter(now::isBefore);
        return sorted(Stream.concat(ofPrizes, ofOffers));
    }

    private List<Instant> ofWindows(Instant now) {
        Programme programme = model.programme();
        return sorted(model.orders(Status::isCompletion).stream()
                .filter(order -> !model.opinions().isAbout(order))
                .map(order -> model.purchase(order).award().at())
                .map(completedAt -> programme.opinions().closes(completedAt, programme.zone()))
                .filter(now::isBefore));
    }

    private static List<Instant> sorted(Stream<Instant> ends) {
        return ends.sorted().toList();
    }

    /** Returns a business time that is not in the future, sometimes so old that what it earns has ended. */
    Instant before(Instant now, String customer) {
        long roll = dice.between(1, 100);
        List<Instant> earned = model.member(customer).points().earnedTimes();
        if (roll <= 30 && !earned.isEmpty()) {
            return dice.pick(earned);
        }
        if (roll <= 40) {
            return now;
        }
        long days = roll <= 70 ? 40 : 1_200;
        return now.minusMillis(dice.between(1, days * 86_400_000));
    }
}
