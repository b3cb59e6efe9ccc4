package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.hostile.FrontDoor;
import io.customerkit.testkit.hostile.Trial;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What the library promises about input that nobody meant well, on a storage. Every public method of every service is called
 * with every kind of hostile value in every argument and every component of a request; methods and components are found by
 * reflection, so a new one is tried as soon as it is there. Extend it once per storage.
 *
 * <p>The log is looked at too: {@link RecordedLog} has to be where it goes.
 */
@DisplayName("Hostile input")
@DisplayNameGeneration(ReplaceUnderscores.class)
@ResourceLock("io.customerkit.testkit.RecordedLog")
public abstract class HostileInputContract {

    protected HostileInputContract() {}

    /** The storage under test, the same data at every call: a new one, that nobody else uses meanwhile. */
    protected abstract Storage storage();

    /** How many calls with one hostile value to make of each method, always the same ones; all of them in a long run. */
    protected int calls() {
        return Boolean.getBoolean("customerkit.soak") ? Integer.MAX_VALUE : 25;
    }

    @TestFactory
    Stream<DynamicContainer> every_method_of_every_service() {
        Storage storage = storage();
        return FrontDoor.methods().stream()
                .map(method -> dynamicContainer(FrontDoor.name(method), tests(method, storage, calls())));
    }

    private static Stream<DynamicTest> tests(Method method, Storage storage, int calls) {
        var tried = new Tried(() -> Trial.of(method, storage, calls));
        return Stream.of(
                tried.test("accepts what is valid", Trial::refusalsOfWhatIsValid),
                tried.test("answers by success or by one typed error", Trial::foreignErrors),
                tried.test("answers as in memory", Trial::differencesFromMemory),
                tried.test("names everything that is wrong", Trial::silentViolations),
                tried.test("stores nothing that it refuses", Trial::storedByRefusals),
                tried.test("keeps what it accepts as it is", Trial::forgottenResults),
                tried.test("answers within a second", Trial::slowCalls),
                tried.test("tells nothing of a person", Trial::indiscretions),
                tried.test("logs nothing of a person", Trial::indiscreetLines));
    }

    /** Tries a method once, when the first test asks. */
    private static final class Tried {

        private final Supplier<Trial> trying;
        private @Nullable Trial trial;

        Tried(Supplier<Trial> trying) {
            this.trying = trying;
        }

        DynamicTest test(String name, Function<Trial, List<String>> complaints) {
            return dynamicTest(name, () -> assertThat(complaints.apply(trial())).isEmpty());
        }

        private Trial trial() {
            if (trial == null) {
                trial = trying.get();
            }
            return trial;
        }
    }
}
