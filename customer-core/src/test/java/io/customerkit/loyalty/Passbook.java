package io.customerkit.loyalty;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.Violations;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.Order;
import io.customerkit.order.OrderDraft;
import io.customerkit.order.RefundDraft;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.OfferTerms;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardId;
import io.customerkit.reward.RewardOffer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One member's account and ledger, moved on by commands at instants that a test names. */
final class Passbook {

    private static final CustomerId MEMBER = CustomerId.of("c-1");

    private final List<LedgerEntry> ledger = new ArrayList<>();
    private LoyaltyProgram program;
    private LoyaltyAccount account = LoyaltyAccount.open(MEMBER, Instant.parse("2000-01-01T00:00:00Z"));

    private Passbook(LoyaltyProgram program) {
        this.program = program;
    }

    static Passbook standard() {
        return new Passbook(LoyaltyProgram.standard());
    }

    static Passbook of(LoyaltyProgram program) {
        return new Passbook(program);
    }

    /** Lets what follows happen under another programme. */
    void change(LoyaltyProgram next) {
        program = next;
    }

    /** Awards an order of EUR that is completed now. */
    LedgerEntry award(String total, String now) {
        return award(total, now, now);
    }

    /** Awards an order of EUR that was completed at a business time. */
    LedgerEntry award(String total, String completedAt, String now) {
        NewOrder request = NewOrder.of("o-" + account.version(), MEMBER, Money.of(total, "EUR"));
        return award(completed(request, completedAt), now);
    }

    LedgerEntry award(Order order, String now) {
        return book(account.award(order, program, Instant.parse(now)), Reference.ofAward(order));
    }

    static Order completed(NewOrder request, String completedAt) {
        Instant at = Instant.parse(completedAt);
        Order placed = OrderDraft.of(request, new Violations()).place(at).after();
        return placed.complete(at, at).after();
    }

    /** Returns an order of 10.00 EUR with this id, completed. */
    static Order completed(String id) {
        return completed(order().id(id).total(BigDecimal.TEN).build(), "2024-01-10T10:00:00Z");
    }

    /** Returns the second entry of a member, who got a reward for the 30 points of the first. */
    static LedgerEntry issued() {
        Passbook passbook = standard();
        passbook.adjust(30, "2024-01-10T10:00:00Z");
        return passbook.issue(30, "2024-01-10T10:00:00Z");
    }

    /** Returns a request for an order of this member, currency EUR. */
    static NewOrder.Builder order() {
        return NewOrder.builder().id("4711").customer(MEMBER).currency("EUR");
    }

    LedgerEntry adjust(long points, String now) {
        return adjust(NewAdjustment.of(points, nextReference(), null), now);
    }

    LedgerEntry adjustAllowingDebt(long points, String now) {
        return adjust(NewAdjustment.of(points, nextReference(), null).allowingDebt(), now);
    }

    LedgerEntry adjust(NewAdjustment request, String now) {
        Adjustment adjustment = Adjustment.of(request, new Violations());
        return book(account.adjust(adjustment, program, Instant.parse(now)), adjustment.reference());
    }

    LedgerEntry redeem(long points, String now) {
        Redemption redemption = Redemption.of(NewRedemption.of(points, nextReference()), new Violations());
        return book(account.redeem(redemption, program, Instant.parse(now)), redemption.reference());
    }

    /** Takes back what an order has earned, because all of its money is given back. */
    LedgerEntry refund(Order order, String now) {
        Instant at = Instant.parse(now);
        Order refunded = order.refund(new RefundDraft(order.totals().payable(), "all", null), at)
                .after();
        Award award = new Award(entry(Reference.ofAward(order)), 0, List.of(), 0);
        return book(
                account.takeBack(refunded, award, program, at),
                Reference.ofTaking(refunded, refunded.generation(), refunded.takings()));
    }

    /** Gives back what a redemption has spent. */
    LedgerEntry restore(LedgerEntry redemption, String now) {
        var restoration = new Restoration(redemption, ledger, "system", null);
        return book(account.restore(restoration, program, Instant.parse(now)), Reference.ofUndo(redemption));
    }

    /** Spends points on a reward. */
    LedgerEntry issue(long cost, String now) {
        Instant at = Instant.parse(now);
        var terms = new OfferTerms("Mug", cost, null, null, null, null, null);
        var offer = new RewardOffer(OfferId.of("mug"), 1, terms, null, false, at, at);
        var request = new RewardRequest(offer.id(), RewardId.of("w-1"), Reference.of(nextReference()));
        return book(account.issue(request, offer, program, at), request.reference());
    }

    /** Uses the only reward that the member holds. */
    LedgerEntry use(String now) {
        Reward reward = account.rewards().issued().get(0);
        List<LedgerEntry> booked = store(account.use(reward, program, Instant.parse(now)));
        return booked.get(booked.size() - 1);
    }

    private LedgerEntry entry(Reference reference) {
        return ledger.stream()
                .filter(entry -> entry.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private String nextReference() {
        return "r-" + account.version();
    }

    private LedgerEntry book(LoyaltyAccountChange change, Reference reference) {
        store(change);
        return change.entry(reference);
    }

    /** Books what has ended, as maintenance does; returns the entries. */
    List<LedgerEntry> settle(String now) {
        return account.settle(program, Instant.parse(now)).map(this::store).orElse(List.of());
    }

    private List<LedgerEntry> store(LoyaltyAccountChange change) {
        account = change.after();
        ledger.addAll(change.entries());
        return change.entries();
    }

    LoyaltyAccount account() {
        return account;
    }

    /** The only lot of the account. */
    Lot lot() {
        if (account.lots().size() != 1) {
            throw new AssertionError("There is not one lot but " + account.lots());
        }
        return account.lots().get(0);
    }

    /** Everything that was booked, oldest first. */
    List<LedgerEntry> ledger() {
        return List.copyOf(ledger);
    }

    long spendable(String now) {
        return membership(now).points();
    }

    String tier(String now) {
        return membership(now).tier().name();
    }

    Membership membership(String now) {
        return Membership.of(account, program, Instant.parse(now));
    }
}
