package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.CustomerKit;
import io.customerkit.customer.CustomerId;
import io.customerkit.notification.Notification;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.Storage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Threads that get in each other's way, how often they did, and what was told to whom. */
final class Crowd {

    private final AtomicInteger conflicts = new AtomicInteger();
    private final RecordingNotifier notifier = new RecordingNotifier();

    /**
     * The library over the storage for so many threads. Each waits at its first commit until all have decided, so that they
     * get in each other's way however fast the storage is; how often somebody else was faster is counted.
     */
    CustomerKit kit(Storage storage, int threads) {
        var everybody = new CyclicBarrier(threads);
        Set<Thread> met = ConcurrentHashMap.newKeySet();
        return TestKits.over(new InterceptedStorage(storage, call -> {
                    if (call.isCommit() && met.add(Thread.currentThread())) {
                        await(everybody);
                    }
                    return counting(call);
                }))
                .notifier(notifier)
                .build();
    }

    private static void await(CyclicBarrier everybody) {
        try {
            everybody.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("Not every thread came to a commit", e);
        }
    }

    private @Nullable Object counting(InterceptedStorage.Call call) throws ReflectiveOperationException {
        try {
            return call.proceed();
        } catch (ConcurrentChangeException e) {
            conflicts.incrementAndGet();
            throw e;
        }
    }

    /** What the threads' calls have told this customer. */
    List<Notification> sentTo(CustomerId customer) {
        return notifier.sentTo(customer);
    }

    /** Fails if nobody was in anybody's way. */
    void assertMet() {
        assertThat(conflicts).as("otherwise nothing was tested").hasPositiveValue();
    }
}
