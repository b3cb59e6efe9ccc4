package io.customerkit;

import static java.util.Objects.requireNonNull;

import io.customerkit.constraint.BusinessTime;
import io.customerkit.constraint.ConstraintCode;
import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.NotFoundException;
import io.customerkit.error.Violations;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackAlreadySubmittedException;
import io.customerkit.feedback.FeedbackChange;
import io.customerkit.feedback.FeedbackDraft;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackLimitExceededException;
import io.customerkit.feedback.FeedbackNotAllowedException;
import io.customerkit.feedback.FeedbackRules;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.FeedbackWindowClosedException;
import io.customerkit.feedback.Moderation;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.feedback.RatingSummary;
import io.customerkit.notification.Notification.FeedbackReceived;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.FeedbackStore.FeedbackKey;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Takes what customers say about their orders, and what the staff decides about it. Thread-safe. */
public final class FeedbackService {

    /** No feedback is submitted later. */
    private static final Instant LATEST = BusinessTime.END.minusMillis(1);

    private final Storage storage;
    private final Commands commands;
    private final FeedbackRules rules;
    private final ZoneId zone;
    private final Accounts accounts;

    FeedbackService(Storage storage, Commands commands, FeedbackRules rules, ZoneId zone) {
        this.storage = storage;
        this.commands = commands;
        this.rules = rules;
        this.zone = zone;
        this.accounts = new Accounts(storage);
    }

    /**
     * Records what a customer says about an order of their own that is completed and not cancelled; then a
     * {@link FeedbackReceived} goes out. There is one feedback per order: a repeat with the same content returns what is
     * stored, whatever has become of it and however late. The order is read, not guarded: it may change a moment later.
     *
     * @return the feedback as it is now; {@link FeedbackStatus#PENDING} at first
     * @throws InvalidRequestException if the request breaks a rule, with all violations; nothing was stored
     * @throws NotFoundException if there is no such order or customer; nothing was stored
     * @throws FeedbackNotAllowedException if the order is another customer's, not completed, or cancelled; nothing was stored
     * @throws FeedbackAlreadySubmittedException if the order has feedback of other content; nothing was stored
     * @throws FeedbackWindowClosedException if it comes before the completion or after its last day, see
     *     {@link FeedbackRules#days()}; nothing was stored
     * @throws FeedbackLimitExceededException if the customer has reached {@link FeedbackRules#dailyLimit()} on this local day
     *     of the programme's zone; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat it with the same content
     */
    public Feedback submit(CustomerId customer, OrderId order, NewFeedback request) {
        FeedbackDraft draft = FeedbackDraft.of(
                FeedbackId.of(UuidV7.next()),
                requireNonNull(customer),
                requireNonNull(order),
                requireNonNull(request),
                Validation.of(request));
        return commands.execute(now -> submission(draft, now.atZone(zone)));
    }

    /** What proves that it was done already, the feedback on the order, is read last. */
    private Decision<Feedback> submission(FeedbackDraft draft, ZonedDateTime now) {
        Order order = storage.orders()
                .find(draft.order())
                .orElseThrow(() -> new NotFoundException("order", draft.order().value()));
        int lastSlot = storage.feedback().lastSlot(draft.customer(), now.toLocalDate());
        Optional<Feedback> stored = storage.feedback().findByOrder(draft.order());
        requireOwn(order, draft);
        return stored.map(feedback -> repeated(feedback, draft))
                .orElseGet(() -> submitted(draft.submit(order, lastSlot, rules, now)));
    }

    private void requireOwn(Order order, FeedbackDraft draft) {
        if (!order.customer().equals(draft.customer())) {
            accounts.requireCustomer(draft.customer());
        }
        draft.requireOwn(order);
    }

    private static Decision<Feedback> repeated(Feedback stored, FeedbackDraft draft) {
        if (!draft.isContentOf(stored)) {
            throw new FeedbackAlreadySubmittedException(stored.order(), stored.id());
        }
        return Decision.stored(stored);
    }

    private static Decision<Feedback> submitted(FeedbackChange change) {
        Feedback feedback = change.after();
        var received = new FeedbackReceived(
                feedback.customer(), feedback.createdAt(), feedback.id(), feedback.order(), feedback.rating());
        return new Decision<>(feedback, Commit.nothing().with(change), List.of(received));
    }

    /**
     * Shows a feedback to everybody: from now on it counts in {@link #ratings}. A repeat returns the feedback as it is and
     * stores nothing, whoever asks and for whatever reason.
     *
     * @return the feedback afterwards
     * @throws InvalidRequestException if the request breaks a rule, with all violations; nothing was stored
     * @throws NotFoundException if there is no such feedback; nothing was stored
     * @throws FeedbackNotAllowedException if it is rejected or withdrawn; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat it
     */
    public Feedback publish(FeedbackId id, NewModeration request) {
        return moderate(id, FeedbackStatus.PUBLISHED, request);
    }

