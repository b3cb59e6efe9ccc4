package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What the library promises on a storage that stops. A {@link Story} is told once without a fault. Then it is told again and
 * again: at the n-th telling the storage stops with an exception before or after the n-th call of every chapter, until no
 * chapter has so many. Whatever was interrupted is repeated with the same ids and references.
 */
@DisplayName("A storage that stops at any call")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class FaultContract {

    private static final int NEVER = 0;

    protected FaultContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    @Test
    void before_it_has_done_anything_ends_in_the_state_without_the_fault() {
        assertSameEnd(false);
    }

    @Test
    void after_it_has_done_everything_ends_in_the_state_without_the_fault() {
        assertSameEnd(true);
    }

    private void assertSameEnd(boolean isDone) {
        told(new Stop(NEVER, isDone)); // its maintenance also serves what other tests have left
        var undisturbed = new Stop(NEVER, isDone);
        List<String> expected = told(undisturbed);

        for (int call = 1; call <= undisturbed.mostCalls; call++) {
            var stop = new Stop(call, isDone);

            assertThat(told(stop))
                    .as("stopped at call %d of each of %d chapters", call, stop.stops)
                    .isEqualTo(expected);

            assertThat(stop.stops).isPositive();
        }
    }

    private List<String> told(Stop stop) {
        var story = new Story(new InterceptedStorage(storage(), stop));
        for (Runnable chapter : story.chapters()) {
            stop.begin();
            untilItEnds(chapter);
        }
        stop.isOver = true;
        return story.end();
    }

    private static void untilItEnds(Runnable chapter) {
        try {
            chapter.run();
        } catch (StorageException e) {
            chapter.run();
        }
    }

    /** Stops once in every chapter, at the call with this number, before or after it is done. */
    private static final class Stop implements InterceptedStorage.Interceptor {

        private final int call;
        private final boolean isDone;
        private int calls;
        private int mostCalls;
        private int stops;
        private boolean isOver;

        Stop(int call, boolean isDone) {
            this.call = call;
            this.isDone = isDone;
        }

        void begin() {
            calls = 0;
        }

        @Override
        public @Nullable Object around(InterceptedStorage.Call proceeding) throws ReflectiveOperationException {
            if (isOver) {
                return proceeding.proceed();
            }
            calls++;
            mostCalls = Math.max(mostCalls, calls);
            if (calls != call) {
                return proceeding.proceed();
            }
            stops++;
            if (isDone) {
                Object unheard = proceeding.proceed();
                throw new StorageException(
                        "Stopped after call " + call + ", whose answer was " + (unheard != null), null);
            }
            throw new StorageException("Stopped before call " + call, null);
        }
    }
}
