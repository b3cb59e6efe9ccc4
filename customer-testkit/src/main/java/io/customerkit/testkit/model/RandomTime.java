package io.customerkit.testkit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Draws when things happen: often where points end, or a millisecond beside it. */
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
        List<Instant> ends = model.customers().stream()
                .flatMap(customer -> model.member(customer).points().endsAfter(now).stream())
                .sorted()
                .toList();
        if (ends.isEmpty()) {
            return daysAfter(now, 40);
        }
        Instant end = dice.chance(80) ? ends.get(0) : dice.pick(ends);
        Instant landed = end.plusMillis(dice.chance(60) ? 0 : dice.pick(List.of(-1, -1, 1)));
        return landed.isBefore(now) ? now : landed;
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
