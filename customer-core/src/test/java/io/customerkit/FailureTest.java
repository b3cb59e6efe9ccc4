package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.storage.StorageException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailureTest {

    @Test
    void is_described_by_its_classes_and_without_the_text_of_anybody_else() {
        var driver = new ConnectException("Key (email)=(ada@example.org) already exists");
        var failure = new StorageException("The commit failed", new UncheckedIOException("ada@example.org", driver));

        assertThat(Failure.describe(failure))
                .isEqualTo("io.customerkit.storage.StorageException (The commit failed)"
                        + ", caused by java.io.UncheckedIOException, caused by java.net.ConnectException");
    }

    @Test
    void is_described_though_its_causes_never_end() {
        var one = new IllegalStateException();
        var other = new IllegalArgumentException(one);
        one.initCause(other);

        assertThat(Failure.describe(one).split(", caused by ")).hasSize(20);
    }

    @Test
    void is_remembered_by_as_much_of_its_name_as_every_outbox_keeps() {
        RuntimeException longNamed =
                new OfALibraryThatIsGeneratedFromTheDescriptionOfAServerOfSomebodyElseWhichHasLongNamesForEverything
                        .ExceptionForTheOneCaseInWhichThatServerDoesNotLikeWhatItWasAskedToSendToAnybody();

        assertThat(Failure.name(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
        assertThat(longNamed.getClass().getName()).hasSizeGreaterThan(200).startsWith(Failure.name(longNamed));
        assertThat(Failure.name(longNamed)).hasSize(200);
    }

    interface OfALibraryThatIsGeneratedFromTheDescriptionOfAServerOfSomebodyElseWhichHasLongNamesForEverything {

        final class ExceptionForTheOneCaseInWhichThatServerDoesNotLikeWhatItWasAskedToSendToAnybody
                extends RuntimeException {

            private static final long serialVersionUID = 1L;
        }
    }
}
