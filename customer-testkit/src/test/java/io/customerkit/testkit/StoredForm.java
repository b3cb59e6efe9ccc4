package io.customerkit.testkit;

import io.customerkit.storage.StorageException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a storage with a flaw keeps ids, instants, versions and what is absent. */
record StoredForm(Flaw flaw) {

    private static final Instant LAST = Instant.ofEpochSecond(Integer.MAX_VALUE);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    String id(Object id) {
        String text = id.toString();
        return flaw == ValueFlaw.IDS_IGNORE_CASE ? text.toLowerCase(Locale.ROOT) : text;
    }

    <T> Optional<T> found(@Nullable T row) {
        if (row == null && flaw == ValueFlaw.WHAT_IS_ABSENT_IS_AN_ERROR) {
            throw new StorageException("No row", null);
        }
        return Optional.ofNullable(row);
    }

    <R extends Record> R of(R row) {
        return flaw instanceof ValueFlaw ? Altered.instants(row, this::instant) : row;
    }

    private Instant instant(Instant at) {
        return switch ((ValueFlaw) flaw) {
            case INSTANTS_LOSE_MILLISECONDS -> at.truncatedTo(ChronoUnit.SECONDS);
            case INSTANTS_GAIN_A_NANOSECOND -> at.plusNanos(1);
            case INSTANTS_ARE_LOCAL_TIMES_OF_PARIS ->
                LocalDateTime.ofInstant(at, PARIS).atZone(PARIS).toInstant();
            case INSTANTS_END_WITH_32_BIT_SECONDS -> at.isAfter(LAST) ? LAST : at;
            default -> at;
        };
    }
}
