package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Keeps the profile {@code elsewhere} from running under the machine's own defaults without anybody noticing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ResourceLock(value = Resources.LOCALE, mode = ResourceAccessMode.READ)
@ResourceLock(value = Resources.TIME_ZONE, mode = ResourceAccessMode.READ)
class DefaultsOfTheMachineTest {

    @Test
    void are_those_that_the_build_asked_for() {
        assertThat(Locale.getDefault().toLanguageTag()).isEqualTo(System.getProperty("customerkit.test.locale"));
        assertThat(TimeZone.getDefault().getID()).isEqualTo(System.getProperty("customerkit.test.zone"));
    }
}
