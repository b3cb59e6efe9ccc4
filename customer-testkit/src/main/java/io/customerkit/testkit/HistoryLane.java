package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.CustomerKit;
import io.customerkit.error.CustomerKitException;
import io.customerkit.loyalty.Discrepancy;
import io.customerkit.loyalty.Facts;
import io.customerkit.loyalty.Fingerprint;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.model.Answer;
import io.customerkit.testkit.model.History;
import io.customerkit.testkit.model.Model;
import io.customerkit.testkit.model.Moment;
import io.customerkit.testkit.model.Notice;
import io.customerkit.testkit.model.Notice.TierChanged;
import io.customerkit.testkit.model.Outcome;
import io.customerkit.testkit.model.Standing;
import io.customerkit.testkit.model.Step.Maintain;
import io.customerkit.testkit.model.Totals;
import io.customerkit.tier.TierPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A history on one storage: a kit and a model side by side, held against each other after every step. */
final class HistoryLane {

    private static final Duration LONGER_THAN_A_CLAIM = Duration.ofDays(1);
    private static final int ALL = 1_000_000;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("8999-12-31T00:00:00Z");

    private final Storage storage;
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final HistoryKit kit;
    private final Model model;
    private final boolean isDispatchedByMaintenance;
    private final TierPolicy tiers;
    private final Map<String, HistoryMember> members = new TreeMap<>();
    private final List<Notice> sent = new ArrayList<>();
    private final List<Notice> waiting = new ArrayList<>();
    private final Map<Integer, Long> ratingsOfOthers;

    HistoryLane(History history, Storage storage) {
        this.storage = storage;
        kit = new HistoryKit(storage, notifier, history);
        model = new Model(history.programme());
        isDispatchedByMaintenance = history.isDispatchedByMaintenance();
        tiers = HistoryTranslation.program(history.programme()).tiers();
        ratingsOfOthers = ratings(Map.of());
    }

    CustomerKit kit() {
        return kit.kit();
    }

    /** Takes a step with both, after asking what it would come to. */
    void take(Moment moment) {
        kit.setTo(moment.now());
        Outcome expected = moment.doneBy(model);
        previewOf(moment).ifPresent(preview -> assertThat(preview).as("preview").isEqualTo(expected));
        assertThat(answerTo(moment)).as("answer").isEqualTo(expected.answer());
        waiting.addAll(expected.notices());
        if (!isDispatchedByMaintenance || moment.step() instanceof Maintain) {
            sent.addAll(waiting);
            waiting.clear();
        }
    }

    private Optional<Outcome> previewOf(Moment moment) {
        try {
            return moment.doneBy(new HistoryPreview(kit()));
        } catch (CustomerKitException e) {
            return Optional.of(new Outcome(HistoryTranslation.refused(e), List.of()));
        }
    }

    private Answer answerTo(Moment moment) {
        try {
            return moment.doneBy(kit);
        } catch (CustomerKitException e) {
            return HistoryTranslation.refused(e);
        }
    }

    /** Holds everything that can be read against the model. */
    void look(Instant now) {
        for (String customer : model.customers()) {
            members.computeIfAbsent(customer, id -> new HistoryMember(id, storage, tiers))
                    .look(kit(), model, now);
            kit.opinions().look(customer, model);
        }
        kit.rewards().look(model, now);
        assertThat(ratings(ratingsOfOthers))
                .as("ratings")
                .isEqualTo(model.opinions().ratings(FIRST, LAST));
        assertThat(sent()).as("sent").containsExactlyInAnyOrderElementsOf(sent);
        assertThat(waitingKeys(now))
                .as("waiting")
                .containsExactlyInAnyOrderElementsOf(
                        waiting.stream().map(Notice::key).toList());
    }

    private Map<Integer, Long> ratings(Map<Integer, Long> others) {
        return kit.opinions().ratings(FIRST, LAST, others);
    }

