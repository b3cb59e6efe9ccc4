package io.customerkit.testkit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.model.History;
import io.customerkit.testkit.model.RandomHistory;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random histories of a few customers over some years, on a storage: orders and refunds, points, rewards, feedback. After
 * every step the library shows what an independent model of the rules says, which keeps every single point as a record of its
 * own; and the same history without maintenance, in memory, shows the same. At the end verification finds nothing. Extend it
 * once per storage.
 *
 * <p>The seed stands in the name of each test; {@code -Dcustomerkit.seed=4711} runs the history of that seed alone, and
 * {@code -Dcustomerkit.soak=true} many more.
 */
@DisplayName("Random histories")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class HistoryContract {

    /** Whether tests take long with large numbers. */
    protected static final boolean SOAK = Boolean.getBoolean("customerkit.soak");

    private static final long FIRST_SEED = 20_260_301;

    private @Nullable Storage storage;
    private int begun;

    protected HistoryContract() {}

    /**
     * Returns a storage under test: a new one at every call, or the same. It need not be empty, and nobody empties it, but
     * nobody else uses it meanwhile: maintenance and reports concern everybody in it.
     */
    protected abstract Storage storage();

    /** How many histories to run, always the same ones; each is about 55 steps. */
    protected int histories() {
        return SOAK ? 500 : 30;
    }

    /** After how many histories another storage is asked for; each history reads everything that is in its storage. */
    protected int historiesPerStorage() {
        return 30;
    }

    @TestFactory
    Stream<DynamicTest> every_step_shows_what_the_model_says_with_and_without_maintenance() {
        return seeds().mapToObj(seed -> dynamicTest("seed " + seed, () -> run(seed)));
    }

    private LongStream seeds() {
        Long one = Long.getLong("customerkit.seed");
        return one == null ? new Random(FIRST_SEED).longs(histories()) : LongStream.of(one);
    }

    private void run(long seed) {
        History history = RandomHistory.draw(seed, UUID.randomUUID().toString());
        new HistoryRun(history, current()).run();
    }

    private Storage current() {
        if (storage == null || begun % historiesPerStorage() == 0) {
            storage = storage();
        }
        begun++;
        return storage;
    }
}
