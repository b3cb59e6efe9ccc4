package io.customerkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets threads make their calls at the same moment. */
final class Together {

    private Together() {}

    /** Returns what each of the calls 1 to {@code threads} returned, in that order. */
    static <T> List<T> call(int threads, IntFunction<T> call) throws Exception {
        var barrier = new CyclicBarrier(threads);
        var tasks = new ArrayList<Callable<T>>();
        for (int i = 1; i <= threads; i++) {
            int number = i;
            tasks.add(() -> {
                barrier.await();
                return call.apply(number);
            });
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            var results = new ArrayList<T>();
            for (Future<T> result : executor.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
