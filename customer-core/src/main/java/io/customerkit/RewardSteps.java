package io.customerkit;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Reference;
import io.customerkit.loyalty.ReferenceReusedException;
import io.customerkit.loyalty.Restoration;
import io.customerkit.loyalty.RewardRequest;
import io.customerkit.notification.Notification;
import io.customerkit.notification.Notification.RewardIssued;
import io.customerkit.reward.IllegalRewardStateException;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardId;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardStatus;
import io.customerkit.storage.Commit;
import io.customerkit.storage.LoyaltyAccountStore.AccountAndEntry;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What becomes of rewards: reads an account, and an offer of limited stock, and decides for both at once. */
final class RewardSteps {

    private static final String SYSTEM = "system";
    private static final List<RewardStatus> FINAL =
            List.of(RewardStatus.USED, RewardStatus.CANCELLED, RewardStatus.EXPIRED);

    private final Storage storage;
    private final LoyaltyProgram program;
    private final Accounts accounts;

    RewardSteps(Storage storage, LoyaltyProgram program) {
        this.storage = storage;
        this.program = program;
        this.accounts = new Accounts(storage);
    }

    Function<Instant, Decision<RewardReceipt>> issue(
            CustomerId customer, OfferId offerId, Reference reference, RewardId id) {
        var request = new RewardRequest(offerId, id, reference);
        return now -> {
            RewardOffer offer =
                    storage.offers().find(offerId).orElseThrow(() -> new NotFoundException("offer", offerId.value()));
            AccountAndEntry found = accounts.get(customer, reference);
            LedgerEntry recorded = found.entry();
            if (recorded != null) {
                return Decision.stored(replay(recorded, request));
            }
            LoyaltyAccountChange change = found.account().issue(request, offer, program, now);
            return decided(change, reference, stocked(offer, -1, now));
        };
    }

    private static RewardReceipt replay(LedgerEntry recorded, RewardRequest request) {
        if (!recorded.fingerprint().equals(request.fingerprint())) {
            throw new ReferenceReusedException(recorded.customer(), recorded.reference());
        }
        return RewardReceipt.of(recorded, true);
    }

    /** An offer of any number of rewards is only read. */
    private static Commit stocked(RewardOffer offer, long difference, Instant now) {
        return offer.stock() == null ? Commit.nothing() : Commit.nothing().with(offer.restock(difference, now));
    }

    Function<Instant, Decision<RewardReceipt>> use(CustomerId customer, RewardId id) {
        return now -> step(customer, id, RewardStatus.USED, (account, reward) -> {
            LoyaltyAccountChange change = account.use(reward, program, now);
            return decided(change, Reference.ofReward(id, RewardStatus.USED), Commit.nothing());
        });
    }

    Function<Instant, Decision<RewardReceipt>> cancel(CustomerId customer, RewardId id) {
        return now -> step(customer, id, RewardStatus.CANCELLED, (account, reward) -> {
            LoyaltyAccountChange change = account.cancel(reward, restoration(customer, reward), program, now);
            Commit stock = storage.offers()
                    .find(reward.offer())
                    .map(offer -> stocked(offer, 1, now))
                    .orElse(Commit.nothing());
            return decided(change, Reference.ofReward(id, RewardStatus.CANCELLED), stock);
        });
    }

    private Restoration restoration(CustomerId customer, Reward reward) {
        LedgerEntry redemption = accounts.entry(customer, reward.issuedBy());
        return new Restoration(redemption, accounts.grantsOf(redemption), SYSTEM, null);
    }

    private Decision<RewardReceipt> step(
            CustomerId customer,
            RewardId id,
            RewardStatus requested,
            BiFunction<LoyaltyAccount, Reward, Decision<RewardReceipt>> decide) {
        AccountAndEntry found = accounts.get(customer, Reference.ofReward(id, requested));
        LedgerEntry done = found.entry();
        if (done != null) {
            return Decision.stored(RewardReceipt.of(done, true));
        }
        Reward held = found.account().rewards().find(id).orElseThrow(() -> refusal(customer, id, requested));
        return decide.apply(found.account(), held);
    }

    private RuntimeException refusal(CustomerId customer, RewardId id, RewardStatus requested) {
        return findFinished(customer, id)
                .<RuntimeException>map(reward -> new IllegalRewardStateException(id, reward.status(), requested))
                .orElseGet(() -> new NotFoundException("reward", id.value()));
    }

    /** Returns a reward that the member no longer holds, as the ledger has it. */
    private Optional<Reward> findFinished(CustomerId customer, RewardId id) {
        return FINAL.stream()
                .flatMap(status -> accounts.findEntry(customer, Reference.ofReward(id, status)).stream())
                .flatMap(entry -> entry.reward().stream())
                .findFirst();
    }

    /** Returns a reward as it is now, held or finished. */
    Optional<Reward> find(CustomerId customer, RewardId id, Instant now) {
        return storage.accounts()
                .find(customer)
                .flatMap(account -> account.rewards().find(id).map(held -> held.at(account.effective(now))))
                .or(() -> findFinished(customer, id));
    }

    private Decision<RewardReceipt> decided(LoyaltyAccountChange change, Reference reference, Commit stock) {
        LedgerEntry entry = change.entry(reference);
        List<Notification> notifications = new ArrayList<>(AccountNotifications.of(change, program));
        RewardReceipt receipt = RewardReceipt.of(entry, false);
        if (receipt.reward().status() == RewardStatus.ISSUED) {
            Reward reward = receipt.reward();
            notifications.add(
                    new RewardIssued(entry.customer(), entry.at(), entry.sequence(), reward.id(), reward.offer()));
        }
        return new Decision<>(receipt, stock.with(change), notifications);
    }
}
