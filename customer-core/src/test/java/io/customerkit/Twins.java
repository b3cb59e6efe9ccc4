package io.customerkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What came of commands that began at the same moment, each on a thread of its own.
 *
 * @param results of those that returned
 * @param failures of those that threw
 */
record Twins<T>(List<T> results, List<Throwable> failures) {

    static <T> Twins<T> run(int count, IntFunction<T> command) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            var start = new CyclicBarrier(count);
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < count; i++) {
                int number = i;
                futures.add(threads.submit(() -> {
                    await(start);
                    return command.apply(number);
                }));
            }
            return outcomeOf(futures);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier start) throws InterruptedException {
        try {
            start.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Twins<T> outcomeOf(List<Future<T>> futures) {
        var results = new ArrayList<T>();
        var failures = new ArrayList<Throwable>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                failures.add(causeOf(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return new Twins<>(results, failures);
    }

    private static Throwable causeOf(ExecutionException e) {
        @Nullable Throwable cause = e.getCause();
        return cause == null ? e : cause;
    }
}
