package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.storage.Storage;
import io.customerkit.storage.memory.InMemoryStorage;
import io.customerkit.testkit.model.History;
import io.customerkit.testkit.model.Moment;
import io.customerkit.testkit.model.Notice;
import io.customerkit.testkit.model.Notice.PointsExpired;
import io.customerkit.testkit.model.Step.Look;
import io.customerkit.testkit.model.Step.Maintain;
import io.customerkit.testkit.model.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Runs a history on the storage under test and, without maintenance, on one in memory; compares them at every step. */
final class HistoryRun {

    private final History history;
    private final HistoryLane tested;
    private final HistoryLane unmaintained;

    HistoryRun(History history, Storage storage) {
        this.history = history;
        tested = new HistoryLane(history, storage);
        unmaintained = new HistoryLane(history, InMemoryStorage.create());
    }

    void run() {
        List<Instant> reported = List.of(history.asOf(), history.end());
        List<Totals> ofOthers = reported.stream().map(tested::totals).toList();
        for (int step = 1; step <= history.moments().size(); step++) {
            explained(step, this::take);
        }
        explained(history.moments().size(), last -> {
            tested.lookAtProgress();
            unmaintained.lookAtProgress();
            report(reported, ofOthers);
            reportDays();
            bookEverything(last.now());
        });
    }

    private void explained(int step, Consumer<Moment> check) {
        try {
            check.accept(history.moments().get(step - 1));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(history.describe(step), e);
        }
    }

    private void take(Moment moment) {
        tested.take(moment);
        tested.look(moment.now());
        if (moment.step() instanceof Maintain) {
            unmaintained.take(new Moment(moment.now(), new Look()));
        } else {
            unmaintained.take(moment);
        }
        unmaintained.look(moment.now());
        assertThat(unmaintained.shown()).as("without maintenance").isEqualTo(tested.shown());
    }

    /** The storage may hold what others left: what they come to does not change, whenever it is asked. */
    private void report(List<Instant> reported, List<Totals> ofOthers) {
        for (int i = 0; i < reported.size(); i++) {
            Instant asOf = reported.get(i);
            Totals expected = Totals.asOf(asOf, history);
            assertThat(tested.totals(asOf).less(ofOthers.get(i)))
                    .as("as of %s", asOf)
                    .isEqualTo(expected);
            assertThat(unmaintained.totals(asOf))
                    .as("without maintenance, as of %s", asOf)
                    .isEqualTo(expected);
        }
    }

    /** All days in one pass, where nobody else is; much happens at midnights, where one day ends and the next begins. */
    private void reportDays() {
        List<LocalDate> days = history.days();
        List<Totals> timeline = unmaintained.timeline(days);
        List<Totals> expected = Totals.endOfEach(days, history);
        for (int i = 0; i < days.size(); i++) {
            assertThat(timeline.get(i)).as("at the end of %s", days.get(i)).isEqualTo(expected.get(i));
        }
    }

    /** After one run of maintenance it makes no difference when, or whether, there was one before. */
    private void bookEverything(Instant end) {
        for (HistoryLane lane : List.of(tested, unmaintained)) {
            lane.take(new Moment(end, new Maintain()));
            lane.look(end);
            lane.lookBack(end);
            lane.verify();
        }
        assertThat(unmaintained.ledgers()).isEqualTo(tested.ledgers());
        assertThat(expirations(unmaintained)).containsExactlyInAnyOrderElementsOf(expirations(tested));
    }

    private static List<Notice> expirations(HistoryLane lane) {
        return lane.sent().stream().filter(PointsExpired.class::isInstance).toList();
    }
}
