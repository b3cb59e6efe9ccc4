package io.customerkit.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How an entry records the lot that it grants among its facts, so that the ledger alone tells when the points end. */
final class Grant {

    private static final String GRANTED = "lot.granted";
    private static final String QUALIFYING = "lot.qualifying";
    private static final String AVAILABLE_AT = "lot.availableAt";
    private static final String EXPIRES_AT = "lot.expiresAt";
    private static final String LAST_DAY = "lot.lastDay";

    private Grant() {}

    static Facts factsOf(Lot lot) {
        Facts facts = Facts.none()
                .and(GRANTED, lot.granted())
                .and(QUALIFYING, lot.qualifying())
                .and(AVAILABLE_AT, lot.availableAt());
        return lot.expiresAt() == null || lot.lastDay() == null
                ? facts
                : facts.and(EXPIRES_AT, lot.expiresAt()).and(LAST_DAY, lot.lastDay());
    }

    static Optional<Lot> read(LedgerEntry entry) {
        Facts facts = entry.facts();
        return facts.find(GRANTED)
                .map(Long::valueOf)
                .map(granted -> new Lot(
                        LotId.of(entry.sequence()),
                        granted,
                        granted,
                        facts.find(QUALIFYING).map(Long::valueOf).orElse(granted),
                        entry.at(),
                        facts.find(AVAILABLE_AT).map(Instant::parse).orElse(entry.at()),
                        facts.find(EXPIRES_AT).map(Instant::parse).orElse(null),
                        facts.find(LAST_DAY).map(LocalDate::parse).orElse(null)));
    }
}
