package io.customerkit.testkit.model;

import io.customerkit.testkit.model.Answer.Said;
import io.customerkit.testkit.model.Notice.FeedbackReceived;
import io.customerkit.testkit.model.Opinion.Decision;
import io.customerkit.testkit.model.Opinion.Status;
import io.customerkit.testkit.model.OpinionStep.Decide;
import io.customerkit.testkit.model.OpinionStep.Submit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What customers say about their orders, as the rules have it. */
public final class Opinions implements OpinionActor<Outcome> {

    private final Model model;
    private final Map<String, Opinion> byOrder = new TreeMap<>();

    Opinions(Model model) {
        this.model = model;
    }

    @Override
    public Outcome submit(Submit step, Instant now) {
        if (step.rating() < 1 || step.rating() > 5) {
            return Outcome.refused("request.invalid", "rating");
        }
        Purchase purchase = model.find(step.order());
        if (purchase == null) {
            return Outcome.refused("order.not-found", step.order());
        }
        if (!model.customers().contains(step.customer())) {
            return Outcome.refused("customer.not-found", step.customer());
        }
        if (!purchase.customer().equals(step.customer())) {
            return Outcome.refused("feedback.order.of-another", "");
        }
        Opinion known = byOrder.get(step.order());
        if (known == null) {
            return submit(step, purchase, now);
        }
        return known.rating() == step.rating() && Objects.equals(known.comment(), trimmed(step.comment()))
                ? Outcome.of(new Said(known))
                : Outcome.refused("feedback.already-submitted", step.order());
    }

    private static @Nullable String trimmed(@Nullable String comment) {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }

    private Outcome submit(Submit step, Purchase purchase, Instant now) {
        if (!purchase.status().isCompletion()) {
            return Outcome.refused("feedback.order.state", purchase.status().name());
        }
        Programme programme = model.programme();
        Instant opens = purchase.award().at();
        Instant closes = programme.opinions().closes(opens, programme.zone());
        if (!now.isBefore(closes)) {
            return Outcome.refused("feedback.window.closed", opens + " to " + closes);
        }
        LocalDate today = now.atZone(programme.zone()).toLocalDate();
        int before = saidOn(today, step.customer());
        if (before >= programme.opinions().perDay()) {
            return Outcome.refused(
                    "feedback.limit.exceeded", programme.opinions().perDay() + " on " + today);
        }
        var said = new Opinion(
                step.customer(),
                step.order(),
                step.rating(),
                trimmed(step.comment()),
                today,
                before + 1,
                now,
                List.of());
        byOrder.put(step.order(), said);
        var received = new FeedbackReceived(step.customer(), now, step.order(), step.rating());
        return new Outcome(new Said(said), List.of(received));
    }

    /** Whatever has become of it since. */
    private int saidOn(LocalDate day, String customer) {
        return where(opinion ->
                        opinion.customer().equals(customer) && opinion.day().equals(day))
                .size();
    }

    @Override
    public Outcome decide(Decide step, Instant now) {
        Opinion opinion = byOrder.get(step.order());
        if (opinion == null) {
            return Outcome.refused("feedback.not-found", "");
        }
        if (opinion.status() == step.verdict()) {
            return Outcome.of(new Said(opinion));
        }
        if (opinion.isFinal()) {
            return Outcome.refused("feedback.status", opinion.status().name());
        }
        Opinion decided = opinion.after(new Decision(step.verdict(), step.author(), step.reason(), now));
        byOrder.put(step.order(), decided);
        return Outcome.of(new Said(decided));
    }

    boolean isAbout(String order) {
        return byOrder.containsKey(order);
    }

    /** Returns the orders about which something was said. */
    List<String> orders() {
        return List.copyOf(byOrder.keySet());
    }

    /** Returns some opinions, by order. */
    public List<Opinion> where(Predicate<Opinion> which) {
        return byOrder.values().stream().filter(which).toList();
    }

    /** Counts by star what is published now and was said from one instant, included, to another, excluded. */
    public Map<Integer, Long> ratings(Instant from, Instant until) {
        var perStar = new TreeMap<Integer, Long>();
        for (int star = 1; star <= 5; star++) {
            perStar.put(star, 0L);
        }
        where(opinion -> opinion.status() == Status.PUBLISHED
                        && !opinion.createdAt().isBefore(from)
                        && opinion.createdAt().isBefore(until))
                .forEach(opinion -> perStar.merge(opinion.rating(), 1L, Long::sum));
        return perStar;
    }
}
