package io.customerkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LaddersTest {

    @Test
    void answer_the_same_by_policy_and_by_hand() {
        assertThat(points()).allSatisfy(points -> {
            assertThat(Ladders.ifChainOfThree(points)).isEqualTo(Ladders.THREE.tierFor(points));
            assertThat(Ladders.ifChainOfFive(points)).isEqualTo(Ladders.FIVE.tierFor(points));
        });
    }

    private static List<Long> points() {
        LongStream edges = LongStream.of(0, 500, 1_000, 2_500, 5_000)
                .flatMap(edge -> LongStream.of(edge - 1, edge, edge + 1, Long.MIN_VALUE + edge, Long.MAX_VALUE - edge));
        return LongStream.concat(edges, new Random(3).longs(10_000, -1_000, 10_000))
                .boxed()
                .toList();
    }
}
