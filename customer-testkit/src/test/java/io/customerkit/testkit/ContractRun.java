package io.customerkit.testkit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import io.customerkit.storage.Storage;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs tests of {@link StorageContract} on a storage and says which failed. Not thread-safe. */
final class ContractRun {

    /** Where the topic of a test stands in its id: after the engine and the leaf. */
    private static final int TOPIC = 2;

    private static final Map<String, UniqueId> TESTS = discovered();

    private ContractRun() {}

    private static Map<String, UniqueId> discovered() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Leaf.class))
                .discover()
                .getEngineDescriptor()
                .getDescendants()
                .stream()
                .filter(TestDescriptor::isTest)
                .collect(toMap(ContractRun::name, TestDescriptor::getUniqueId));
    }

    /** Returns the name of every test there is, as {@code Topic.name_of_the_test}. */
    static Set<String> tests() {
        return TESTS.keySet();
    }

    /** Returns the names of those of these tests that fail on a new storage with this flaw. */
    static Set<String> failures(Flaw flaw, Collection<String> tests) {
        Leaf.storage = BreakableStorage.with(flaw);
        var run = EngineTestKit.engine("junit-jupiter")
                .selectors(tests.stream()
                        .map(test -> selectUniqueId(Objects.requireNonNull(TESTS.get(test), test)))
                        .toArray(DiscoverySelector[]::new))
                .execute();
        return run.testEvents()
                .failed()
                .map(Event::getTestDescriptor)
                .map(ContractRun::name)
                .collect(toSet());
    }

    private static String name(TestDescriptor test) {
        String topic = test.getUniqueId().getSegments().get(TOPIC).getValue();
        MethodSource method = (MethodSource) test.getSource().orElseThrow();
        return topic + "." + method.getMethodName();
    }

    /** Runs here only: neither surefire nor JUnit looks for tests in a class that is nested and static. */
    static final class Leaf extends StorageContract {

        private static Storage storage = BreakableStorage.with(Flaw.NONE);

        @Override
        protected Storage storage() {
            return storage;
        }
    }
}