    /** Returns what the customers of this history were told, in that order. */
    List<Notice> sent() {
        return notifier.sent().stream()
                .map(HistoryTranslation::notice)
                .filter(notice -> isOurs(notice.customer()))
                .toList();
    }

    private List<String> waitingKeys(Instant now) {
        return storage.outbox().due(now.plus(LONGER_THAN_A_CLAIM), ALL).stream()
                .filter(message -> isOurs(message.customer().value()))
                .map(OpinionTranslation::key)
                .toList();
    }

    private boolean isOurs(String customer) {
        return model.customers().contains(customer);
    }

    void lookAtProgress() {
        members.values().forEach(member -> member.lookAtProgress(kit()));
    }

    /** Returns what everybody was shown at the last look. */
    Map<String, Standing> shown() {
        var shown = new TreeMap<String, Standing>();
        members.forEach((customer, member) -> shown.put(customer, member.shown()));
        return shown;
    }

    /** Returns all entries, but for when they were recorded and the ids of rewards. */
    List<LedgerEntry> ledgers() {
        return members.values().stream()
                .flatMap(member -> member.entries().stream())
                .map(HistoryLane::comparable)
                .toList();
    }

    private static LedgerEntry comparable(LedgerEntry entry) {
        return new LedgerEntry(
                entry.customer(),
                entry.sequence(),
                entry.kind(),
                new Reference(RewardTranslation.known(entry.reference().value(), entry)),
                new Fingerprint(RewardTranslation.known(entry.fingerprint().value(), entry)),
                entry.points(),
                entry.debtChange(),
                entry.allocations(),
                entry.at(),
                Instant.EPOCH,
                entry.balanceAfter(),
                entry.tierAfter(),
                facts(entry),
                entry.author(),
                entry.reason());
    }

    private static Facts facts(LedgerEntry entry) {
        var facts = new TreeMap<>(entry.facts().values());
        facts.replaceAll((name, value) -> RewardTranslation.known(value, entry));
        return new Facts(facts);
    }

    /** After a run of maintenance: nothing is due, no entry has changed, and what members were told leads to what they see. */
    void lookBack(Instant now) {
        assertThat(storage.accounts().due(now, null, ALL))
                .filteredOn(due -> isOurs(due.customer().value()))
                .isEmpty();
        for (HistoryMember member : members.values()) {
            assertThat(member.ledger(kit())).isEqualTo(member.entries());
            assertThat(lastTold(member.id())).isEqualTo(member.shown().tier());
            assertThat(member.bought(kit())).as("bought by %s", member.id()).isEqualTo(model.bought(member.id()));
        }
        kit.rewards().lookThrough(model);
        kit.opinions().lookThrough(model, now);
    }

    /** Every stored account follows from its ledger. */
    void verify() {
        var found = new ArrayList<Discrepancy>();
        kit().reports().verify(found::add);
        assertThat(found)
                .filteredOn(discrepancy -> isOurs(discrepancy.customer().value()))
                .isEmpty();
    }

    private String lastTold(String customer) {
        List<TierChanged> changes = sent().stream()
                .filter(TierChanged.class::isInstance)
                .map(TierChanged.class::cast)
                .filter(change -> change.customer().equals(customer))
                .sorted(Comparator.comparingLong(TierChanged::sequence))
                .toList();
        String told = tiers.first().name();
        for (TierChanged change : changes) {
            assertThat(change.from()).as("before %s", change).isEqualTo(told);
            told = change.to();
        }
        return told;
    }

    Totals totals(Instant asOf) {
        return HistoryTranslation.totals(
                kit().reports().points(asOf),
                kit().reports().membersPerTier(asOf),
                kit().reports().completedOrders(asOf));
    }

    /** Returns the totals at the end of each day. */
    List<Totals> timeline(List<LocalDate> days) {
        return kit().reports().timeline(days).stream()
                .map(end -> HistoryTranslation.totals(end.points(), end.members(), end.completedOrders()))
                .toList();
    }
}
