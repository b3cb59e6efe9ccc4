package io.customerkit.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/**
 * Compares two ways to do something that take turns, so that both meet the same disk and the same neighbours. A turn is ten
 * calls of every thread; each pair of turns gives one ratio, and who begins changes from pair to pair.
 */
final class Turns implements AutoCloseable {

    private static final int CALLS = 10;

    /** How many calls each of them takes before it is timed: less leaves much of the code interpreted or half compiled. */
    private static final int WARM_UP = 10_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ExecutorService executor;
    private final int threads;
    private final int warmUp;
    private final int pairs;

    /**
     * Starts the threads.
     *
     * @param pairs how many pairs of turns of a comparison are timed
     */
    Turns(int threads, int pairs) {
        this.executor = Executors.newFixedThreadPool(threads);
        this.threads = threads;
        this.warmUp = WARM_UP / (CALLS * threads);
        this.pairs = pairs;
    }

    /**
     * Runs both with the numbers from 0 on, each once, and prints medians and quartiles. Numbers that are equal modulo the
     * number of threads belong to the same thread.
     */
    void compare(String what, IntConsumer subject, IntConsumer baseline) {
        Turn[] subjects = new Turn[warmUp + pairs];
        Turn[] baselines = new Turn[warmUp + pairs];
        for (int pair = 0; pair < warmUp + pairs; pair++) {
            boolean subjectBegins = pair % 2 == 0;
            if (subjectBegins) {
                subjects[pair] = turn(subject, pair);
            }
            baselines[pair] = turn(baseline, pair);
            if (!subjectBegins) {
                subjects[pair] = turn(subject, pair);
            }
        }
        print(what, warm(subjects), warm(baselines));
    }

    private Turn turn(IntConsumer command, int number) {
        List<Callable<Long>> work = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = number * CALLS * threads + thread;
            work.add(() -> processorTime(() -> {
                for (int call = 0; call < CALLS; call++) {
                    command.accept(first + call * threads);
                }
            }));
        }
        long start = System.nanoTime();
        long busy = runAll(work);
        double calls = threads * CALLS;
        return new Turn(calls * 1e9 / (System.nanoTime() - start), busy / 1e3 / calls);
    }

    private static long processorTime(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private long runAll(List<Callable<Long>> work) {
        try {
            long sum = 0;
            for (Future<Long> done : executor.invokeAll(work)) {
                sum += done.get();
            }
            return sum;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Turn[] warm(Turn[] turns) {
        return Arrays.copyOfRange(turns, warmUp, turns.length);
    }

    private void print(String what, Turn[] subjects, Turn[] baselines) {
        double[] ratios = new double[subjects.length];
        Arrays.setAll(ratios, pair -> subjects[pair].callsPerSecond() / baselines[pair].callsPerSecond());
        System.out.printf(
                Locale.ROOT,
                "%-20s %d threads  %6.0f/s to %6.0f/s, ratio %.2f (%.2f to %.2f), client %4.0f us to %4.0f us%n",
                what,
                threads,
                median(subjects, Turn::callsPerSecond),
                median(baselines, Turn::callsPerSecond),
                quantile(ratios, 0.5),
                quantile(ratios, 0.25),
                quantile(ratios, 0.75),
                median(subjects, Turn::processorMicros),
                median(baselines, Turn::processorMicros));
    }

    private static double median(Turn[] turns, ToDoubleFunction<Turn> figure) {
        return quantile(Arrays.stream(turns).mapToDouble(figure).toArray(), 0.5);
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * share)];
    }

    /**
     * How one turn went.
     *
     * @param processorMicros processor time of the calling thread for a call, the server's not included
     */
    private record Turn(double callsPerSecond, double processorMicros) {}

    @Override
    public void close() {
        executor.shutdown();
    }
}
