package io.customerkit.testkit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happens to a few customers over some years.
 *
 * @param seed draws the same history again
 * @param programme to begin with
 * @param isDispatchedByMaintenance whether notices wait for maintenance
 * @param moments in order of time
 * @param asOf an instant between the first moment and the last
 */
public record History(
        long seed, Programme programme, boolean isDispatchedByMaintenance, List<Moment> moments, Instant asOf) {

    public History {
        moments = List.copyOf(moments);
    }

    /** Returns when the last thing happens. */
    public Instant end() {
        return moments.get(moments.size() - 1).now();
    }

    /** Returns the programme in the end. */
    public Programme lastProgramme() {
        Programme last = programme;
        for (Moment moment : moments) {
            if (moment.step() instanceof Step.Reconfigure change) {
                last = change.programme();
            }
        }
        return last;
    }

    /** Returns the local days on which something happens, and the days before them, in order. */
    public List<LocalDate> days() {
        return moments.stream()
                .map(moment -> moment.now().atZone(lastProgramme().zone()).toLocalDate())
                .flatMap(day -> Stream.of(day.minusDays(1), day))
                .distinct()
                .sorted()
                .toList();
    }

    /** Tells what happened until a step, so that a failure can be followed. */
    public String describe(int lastStep) {
        var text = new StringBuilder("Seed " + seed + " at step " + lastStep + ", " + programme);
        for (int step = 1; step <= lastStep; step++) {
            Moment moment = moments.get(step - 1);
            text.append("\n" + step + "  " + moment.now() + "  " + moment.step());
        }
        return text.toString();
    }
}
