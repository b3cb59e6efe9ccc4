package io.customerkit.testkit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Everything that is left to chance, from one seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** Returns true this often in a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Returns a number, both ends included. */
    long between(long least, long most) {
        return least + (long) (random.nextDouble() * (most - least + 1));
    }

    /** Returns an instant in whole milliseconds, both ends included. */
    Instant between(Instant least, Instant most) {
        return least.plusMillis(between(0, Duration.between(least, most).toMillis()));
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
