package io.customerkit;

import static java.util.Objects.requireNonNull;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.Adjustment;
import io.customerkit.loyalty.Cancellation;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.Fingerprint;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Membership;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewCancellation;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.loyalty.PointsCalculationException;
import io.customerkit.loyalty.Redemption;
import io.customerkit.loyalty.Reference;
import io.customerkit.loyalty.ReferenceReusedException;
import io.customerkit.loyalty.Restoration;
import io.customerkit.loyalty.TierProgress;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.LoyaltyAccountStore.AccountAndEntry;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Moves points and tells where members stand. Thread-safe. */
public final class LoyaltyService {

    private final Storage storage;
    private final Commands commands;
    private final LoyaltyProgram program;
    private final MillisecondClock clock;
    private final Accounts accounts;

    LoyaltyService(Storage storage, Commands commands, LoyaltyProgram program, MillisecondClock clock) {
        this.storage = storage;
        this.commands = commands;
        this.program = program;
        this.clock = clock;
        this.accounts = new Accounts(storage);
    }

    /**
     * Adds points, or takes them if {@code points} is below 0; both count for the tier. The receipt has balance and tier
     * afterwards. As {@link #adjust(CustomerId, NewAdjustment)} by nobody in particular, effective now, without debt.
     *
     * @param points never 0
     * @param reason at most 500 code points; blank if there is none
     */
    public PointsReceipt adjust(CustomerId customer, long points, Reference reference, String reason) {
        requireNonNull(reference);
        return adjust(customer, NewAdjustment.of(points, reference.value(), requireNonNull(reason)));
    }

    /**
     * Adds or takes points. A repeat with the same reference returns the first receipt, marked replayed, and moves nothing.
     *
     * @throws InvalidRequestException if the request breaks a rule, with all violations; or its time is in the future; nothing
     *     was stored
     * @throws NotFoundException if there is no such customer; nothing was stored
     * @throws InsufficientPointsException if it takes more than is spendable and debt is not allowed; nothing was stored
     * @throws PointsCalculationException if balance or qualifying points would leave the range of {@code long}; nothing was
     *     stored
     * @throws ReferenceReusedException if the reference belongs to another request; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat with the same reference
     */
    public PointsReceipt adjust(CustomerId customer, NewAdjustment request) {
        return commands.execute(adjustment(customer, request));
    }

    /** Answers what {@link #adjust(CustomerId, NewAdjustment)} would answer now, and stores nothing. */
    public Preview<PointsReceipt> previewAdjust(CustomerId customer, NewAdjustment request) {
        return commands.preview(adjustment(customer, request));
    }

    private Function<Instant, Decision<PointsReceipt>> adjustment(CustomerId customer, NewAdjustment request) {
        requireNonNull(customer);
        Adjustment adjustment = Adjustment.of(requireNonNull(request), Validation.of(request));
        return decision(
                customer,
                adjustment.reference(),
                adjustment.fingerprint(),
                (account, now) -> account.adjust(adjustment, program, now));
    }

    /**
     * Spends points. As {@link #redeem(CustomerId, NewRedemption)} by nobody in particular, without a reason.
     *
     * @param points 1 or more
     */
    public PointsReceipt redeem(CustomerId customer, long points, Reference reference) {
        return redeem(
                customer, NewRedemption.of(points, requireNonNull(reference).value()));
    }

    /**
     * Spends points. A repeat with the same reference returns the first receipt, marked replayed, and spends nothing.
     *
     * @throws InvalidRequestException if the request breaks a rule, with all violations; nothing was stored
     * @throws NotFoundException if there is no such customer; nothing was stored
     * @throws InsufficientPointsException if fewer points are spendable now; nothing was stored
     * @throws ReferenceReusedException if the reference belongs to another request; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat with the same reference
     */
    public PointsReceipt redeem(CustomerId customer, NewRedemption request) {
        return commands.execute(redemption(customer, request));
    }

    /** Answers what {@link #redeem(CustomerId, NewRedemption)} would answer now, and stores nothing. */
    public Preview<PointsReceipt> previewRedeem(CustomerId customer, NewRedemption request) {
        return commands.preview(redemption(customer, request));
    }

    private Function<Instant, Decision<PointsReceipt>> redemption(CustomerId customer, NewRedemption request) {
        requireNonNull(customer);
        Redemption redemption = Redemption.of(requireNonNull(request), Validation.of(request));
        return decision(
                customer,
                redemption.reference(),
                redemption.fingerprint(),
                (account, now) -> account.redeem(redemption, program, now));
    }

    /**
     * Cancels a redemption: all its points go back to where they came from and keep their ends; points that have ended
     * meanwhile follow {@link LoyaltyProgram#endedPoints()}. Debt is paid first. A repeat returns the first receipt, marked
     * replayed. As {@link #cancelRedemption(CustomerId, NewCancellation)} by nobody in particular, without a reason.
     *
     * @param redemption the reference of the redemption
     */
    public PointsReceipt cancelRedemption(CustomerId customer, Reference redemption) {
        return cancelRedemption(
                customer, NewCancellation.of(requireNonNull(redemption).value()));
    }

