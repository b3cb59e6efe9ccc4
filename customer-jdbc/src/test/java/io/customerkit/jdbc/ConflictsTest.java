package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConflictsTest {

    @Test
    void are_duplicate_keys() {
        assertThat(isConflict("23505", 0)).isTrue();
        assertThat(isConflict("23505", 23505)).isTrue();
        assertThat(isConflict("23000", 1062)).isTrue();
    }

    @Test
    void are_rollbacks_that_a_database_asks_to_repeat() {
        assertThat(isConflict("40001", 0)).isTrue();
        assertThat(isConflict("40001", 1213)).isTrue();
        assertThat(isConflict("40P01", 0)).isTrue();
        assertThat(isConflict("HY000", 1020)).isTrue();
        assertThat(isConflict("HY000", 1205)).isTrue();
        assertThat(isConflict("HYT00", 50200)).isTrue();
        assertThat(isConflict("90131", 90131)).isTrue();
    }

    @Test
    void are_not_other_violations_of_integrity_which_are_bugs() {
        assertThat(isConflict("23502", 0)).isFalse();
        assertThat(isConflict("23503", 0)).isFalse();
        assertThat(isConflict("23514", 0)).isFalse();
        assertThat(isConflict("23000", 1048)).isFalse();
        assertThat(isConflict("23000", 1452)).isFalse();
    }

    @Test
    void are_not_outcomes_that_nobody_knows() {
        assertThat(isConflict("40003", 0)).isFalse();
        assertThat(isConflict("08006", 0)).isFalse();
        assertThat(isConflict("57P01", 0)).isFalse();
        assertThat(isConflict("HYT00", 0)).isFalse();
        assertThat(isConflict(null, 0)).isFalse();
    }

    @Test
    void are_found_below_the_exceptions_of_libraries() {
        var cause = new SQLException("duplicate", "23505");

        assertThat(Conflicts.sqlException(new IllegalStateException(new RuntimeException(cause))))
                .contains(cause);
        assertThat(Conflicts.sqlException(new IllegalStateException())).isEmpty();
    }

    private static boolean isConflict(@Nullable String state, int vendorCode) {
        return Conflicts.isConflict(new SQLException("", state, vendorCode));
    }
}
