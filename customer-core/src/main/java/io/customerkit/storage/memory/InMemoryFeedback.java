package io.customerkit.storage.memory;

import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackChange;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackSlot;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.RatingSummary;
import io.customerkit.order.OrderId;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.FeedbackStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The feedback of an {@link InMemoryStorage}. */
final class InMemoryFeedback implements FeedbackStore {

    private final Object lock;
    private final Map<FeedbackId, Feedback> byId = new HashMap<>();
    private final Map<OrderId, FeedbackId> byOrder = new HashMap<>();
    private final Map<Holder, FeedbackId> bySlot = new HashMap<>();
    private final NavigableMap<FeedbackKey, Feedback> newestFirst = new TreeMap<>(FeedbackKey.NEWEST_FIRST);

    InMemoryFeedback(Object lock) {
        this.lock = lock;
    }

    void check(FeedbackChange change) {
        Feedback after = change.after();
        Feedback stored = byId.get(after.id());
        boolean isStale = (stored == null ? 0 : stored.version()) != change.expectedVersion();
        boolean isOrderTaken = isTaken(byOrder.get(after.order()), after.id());
        boolean isSlotTaken = isTaken(bySlot.get(new Holder(after.customer(), after.slot())), after.id());
        if (isStale || isOrderTaken || isSlotTaken) {
            throw new ConcurrentChangeException("feedback", after.id().value());
        }
    }

    private static boolean isTaken(@Nullable FeedbackId holder, FeedbackId claimant) {
        return holder != null && !holder.equals(claimant);
    }

    void write(FeedbackChange change) {
        Feedback after = change.after();
        byId.put(after.id(), after);
        byOrder.put(after.order(), after.id());
        bySlot.put(new Holder(after.customer(), after.slot()), after.id());
        newestFirst.put(FeedbackKey.of(after), after);
    }

    @Override
    public Optional<Feedback> find(FeedbackId id) {
        synchronized (lock) {
            return Optional.ofNullable(byId.get(id));
        }
    }

    @Override
    public Optional<Feedback> findByOrder(OrderId order) {
        synchronized (lock) {
            return Optional.ofNullable(byOrder.get(order)).map(byId::get);
        }
    }

    @Override
    public int lastSlot(CustomerId customer, LocalDate day) {
        synchronized (lock) {
            return bySlot.keySet().stream()
                    .filter(holder -> holder.customer.equals(customer)
                            && holder.slot.day().equals(day))
                    .mapToInt(holder -> holder.slot.number())
                    .max()
                    .orElse(0);
        }
    }

    @Override
    public List<Feedback> history(CustomerId customer, @Nullable FeedbackKey after, int limit) {
        return page(feedback -> feedback.customer().equals(customer), after, limit);
    }

    @Override
    public List<Feedback> withStatus(FeedbackStatus status, Instant until, @Nullable FeedbackKey after, int limit) {
        return page(
                feedback -> feedback.status() == status && !feedback.createdAt().isAfter(until), after, limit);
    }

    private List<Feedback> page(Predicate<Feedback> isWanted, @Nullable FeedbackKey after, int limit) {
        synchronized (lock) {
            NavigableMap<FeedbackKey, Feedback> rest = after == null ? newestFirst : newestFirst.tailMap(after, false);
            return rest.values().stream().filter(isWanted).limit(limit).toList();
        }
    }

    @Override
    public RatingSummary ratings(Instant from, Instant until) {
        synchronized (lock) {
            return new RatingSummary(byId.values().stream()
                    .filter(feedback -> feedback.status() == FeedbackStatus.PUBLISHED)
                    .filter(feedback -> !feedback.createdAt().isBefore(from)
                            && feedback.createdAt().isBefore(until))
                    .collect(Collectors.groupingBy(Feedback::rating, Collectors.counting())));
        }
    }

    /** Who has taken which slot. */
    private record Holder(CustomerId customer, FeedbackSlot slot) {}
}
