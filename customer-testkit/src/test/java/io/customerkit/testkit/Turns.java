package io.customerkit.testkit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One lock around every call of a storage, which a flaw may let go in between. */
final class Turns implements InterceptedStorage.Interceptor {

    /** Long enough for the threads of a test that began together to get in. */
    private static final Duration AWAY = Duration.ofMillis(5);

    private final Semaphore turn = new Semaphore(1);

    @Override
    public @Nullable Object around(InterceptedStorage.Call call) throws ReflectiveOperationException {
        turn.acquireUninterruptibly();
        try {
            return call.proceed();
        } finally {
            turn.release();
        }
    }

    /** Ends the turn of this thread and waits for another. */
    void letOthersIn() {
        turn.release();
        LockSupport.parkNanos(AWAY.toNanos());
        turn.acquireUninterruptibly();
    }
}
