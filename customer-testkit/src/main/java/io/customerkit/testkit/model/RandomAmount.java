package io.customerkit.testkit.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** Draws amounts for one member: often just what reaches or leaves a tier, or all that is there. */
final class RandomAmount {

    private final Dice dice;
    private final Programme programme;
    private final long step;
    private final Points points;
    private final Instant now;

    RandomAmount(Dice dice, Model model, String customer, Instant now) {
        this.dice = dice;
        this.programme = model.programme();
        this.step = programme.ladder().get(1).threshold();
        this.points = model.member(customer).points();
        this.now = now;
    }

    boolean isNothingThere() {
        return points.there(now) == 0;
    }

    /** Returns points that are given, 1 or more: few to those who are far above the ladder. */
    long given() {
        if (points.size() > 6 * step) {
            return dice.between(1, 9);
        }
        long roll = dice.between(1, 100);
        if (roll <= 25) {
            return toThreshold();
        }
        return roll <= 75 ? dice.between(1, step / 5) : dice.between(step / 5, step);
    }

    /** Returns what is missing for a tier, or one more or less. */
    private long toThreshold() {
        long threshold = dice.pick(programme.ladder()).threshold();
        long missing = threshold - points.qualifying(now) + dice.between(-1, 1);
        return missing > 0 ? missing : dice.between(1, 9);
    }

    /** Returns money for about that many points, by the cent or closer. */
    BigDecimal money() {
        Rung held = programme.reachedWith(points.qualifying(now));
        BigDecimal each = programme
                .amount()
                .divide(held.multiplier().multiply(BigDecimal.valueOf(programme.points())), 6, RoundingMode.UP);
        BigDecimal exact = each.multiply(BigDecimal.valueOf(given()));
        BigDecimal off = BigDecimal.valueOf(dice.between(-99, 99), 2);
        return exact.add(dice.chance(40) ? BigDecimal.ZERO : off)
                .max(BigDecimal.ZERO)
                .setScale(dice.chance(80) ? 2 : 4, RoundingMode.UP);
    }

    /** Returns points that are taken, 1 or more: sometimes all, sometimes one more than there is. */
    long taken() {
        long there = points.there(now);
        long roll = dice.between(1, 100);
        if (roll <= 20) {
            return Math.max(1, there);
        }
        if (roll <= 30) {
            return there + 1;
        }
        if (roll <= 45) {
            return Math.max(
                    1, points.qualifying(now) - dice.pick(programme.ladder()).threshold() + dice.between(0, 1));
        }
        return dice.between(1, Math.max(1, roll <= 75 ? there / 2 : there));
    }
}
