package io.customerkit.benchmarks;

import io.customerkit.tier.Tier;
import io.customerkit.tier.TierPolicy;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Does a ladder that is configured cost more than one that is written by hand? {@link TierPolicy#tierFor} beside a chain of
 * ifs, for three tiers and for five, with points that the processor learns to predict and with points that it cannot.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(5)
@State(Scope.Thread)
public class TierPolicyBenchmark {

    /** How many numbers of points come again and again; a power of two. A processor learns the first, not the second. */
    @Param({"1024", "1048576"})
    private int inputs;

    private final TierPolicy three = Ladders.THREE;
    private final TierPolicy five = Ladders.FIVE;
    private long[] upToThree = {};
    private long[] upToFive = {};
    private int last;

    /** Prepares points of which every tier gets a good share. */
    @Setup
    public void setUp() {
        upToThree = new Random(1).longs(inputs, 0, 1_500).toArray();
        upToFive = new Random(2).longs(inputs, 0, 8_000).toArray();
    }

    /** What reading the points costs alone. */
    @Benchmark
    public long arrayRead() {
        return upToFive[next()];
    }

    @Benchmark
    public Tier threeByPolicy() {
        return three.tierFor(upToThree[next()]);
    }

    @Benchmark
    public Tier threeByIfChain() {
        return Ladders.ifChainOfThree(upToThree[next()]);
    }

    @Benchmark
    public Tier fiveByPolicy() {
        return five.tierFor(upToFive[next()]);
    }

    @Benchmark
    public Tier fiveByIfChain() {
        return Ladders.ifChainOfFive(upToFive[next()]);
    }

    private int next() {
        last = (last + 1) & (inputs - 1);
        return last;
    }
}