    /**
     * Cancels a redemption, see {@link #cancelRedemption(CustomerId, Reference)}.
     *
     * @throws InvalidRequestException if the request breaks a rule, with all violations; nothing was stored
     * @throws NotFoundException if there is no such customer, or no redemption with this reference; a reward is cancelled by
     *     {@link RewardService#cancel}; nothing was stored
     * @throws PointsCalculationException if balance or qualifying points would leave the range of {@code long}; nothing was
     *     stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat it
     */
    public PointsReceipt cancelRedemption(CustomerId customer, NewCancellation request) {
        return commands.execute(cancellation(customer, request));
    }

    /** Answers what {@link #cancelRedemption(CustomerId, NewCancellation)} would answer now, and stores nothing. */
    public Preview<PointsReceipt> previewCancelRedemption(CustomerId customer, NewCancellation request) {
        return commands.preview(cancellation(customer, request));
    }

    private Function<Instant, Decision<PointsReceipt>> cancellation(CustomerId customer, NewCancellation request) {
        requireNonNull(customer);
        Cancellation cancellation = Cancellation.of(requireNonNull(request), Validation.of(request));
        return now -> {
            AccountAndEntry found = accounts.get(customer, cancellation.reference());
            LedgerEntry redemption = Optional.ofNullable(found.entry())
                    .filter(entry ->
                            entry.kind() == EntryKind.REDEEMED && entry.reward().isEmpty())
                    .orElseThrow(() -> new NotFoundException(
                            "redemption", cancellation.reference().value()));
            Reference undo = Reference.ofUndo(redemption);
            Optional<LedgerEntry> undone = accounts.findEntry(customer, undo);
            return undone.map(entry -> Decision.stored(new PointsReceipt(entry, true)))
                    .orElseGet(() -> {
                        Restoration restoration = cancellation.restoration(redemption, accounts.grantsOf(redemption));
                        return decided(found.account().restore(restoration, program, now), undo);
                    });
        };
    }

    private Decision<PointsReceipt> decided(LoyaltyAccountChange change, Reference reference) {
        return new Decision<>(
                new PointsReceipt(change.entry(reference), false),
                Commit.nothing().with(change),
                AccountNotifications.of(change, program));
    }

    private Function<Instant, Decision<PointsReceipt>> decision(
            CustomerId customer,
            Reference reference,
            Fingerprint fingerprint,
            BiFunction<LoyaltyAccount, Instant, LoyaltyAccountChange> decide) {
        return now -> {
            AccountAndEntry found = accounts.get(customer, reference);
            LedgerEntry recorded = found.entry();
            return recorded == null
                    ? decided(decide.apply(found.account(), now), reference)
                    : Decision.stored(replay(recorded, fingerprint));
        };
    }

    private static PointsReceipt replay(LedgerEntry recorded, Fingerprint fingerprint) {
        if (!recorded.fingerprint().equals(fingerprint)) {
            throw new ReferenceReusedException(recorded.customer(), recorded.reference());
        }
        return new PointsReceipt(recorded, true);
    }

    /**
     * Returns points and tier of a customer as they are now, expired points not counted.
     *
     * @throws NotFoundException if there is no such customer
     */
    public Membership membership(CustomerId customer) {
        return Membership.of(accounts.get(requireNonNull(customer)), program, clock.now());
    }

    /** Returns what {@link #membership(CustomerId)} returns of a customer whose profile was read. */
    Membership membershipOf(Customer customer) {
        return Membership.of(accounts.of(customer), program, clock.now());
    }

    /**
     * Returns what a member needs for the next tier, and when the tier falls if nothing is earned.
     *
     * @throws NotFoundException if there is no such customer
     */
    public TierProgress progress(CustomerId customer) {
        return TierProgress.of(accounts.get(requireNonNull(customer)), program, clock.now());
    }

    /** Returns the entry that this reference caused; empty if there is none, or no such customer. */
    public Optional<LedgerEntry> findEntry(CustomerId customer, Reference reference) {
        return accounts.findEntry(requireNonNull(customer), requireNonNull(reference));
    }

    /**
     * Returns the entries of a customer's account, latest first.
     *
     * @throws InvalidRequestException if limit or cursor are invalid
     * @throws NotFoundException if there is no such customer
     */
    public Page<LedgerEntry> ledger(CustomerId customer, PageRequest request) {
        Page<LedgerEntry> page = Cursor.of("ledger", requireNonNull(customer))
                .page(
                        requireNonNull(request),
                        parts -> Cursor.number(parts.get(0)),
                        (after, limit) ->
                                storage.accounts().entries(customer, after == null ? Long.MAX_VALUE : after, limit),
                        entry -> List.of(Long.toString(entry.sequence())));
        if (page.items().isEmpty()) {
            accounts.requireCustomer(customer);
        }
        return page;
    }
}
