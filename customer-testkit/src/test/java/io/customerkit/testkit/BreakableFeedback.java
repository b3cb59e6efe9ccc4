package io.customerkit.testkit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackChange;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackSlot;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.RatingSummary;
import io.customerkit.order.OrderId;
import io.customerkit.storage.FeedbackStore;
import io.customerkit.storage.StorageException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The feedback of a {@link BreakableStorage}. */
final class BreakableFeedback implements FeedbackStore {

    private final Flaw flaw;
    private final StoredForm form;
    private final VersionCheck version;
    private final Sorted<Feedback, FeedbackKey> newestFirst;
    private final Map<String, Feedback> feedback = new HashMap<>();
    private final Map<String, Feedback> firstVersions = new HashMap<>();

    BreakableFeedback(Flaw flaw) {
        this.flaw = flaw;
        form = new StoredForm(flaw);
        version = new VersionCheck(
                flaw,
                VersionFlaw.FEEDBACK_VERSIONS_ARE_NOT_COMPARED,
                VersionFlaw.A_SECOND_FEEDBACK_REPLACES_THE_FIRST,
                VersionFlaw.A_CHANGE_CREATES_THE_FEEDBACK);
        newestFirst = new Sorted<>(
                flaw,
                FeedbackKey::of,
                comparing(FeedbackKey::createdAt, reverseOrder()),
                comparing(key -> key.id().value(), Sorted.text(flaw).reversed()));
    }

    boolean isConflict(FeedbackChange change) {
        Feedback after = change.after();
        Feedback stored = feedback.get(form.id(after.id()));
        return version.isStale(stored == null ? 0 : stored.version(), change.expectedVersion())
                || feedback.values().stream().anyMatch(other -> isRival(other, after));
    }

    private boolean isRival(Feedback other, Feedback claimant) {
        if (other.id().equals(claimant.id())) {
            return false;
        }
        boolean isOfOrder = form.id(other.order()).equals(form.id(claimant.order()));
        boolean isInSlot =
                other.customer().equals(claimant.customer()) && other.slot().equals(claimant.slot()) && !isFree(other);
        return (isOfOrder && flaw != FeedbackFlaw.AN_ORDER_MAY_HAVE_TWO)
                || (isInSlot && flaw != FeedbackFlaw.A_SLOT_MAY_BE_TAKEN_TWICE);
    }

    private boolean isFree(Feedback holder) {
        return flaw == FeedbackFlaw.WHAT_IS_WITHDRAWN_FREES_ITS_SLOT && holder.status() == FeedbackStatus.WITHDRAWN;
    }

    void write(FeedbackChange change) {
        String key = form.id(change.after().id());
        Feedback stored = form.of(stored(change.after()));
        feedback.put(key, stored);
        firstVersions.putIfAbsent(key, stored);
    }

    private Feedback stored(Feedback after) {
        if (flaw == FeedbackFlaw.ABSENT_COMMENTS_ARE_EMPTY && after.comment() == null) {
            return Altered.with(after, "comment", "");
        }
        if (flaw == FeedbackFlaw.COMMENTS_END_AFTER_4_000_CHARS && after.comment() != null) {
            String comment = after.comment();
            return Altered.with(after, "comment", comment.substring(0, Math.min(4_000, comment.length())));
        }
        if (flaw == FeedbackFlaw.THE_LAST_STEP_ALONE_IS_KEPT && after.steps().size() > 1) {
            int last = after.steps().size() - 1;
            return Altered.with(after, "steps", List.of(after.steps().get(last)));
        }
        boolean isEarly = flaw == FeedbackFlaw.DAYS_BEFORE_1970_ARE_ONE_TOO_EARLY
                && after.slot().day().isBefore(LocalDate.EPOCH);
        return isEarly ? Altered.with(after, "slot", dayBefore(after.slot())) : after;
    }

    private static FeedbackSlot dayBefore(FeedbackSlot slot) {
        return new FeedbackSlot(slot.day().minusDays(1), slot.number());
    }

    @Override
    public Optional<Feedback> find(FeedbackId id) {
        return form.found(feedback.get(form.id(id)));
    }

    @Override
    public Optional<Feedback> findByOrder(OrderId order) {
        return feedback.values().stream()
                .filter(one -> form.id(one.order()).equals(form.id(order)))
                .findFirst();
    }

    @Override
    public int lastSlot(CustomerId customer, LocalDate day) {
        List<Integer> numbers = feedback.values().stream()
                .filter(one ->
                        one.customer().equals(customer) && one.slot().day().equals(day))
                .map(one -> one.slot().number())
                .toList();
        return flaw == FeedbackFlaw.SLOTS_ARE_COUNTED_INSTEAD
                ? numbers.size()
                : numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    @Override
    public List<Feedback> history(CustomerId customer, @Nullable FeedbackKey after, int limit) {
        boolean isEverybodys = flaw == FeedbackFlaw.HISTORY_SHOWS_OTHER_CUSTOMERS;
        Stream<Feedback> shown = feedback.values().stream()
                .filter(one -> isEverybodys || one.customer().equals(customer))
                .filter(one ->
                        flaw != FeedbackFlaw.HISTORY_HIDES_WHAT_IS_REJECTED || one.status() != FeedbackStatus.REJECTED);
        return newestFirst.page(shown, after, limit);
    }

    @Override
    public List<Feedback> withStatus(FeedbackStatus status, Instant until, @Nullable FeedbackKey after, int limit) {
        Map<String, Feedback> known = flaw == FeedbackFlaw.FOUND_BY_THE_FIRST_STATUS ? firstVersions : feedback;
        Instant end = Sorted.until(until, false, flaw == FeedbackFlaw.FOUND_WITHOUT_THE_LAST_INSTANT);
        Stream<Feedback> found = known.values().stream()
                .filter(one -> one.status() == status && !one.createdAt().isAfter(end));
        return newestFirst.page(found, after, limit);
    }

    @Override
    public RatingSummary ratings(Instant from, Instant until) {
        Instant end = Sorted.until(until, flaw == FeedbackFlaw.RATINGS_COUNT_THE_END_OF_THE_PERIOD, false);
        Map<Integer, Long> perStar = feedback.values().stream()
                .filter(this::isCounted)
                .filter(one ->
                        !one.createdAt().isBefore(from) && one.createdAt().isBefore(end))
                .collect(Collectors.groupingBy(Feedback::rating, Collectors.counting()));
        if (perStar.isEmpty() && flaw == FeedbackFlaw.RATINGS_OF_NOTHING_ARE_AN_ERROR) {
            throw new StorageException("No row", null);
        }
        return new RatingSummary(perStar);
    }

    private boolean isCounted(Feedback one) {
        if (flaw == FeedbackFlaw.RATINGS_COUNT_WHAT_WAS_EVER_PUBLISHED) {
            return one.steps().stream().anyMatch(step -> step.status() == FeedbackStatus.PUBLISHED);
        }
        return flaw == FeedbackFlaw.RATINGS_COUNT_WHAT_IS_NOT_PUBLISHED || one.status() == FeedbackStatus.PUBLISHED;
    }
}
