package io.customerkit.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.testkit.model.Answer.Listed;
import io.customerkit.testkit.model.Answer.Moved;
import io.customerkit.testkit.model.Answer.Ordered;
import io.customerkit.testkit.model.Answer.Refused;
import io.customerkit.testkit.model.Answer.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Histories in which nothing happens would prove nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomHistoryTest {

    private static final int HISTORIES = 1_500;

    private final Map<String, Integer> seen = new HashMap<>();

    @Test
    void the_same_seed_draws_the_same_history() {
        assertThat(RandomHistory.draw(4711, "h")).isEqualTo(RandomHistory.draw(4711, "h"));
        assertThat(RandomHistory.draw(4711, "h")).isNotEqualTo(RandomHistory.draw(4712, "h"));
    }

    @Test
    void every_kind_of_thing_happens_again_and_again() {
        new Random(1).longs(HISTORIES).forEach(seed -> live(RandomHistory.draw(seed, "h")));

        assertThat(seen).allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(4));
        assertThat(seen.keySet())
                .containsExactlyInAnyOrder(
                        "refused customer.not-found",
                        "refused loyalty.points.insufficient",
                        "refused loyalty.reference.reused",
                        "refused order.id.taken",
                        "refused order.not-found",
                        "refused order.state.illegal",
                        "refused redemption.not-found",
                        "refused request.invalid",
                        "refused offer.id.taken",
                        "refused offer.not-found",
                        "refused offer.version.stale",
                        "refused reward.not-found",
                        "refused reward.state.illegal USED",
                        "refused reward.state.illegal CANCELLED",
                        "refused reward.state.illegal EXPIRED",
                        "refused reward.unavailable RETIRED",
                        "refused reward.unavailable NOT_YET",
                        "refused reward.unavailable OVER",
                        "refused reward.unavailable OUT_OF_STOCK",
                        "refused reward.unavailable TIER_TOO_LOW",
                        "refused reward.unavailable LIMIT_REACHED",
                        "refused feedback.not-found",
                        "refused feedback.already-submitted",
                        "refused feedback.order.of-another",
                        "refused feedback.order.state",
                        "refused feedback.window.closed",
                        "refused feedback.limit.exceeded",
                        "refused feedback.status",
                        "offer of the first version",
                        "offer of a later version",
                        "opinion PENDING",
                        "opinion PUBLISHED",
                        "opinion REJECTED",
                        "opinion WITHDRAWN",
                        "prize ISSUED",
                        "prize USED",
                        "prize CANCELLED",
                        "prize EXPIRED",
                        "prize and points ended together",
                        "replayed",
                        "EARNED",
                        "ADJUSTED",
                        "REDEEMED",
                        "RESTORED",
                        "CLAWED_BACK",
                        "EXPIRED",
                        "EXPIRED without points",
                        "EARNED without points",
                        "CLAWED_BACK without points",
                        "RESTORED paying debt",
                        "RESTORED after the end",
                        "several grants made",
                        "order COMPLETED",
                        "order PARTIALLY_REFUNDED",
                        "order REFUNDED",
                        "order CANCELLED",
                        "order PLACED",
                        "several grants touched",
                        "carried points touched",
                        "debt made",
                        "debt paid",
                        "over when recorded",
                        "Welcome",
                        "TierChanged",
                        "PointsExpired",
                        "RewardIssued",
                        "FeedbackReceived");
    }

    private void live(History history) {
        var model = new Model(history.programme());
        for (Moment moment : history.moments()) {
            Outcome outcome = moment.doneBy(model);
            outcome.notices().forEach(notice -> saw(notice.getClass().getSimpleName()));
            if (outcome.answer() instanceof Refused refused) {
                saw(("refused " + refused.code() + (refused.code().startsWith("reward.") ? " " + refused.facts() : ""))
                        .strip());
            } else if (outcome.answer() instanceof Listed listed) {
                saw("offer of " + (listed.offer().version() == 1 ? "the first" : "a later") + " version");
            } else if (outcome.answer() instanceof Said said) {
                saw("opinion " + said.opinion().status());
            } else if (outcome.answer() instanceof Moved moved && moved.replayed()) {
                saw("replayed");
            } else if (outcome.answer() instanceof Ordered ordered) {
                saw(ordered.replayed() ? "replayed" : "order " + ordered.status());
            }
        }
        model.maintain(history.end());
        model.customers().forEach(customer -> look(model.entries(customer)));
    }

    private void look(List<Entry> entries) {
        entries.forEach(this::look);
        for (int i = 1; i < entries.size(); i++) {
            Entry before = entries.get(i - 1);
            Entry entry = entries.get(i);
            boolean isEndOfPrize = entry.kind() == Kind.EXPIRED && entry.prize() != null;
            boolean isEndOfPoints = before.kind() == Kind.EXPIRED && before.prize() == null;
            count(isEndOfPrize && isEndOfPoints && entry.at().equals(before.at()), "prize and points ended together");
        }
    }

    private void look(Entry entry) {
        saw(
                entry.prize() == null
                        ? entry.kind().name()
                        : "prize " + entry.prize().status());
        count(entry.points() == 0 && entry.kind() == Kind.EXPIRED && entry.prize() == null, "EXPIRED without points");
        count(entry.points() == 0 && entry.kind() == Kind.EARNED, "EARNED without points");
        count(entry.points() == 0 && entry.kind() == Kind.CLAWED_BACK, "CLAWED_BACK without points");
        count(entry.debtChange() < 0 && entry.kind() == Kind.RESTORED, "RESTORED paying debt");
        count(entry.changes().size() > 1, "several grants touched");
        count(entry.changes().containsKey(GrantId.CARRIED), "carried points touched");
        count(entry.kind() == Kind.RESTORED && isGranting(entry, 1), "RESTORED after the end");
        count(isGranting(entry, 2), "several grants made");
        count(entry.debtChange() > 0, "debt made");
        count(entry.debtChange() < 0, "debt paid");
        boolean isOfEntryBefore = entry.changes().containsKey(new GrantId(entry.sequence() - 1, 1));
        count(entry.kind() == Kind.EXPIRED && isOfEntryBefore, "over when recorded");
    }

    private static boolean isGranting(Entry entry, int number) {
        return entry.changes().containsKey(new GrantId(entry.sequence(), number));
    }

    private void count(boolean isSeen, String what) {
        if (isSeen) {
            saw(what);
        }
    }

    private void saw(String what) {
        seen.merge(what, 1, Integer::sum);
    }
}
