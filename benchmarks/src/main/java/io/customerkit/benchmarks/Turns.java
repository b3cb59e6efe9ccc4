package io.customerkit.benchmarks;

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

/**
 * Compares two ways to do something that take turns, so that both meet the same disk and the same neighbours. A turn is ten
 * calls of every thread; each pair of turns gives one ratio, and who begins changes from pair to pair.
 */
final class Turns implements AutoCloseable {

    private static final int CALLS = 10;

    private final ExecutorService executor;
    private final int threads;
    private final int pairs;

    /**
     * Starts the threads.
     *
     * @param pairs how many pairs of turns a comparison takes, the first quarter to warm up
     */
    Turns(int threads, int pairs) {
        this.executor = Executors.newFixedThreadPool(threads);
        this.threads = threads;
        this.pairs = pairs;
    }

    /**
     * Runs both with the numbers from 0 on, each once, and prints medians and quartiles. Numbers that are equal modulo the
     * number of threads belong to the same thread.
     */
    void compare(String what, IntConsumer subject, IntConsumer baseline) {
        double[] subjects = new double[pairs];
        double[] baselines = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            boolean subjectBegins = pair % 2 == 0;
            if (subjectBegins) {
                subjects[pair] = throughput(subject, pair);
            }
            baselines[pair] = throughput(baseline, pair);
            if (!subjectBegins) {
                subjects[pair] = throughput(subject, pair);
            }
        }
        print(what, warm(subjects), warm(baselines));
    }

    /** Returns how many calls a second one turn makes. */
    private double throughput(IntConsumer command, int turn) {
        List<Callable<Void>> work = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = turn * CALLS * threads + thread;
            work.add(() -> {
                for (int call = 0; call < CALLS; call++) {
                    command.accept(first + call * threads);
                }
                return null;
            });
        }
        long start = System.nanoTime();
        runAll(work);
        return threads * CALLS * 1e9 / (System.nanoTime() - start);
    }

    private void runAll(List<Callable<Void>> work) {
        try {
            for (Future<Void> done : executor.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[] warm(double[] values) {
        return Arrays.copyOfRange(values, values.length / 4, values.length);
    }

    private void print(String what, double[] subjects, double[] baselines) {
        double[] ratios = new double[subjects.length];
        Arrays.setAll(ratios, pair -> subjects[pair] / baselines[pair]);
        System.out.printf(
                Locale.ROOT,
                "%-20s %d threads  %6.0f/s to %6.0f/s, ratio %.2f (%.2f to %.2f)%n",
                what,
                threads,
                quantile(subjects, 0.5),
                quantile(baselines, 0.5),
                quantile(ratios, 0.5),
                quantile(ratios, 0.25),
                quantile(ratios, 0.75));
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * share)];
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