    /**
     * Keeps a feedback from the public, whether or not it was published, for good. Otherwise as {@link #publish}.
     *
     * @throws FeedbackNotAllowedException if it is withdrawn; nothing was stored
     */
    public Feedback reject(FeedbackId id, NewModeration request) {
        return moderate(id, FeedbackStatus.REJECTED, request);
    }

    /**
     * Takes a feedback back, whether or not it was published, for good: the order can have no other. Otherwise as
     * {@link #publish}.
     *
     * @throws FeedbackNotAllowedException if it is rejected; nothing was stored
     */
    public Feedback withdraw(FeedbackId id, NewModeration request) {
        return moderate(id, FeedbackStatus.WITHDRAWN, request);
    }

    private Feedback moderate(FeedbackId id, FeedbackStatus status, NewModeration request) {
        requireNonNull(id);
        Moderation moderation = Moderation.of(status, requireNonNull(request), Validation.of(request));
        return commands.execute(now -> {
            Feedback feedback = find(id).orElseThrow(() -> new NotFoundException("feedback", id.value()));
            return feedback.moderate(moderation, now)
                    .map(change ->
                            new Decision<>(change.after(), Commit.nothing().with(change), List.of()))
                    .orElseGet(() -> Decision.stored(feedback));
        });
    }

    /** Returns the feedback with this id, whatever its status; empty if there is none. */
    public Optional<Feedback> find(FeedbackId id) {
        return storage.feedback().find(requireNonNull(id));
    }

    /** Returns the feedback on this order, whatever its status; empty if there is none, or no such order. */
    public Optional<Feedback> findByOrder(OrderId order) {
        return storage.feedback().findByOrder(requireNonNull(order));
    }

    /**
     * Returns everything that a customer has said, latest submitted first, whatever its status: for the customer, who always
     * sees their own, and for the staff.
     *
     * @throws InvalidRequestException if limit or cursor are invalid
     * @throws NotFoundException if there is no such customer
     */
    public Page<Feedback> history(CustomerId customer, PageRequest request) {
        Page<Feedback> page = page(requireNonNull(customer), request);
        if (page.items().isEmpty()) {
            accounts.requireCustomer(customer);
        }
        return page;
    }

    /** Returns a page of {@link #history}; an empty one if there is no such customer. */
    Page<Feedback> page(CustomerId customer, PageRequest request) {
        return page(
                Cursor.of("feedback", customer),
                request,
                (after, limit) -> storage.feedback().history(customer, after, limit));
    }

    /**
     * Returns the feedback of all customers that has this status now, latest submitted first. Whoever is not of the staff is
     * shown {@link FeedbackStatus#PUBLISHED} only.
     *
     * @throws InvalidRequestException if limit or cursor are invalid
     */
    public Page<Feedback> withStatus(FeedbackStatus status, PageRequest request) {
        return withStatus(status, LATEST, request);
    }

    /**
     * Returns the feedback of all customers that has this status now and was submitted until an instant: what has been
     * waiting for two days is what is pending and was submitted until two days ago. Latest submitted first.
     *
     * @param until included, from the year 1900 to 8999
     * @throws InvalidRequestException if limit or cursor are invalid, or {@code until} is out of range
     */
    public Page<Feedback> withStatus(FeedbackStatus status, Instant until, PageRequest request) {
        requireNonNull(status);
        var violations = new Violations();
        requireTime("until", until, violations);
        return page(
                Cursor.of("feedback-status", status, violations),
                request,
                (after, limit) -> storage.feedback().withStatus(status, until, after, limit));
    }

    private static Page<Feedback> page(Cursor cursor, PageRequest request, Cursor.Reader<Feedback, FeedbackKey> read) {
        return cursor.page(
                requireNonNull(request),
                parts -> new FeedbackKey(Cursor.instant(parts.get(0)), FeedbackId.of(parts.get(1))),
                read,
                feedback ->
                        List.of(feedback.createdAt().toString(), feedback.id().value()));
    }

    /**
     * Counts what is published now and was submitted in a period. It is counted when it is asked for, so it cannot be stale.
     *
     * @param from included, from the year 1900 to 8999
     * @param until not included, from the year 1900 to 8999; nothing is counted unless it is after {@code from}
     * @throws InvalidRequestException if an instant is out of range; path {@code from} or {@code until}
     */
    public RatingSummary ratings(Instant from, Instant until) {
        var violations = new Violations();
        requireTime("from", from, violations);
        requireTime("until", until, violations);
        violations.throwIfAny();
        return storage.feedback().ratings(from, until);
    }

    private static void requireTime(String path, Instant time, Violations violations) {
        if (!BusinessTime.Check.isValid(requireNonNull(time))) {
            violations.add(path, ConstraintCode.TIME_RANGE.code(), ConstraintCode.TIME_RANGE.template());
        }
    }
}
