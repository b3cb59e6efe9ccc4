package io.customerkit;

import static java.util.Objects.requireNonNull;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.IdTakenException;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.NotFoundException;
import io.customerkit.error.StaleVersionException;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.PointsCalculationException;
import io.customerkit.loyalty.Reference;
import io.customerkit.loyalty.ReferenceReusedException;
import io.customerkit.reward.IllegalRewardStateException;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferDraft;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardId;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardOfferChange;
import io.customerkit.reward.RewardUnavailableException;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the catalogue of offers, and issues rewards for points. Thread-safe. */
public final class RewardService {

    private final Storage storage;
    private final Commands commands;
    private final LoyaltyProgram program;
    private final MillisecondClock clock;
    private final RewardSteps steps;

    RewardService(Storage storage, Commands commands, LoyaltyProgram program, MillisecondClock clock) {
        this.storage = storage;
        this.commands = commands;
        this.program = program;
        this.clock = clock;
        this.steps = new RewardSteps(storage, program);
    }

    /**
     * Adds an offer to the catalogue. A repeat with the same id and content returns the offer that is stored, as long as it
     * was never changed; issuing from a limited stock is a change too.
     *
     * @throws InvalidRequestException if the request breaks a rule, with all violations; nothing was stored
     * @throws IdTakenException if the id belongs to another offer, or one that was changed since; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat it
     */
    public RewardOffer create(OfferId id, NewOffer request) {
        requireNonNull(id);
        OfferDraft draft = draft(request);
        return commands.execute(now -> {
            Optional<RewardOffer> stored = storage.offers().find(id);
            if (stored.isEmpty()) {
                return decided(draft.create(id, now));
            }
            if (stored.get().version() > 1 || !draft.isContentOf(stored.get())) {
                throw new IdTakenException("offer", id.value());
            }
            return Decision.stored(stored.get());
        });
    }

    private OfferDraft draft(NewOffer request) {
        return OfferDraft.of(requireNonNull(request), program.tiers(), Validation.of(request));
    }

    private static Decision<RewardOffer> decided(RewardOfferChange change) {
        return new Decision<>(change.after(), Commit.nothing().with(change), List.of());
    }

    /**
     * Gives an offer new terms and a new stock. Rewards that are issued stay as they are. Issuing from a limited stock is a
     * change too: with the version that was looked at, no sale in between is overlooked.
     *
     * @param expectedVersion the version that the caller has seen
     * @throws InvalidRequestException if the request breaks a rule, with all violations; nothing was stored
     * @throws NotFoundException if there is no such offer; nothing was stored
     * @throws StaleVersionException if there is a newer version; nothing was stored, and it is not tried again
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; read the offer
     */
    public RewardOffer change(OfferId id, long expectedVersion, NewOffer request) {
        requireNonNull(id);
        OfferDraft draft = draft(request);
        return commands.execute(now -> {
            RewardOffer offer = get(id);
            if (offer.version() != expectedVersion) {
                throw new StaleVersionException("offer", id.value(), offer.version());
            }
            return draft.isContentOf(offer)
                    ? Decision.stored(offer)
                    : decided(offer.change(draft.terms(), draft.stock(), now));
        });
    }

    /**
     * Withdraws an offer for good. Rewards that are issued stay as they are. A repeat returns the offer as it is.
     *
     * @throws NotFoundException if there is no such offer; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat it
     */
    public RewardOffer retire(OfferId id) {
        requireNonNull(id);
        return commands.execute(now -> {
            RewardOffer offer = get(id);
            return offer.retired() ? Decision.stored(offer) : decided(offer.retire(now));
        });
    }

    private RewardOffer get(OfferId id) {
        return findOffer(id).orElseThrow(() -> new NotFoundException("offer", id.value()));
    }

    /** Returns the offer with this id, also if it is retired; empty if there is none. */
    public Optional<RewardOffer> findOffer(OfferId id) {
        return storage.offers().find(requireNonNull(id));
    }

    /**
     * Returns all offers, retired ones included, by id.
     *
     * @throws InvalidRequestException if limit or cursor are invalid
     */
    public Page<RewardOffer> offers(PageRequest request) {
        return Cursor.of("offers", "all")
                .page(
                        requireNonNull(request),
                        parts -> OfferId.of(parts.get(0)),
                        (@Nullable OfferId after, int limit) -> storage.offers().all(after, limit),
                        offer -> List.of(offer.id().value()));
    }

    /**
     * Issues a reward for points; then a {@link io.customerkit.notification.Notification.RewardIssued} goes out. A repeat with
     * the same reference returns the first receipt, marked replayed, and takes nothing.
     *
     * @param reference what caused it, unique in the member's account for ever
     * @throws InvalidRequestException if the reference is the library's own; nothing was stored
     * @throws NotFoundException if there is no such customer or offer; nothing was stored
     * @throws ReferenceReusedException if the reference belongs to another request; nothing was stored
     * @throws RewardUnavailableException if the offer gives this member none now; nothing was stored
     * @throws InsufficientPointsException if fewer points are spendable than it costs; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over, as at an offer of limited stock
     *     that very many want at once; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat with the same reference
     */
    public RewardReceipt redeem(CustomerId customer, OfferId offer, Reference reference) {
        return commands.execute(redemption(customer, offer, reference));
    }

    /** Answers what {@link #redeem} would answer now, under an id that is not the reward's, and stores nothing. */
    public Preview<RewardReceipt> previewRedeem(CustomerId customer, OfferId offer, Reference reference) {
        return commands.preview(redemption(customer, offer, reference));
    }

    private Function<Instant, Decision<RewardReceipt>> redemption(
            CustomerId customer, OfferId offer, Reference reference) {
        Reference ofHost = Reference.of(requireNonNull(reference).value());
        RewardId id = RewardId.of(UuidV7.next());
        return steps.issue(requireNonNull(customer), requireNonNull(offer), ofHost, id);
    }

    /**
     * Records that a member uses a reward. A repeat returns the first receipt, marked replayed.
     *
     * @throws NotFoundException if there is no such customer, or the member never had this reward; nothing was stored
     * @throws IllegalRewardStateException if it was cancelled, or has expired; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat it
     */
    public RewardReceipt use(CustomerId customer, RewardId reward) {
        return commands.execute(steps.use(requireNonNull(customer), requireNonNull(reward)));
    }

    /**
     * Calls a reward off: its points go back to where they came from as those of a cancelled redemption, its place in a
     * limited stock is free again, as is the member's within a limit. A repeat returns the first receipt, marked replayed.
     *
     * @throws NotFoundException if there is no such customer, or the member never had this reward; nothing was stored
     * @throws IllegalRewardStateException if it was used, or has expired; nothing was stored
     * @throws PointsCalculationException if the balance would leave the range of {@code long}; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat it
     */
    public RewardReceipt cancel(CustomerId customer, RewardId reward) {
        return commands.execute(steps.cancel(requireNonNull(customer), requireNonNull(reward)));
    }

    /**
     * Returns a reward as it is now, also one that is used, cancelled or expired; empty if this customer never had it, or
     * there is no such customer.
     */
    public Optional<Reward> find(CustomerId customer, RewardId reward) {
        return steps.find(requireNonNull(customer), requireNonNull(reward), clock.now());
    }
}
