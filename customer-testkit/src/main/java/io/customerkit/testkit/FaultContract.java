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
 * What the library promises on a storage that stops. A {@link Story} is told once without a fault, then again for every call
 * of the storage, which stops with an exception before or after that call; whatever was interrupted is repeated with the same
 * ids and references.
 */
@DisplayName("A storage that stops at any call")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class FaultContract {

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
        told(new Stop(Integer.MAX_VALUE, isDone)); // its maintenance also serves what other tests have left
        var undisturbed = new Stop(Integer.MAX_VALUE, isDone);
        List<String> expected = told(undisturbed);

        for (int call = 1; call <= undisturbed.calls; call++) {
            var stop = new Stop(call, isDone);

            assertThat(told(stop))
                    .as("stopped at call %d of %d", call, undisturbed.calls)
                    .isEqualTo(expected);

            assertThat(stop.hasStopped).isTrue();
        }
    }

    private List<String> told(Stop stop) {
        var story = new Story(new InterceptedStorage(storage(), stop));
        for (Runnable chapter : story.chapters()) {
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

    /** Stops once, at the call with this number, before or after it is done. */
    private static final class Stop implements InterceptedStorage.Interceptor {

        private final int call;
        private final boolean isDone;
        private int calls;
        private boolean hasStopped;
        private boolean isOver;

        Stop(int call, boolean isDone) {
            this.call = call;
            this.isDone = isDone;
        }

        @Override
        public @Nullable Object around(InterceptedStorage.Call proceeding) throws ReflectiveOperationException {
            calls += isOver ? 0 : 1;
            if (isOver || calls != call) {
                return proceeding.proceed();
            }
            hasStopped = true;
            if (isDone) {
                Object unheard = proceeding.proceed();
                throw new StorageException(
                        "Stopped after call " + call + ", whose answer was " + (unheard != null), null);
            }
            throw new StorageException("Stopped before call " + call, null);
        }
    }
}
