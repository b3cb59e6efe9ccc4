package io.customerkit.testkit.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Two hostile values at once, of which each alone is refused. Both have to be named. */
final class Pairs {

    private static final long SEED = 20_261_128;

    /** What follows from several parts of a request, or from what is stored, is looked at where each part is valid. */
    private static final Set<String> RELATIONS = Set.of(
            "address.default",
            "address.id.repeated",
            "offer.time.order",
            "order.discount",
            "order.discount.exceeds",
            "order.generation.skipped",
            "order.points.exceed",
            "order.refund.currency",
            "order.refund.exceeds",
            "order.total",
            "order.total.too-small",
            "time.before-completed",
            "time.before-placed",
            "time.future",
            "total amount.digits");

    private Pairs() {}

    /** Returns an attempt for any two places that can be wrong at once. */
    static List<Attempt> of(List<Answer> singles) {
        Map<Place, List<Answer>> refused = refused(singles);
        List<Place> places = List.copyOf(refused.keySet());
        var random = new Random(SEED);
        var pairs = new ArrayList<Attempt>();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                if (!places.get(j).isWithin(places.get(i)) && !places.get(i).isWithin(places.get(j))) {
                    pairs.add(pair(any(refused, places.get(i), random), any(refused, places.get(j), random)));
                }
            }
        }
        return pairs;
    }

    private static Map<Place, List<Answer>> refused(List<Answer> singles) {
        var refused = new LinkedHashMap<Place, List<Answer>>();
        for (Answer answer : singles) {
            if (!violations(answer).isEmpty()) {
                Place place = answer.attempt().hostile().keySet().iterator().next();
                refused.computeIfAbsent(place, key -> new ArrayList<>()).add(answer);
            }
        }
        return refused;
    }

    private static Set<String> violations(Answer answer) {
        var violations = new TreeSet<String>();
        for (String violation : answer.violations()) {
            String code = violation.substring(violation.indexOf(' ') + 1);
            if (!RELATIONS.contains(code) && !RELATIONS.contains(violation)) {
                violations.add(violation);
            }
        }
        return violations;
    }

    private static Answer any(Map<Place, List<Answer>> refused, Place place, Random random) {
        List<Answer> answers = refused.getOrDefault(place, List.of());
        return answers.get(random.nextInt(answers.size()));
    }

    private static Attempt pair(Answer one, Answer other) {
        var hostile = new LinkedHashMap<>(one.attempt().hostile());
        hostile.putAll(other.attempt().hostile());
        var violations = new TreeSet<>(violations(one));
        violations.addAll(violations(other));
        return new Attempt(one.attempt().method(), hostile, violations);
    }
}
