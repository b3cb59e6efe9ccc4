package io.customerkit.testkit.model;

import io.customerkit.testkit.model.Prize.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All prizes that one member ever got, oldest first. */
final class Prizes {

    private final Map<Long, Prize> all = new TreeMap<>();

    /** Keeps a new prize, or an old one in its new status. */
    void put(Prize prize) {
        all.put(prize.issuedBy(), prize);
    }

    /** Returns a prize as it is now. */
    Prize get(Prize asIssued) {
        return Objects.requireNonNull(all.get(asIssued.issuedBy()));
    }

    /** Returns those that can be used. */
    List<Prize> usable(Instant now) {
        return issued().filter(prize -> !prize.hasEndedBy(now)).toList();
    }

    /** Returns those that have ended unused, and nobody has booked it. */
    List<Prize> unbooked(Instant now) {
        return issued().filter(prize -> prize.hasEndedBy(now)).toList();
    }

    private Stream<Prize> issued() {
        return all.values().stream().filter(prize -> prize.status() == Status.ISSUED);
    }

    /** Returns how many of each offer count against a limit, offers without any left out. */
    Map<String, Long> claims() {
        var claims = new TreeMap<String, Long>();
        all.values().stream()
                .filter(prize -> prize.status() != Status.CANCELLED)
                .forEach(prize -> claims.merge(prize.offer(), 1L, Long::sum));
        return claims;
    }

    /** Returns when those end that can be used. */
    List<Instant> endsAfter(Instant now) {
        return usable(now).stream()
                .map(Prize::endsAt)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
