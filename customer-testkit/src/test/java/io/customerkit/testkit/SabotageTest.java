package io.customerkit.testkit;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A storage that breaks one promise on purpose turns {@link StorageContract} red. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SabotageTest {

    private static final List<String> TOPICS_OF_STORAGES = List.of(
            "Customers.",
            "Orders.",
            "Totals.",
            "Accounts.",
            "Due.",
            "Held.",
            "Offers.",
            "Feedback.",
            "Notifications.",
            "Commits.",
            "Rivals.",
            "Batches.");

    private static Stream<Flaw> flaws() {
        return Stream.<Flaw[]>of(
                        ValueFlaw.values(),
                        VersionFlaw.values(),
                        PagingFlaw.values(),
                        CustomerFlaw.values(),
                        OrderFlaw.values(),
                        AccountFlaw.values(),
                        OfferFlaw.values(),
                        FeedbackFlaw.values(),
                        OutboxFlaw.values(),
                        CommitFlaw.values(),
                        BatchFlaw.values())
                .flatMap(Arrays::stream);
    }

    @TestFactory
    Stream<DynamicTest> every_flaw_fails_the_tests_that_it_names() {
        return flaws().map(flaw -> dynamicTest(
                flaw + " fails " + String.join(", ", flaw.caughtBy()),
                () -> assertThat(ContractRun.failures(flaw, flaw.caughtBy()))
                        .containsExactlyInAnyOrderElementsOf(flaw.caughtBy())));
    }

    @Test
    void no_test_fails_without_a_flaw() {
        assertThat(ContractRun.failures(Flaw.NONE, ContractRun.tests())).isEmpty();
    }

    @Test
    void every_flaw_names_tests_that_exist() {
        assertThat(flaws())
                .allSatisfy(flaw -> assertThat(flaw.caughtBy()).isNotEmpty().isSubsetOf(ContractRun.tests()));
    }

    @Test
    void every_test_of_what_a_storage_promises_is_failed_by_a_flaw() {
        Predicate<String> isOfStorages = test -> TOPICS_OF_STORAGES.stream().anyMatch(test::startsWith);
        Set<String> tests = ContractRun.tests().stream().filter(isOfStorages).collect(toSet());
        Set<String> failed = flaws().flatMap(flaw -> flaw.caughtBy().stream()).collect(toSet());

        assertThat(tests).isNotEmpty();
        assertThat(failed).containsAll(tests);
    }
}
