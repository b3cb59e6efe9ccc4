package io.customerkit.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an entry records the lots that it grants among its facts, so that the ledger alone tells when points end:
 * {@code lot.granted} and so on for the first, {@code lot.2.granted} for the second.
 *
 * @param lot as granted
 * @param origin the lot that it continues, if its points come from one that has ended
 */
record Grant(Lot lot, @Nullable LotId origin) {

    private static final String GRANTED = "granted";
    private static final String QUALIFYING = "qualifying";
    private static final String AVAILABLE_AT = "availableAt";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String LAST_DAY = "lastDay";
    private static final String ORIGIN = "origin";

    static Grant of(Lot lot) {
        return new Grant(lot, null);
    }

    /** The lot in which the points were when they were first granted. */
    LotId root() {
        return origin == null ? lot.id() : origin;
    }

    Facts facts() {
        Facts.Builder facts = Facts.builder()
                .note(name(GRANTED), lot.granted())
                .note(name(QUALIFYING), lot.qualifying())
                .note(name(AVAILABLE_AT), lot.availableAt());
        if (lot.expiresAt() != null && lot.lastDay() != null) {
            facts.note(name(EXPIRES_AT), lot.expiresAt()).note(name(LAST_DAY), lot.lastDay());
        }
        if (origin != null) {
            facts.note(name(ORIGIN), origin);
        }
        return facts.build();
    }

    private String name(String part) {
        return name(lot.id().number(), part);
    }

    private static String name(int number, String part) {
        return "lot." + (number == 1 ? "" : number + ".") + part;
    }

    /** Returns what an entry granted, by number. */
    static List<Grant> read(LedgerEntry entry) {
        var grants = new ArrayList<Grant>();
        for (int number = 1; entry.facts().find(name(number, GRANTED)).isPresent(); number++) {
            grants.add(read(entry, number));
        }
        return grants;
    }

    private static Grant read(LedgerEntry entry, int number) {
        long granted = number(entry, number, GRANTED).orElseThrow();
        var lot = new Lot(
                new LotId(entry.sequence(), number),
                granted,
                granted,
                number(entry, number, QUALIFYING).orElse(granted),
                entry.at(),
                fact(entry, number, AVAILABLE_AT).map(Instant::parse).orElse(entry.at()),
                fact(entry, number, EXPIRES_AT).map(Instant::parse).orElse(null),
                fact(entry, number, LAST_DAY).map(LocalDate::parse).orElse(null));
        return new Grant(lot, fact(entry, number, ORIGIN).map(LotId::parse).orElse(null));
    }

    private static Optional<Long> number(LedgerEntry entry, int number, String part) {
        return fact(entry, number, part).map(Long::valueOf);
    }

    private static Optional<String> fact(LedgerEntry entry, int number, String part) {
        return entry.facts().find(name(number, part));
    }
}
