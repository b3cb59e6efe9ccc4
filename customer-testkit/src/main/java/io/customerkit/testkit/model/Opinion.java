package io.customerkit.testkit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says about an order.
 *
 * @param day the local day on which it was said
 * @param place among those of that customer and day, 1 for the first
 * @param decisions what became of it, earliest first
 */
public record Opinion(
        String customer,
        String order,
        int rating,
        @Nullable String comment,
        LocalDate day,
        int place,
        Instant createdAt,
        List<Decision> decisions) {

    public Opinion {
        decisions = List.copyOf(decisions);
    }

    /** Where an opinion stands. */
    public enum Status {
        PENDING,
        PUBLISHED,
        REJECTED,
        WITHDRAWN
    }

    /** What somebody made of it. */
    public record Decision(
            Status status, String author, @Nullable String reason, Instant at) {}

    public Status status() {
        return decisions.isEmpty()
                ? Status.PENDING
                : decisions.get(decisions.size() - 1).status();
    }

    /** Returns whether nothing can become of it any more. */
    boolean isFinal() {
        return status() == Status.REJECTED || status() == Status.WITHDRAWN;
    }

    Opinion after(Decision decision) {
        var more = new ArrayList<>(decisions);
        more.add(decision);
        return new Opinion(customer, order, rating, comment, day, place, createdAt, more);
    }
}
