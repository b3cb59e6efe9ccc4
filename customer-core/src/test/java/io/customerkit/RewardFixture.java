package io.customerkit;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Reference;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardOffer;
import java.util.List;

/** One member, a catalogue with one offer, and a clock which stands still until a test moves it. */
final class RewardFixture {

    static final OfferId MUG = OfferId.of("mug");

    private final LoyaltyFixture loyalty;
    private final CustomerKit kit;
    private final CustomerId ada;

    private RewardFixture(LoyaltyProgram program, String now) {
        loyalty = LoyaltyFixture.at(now);
        kit = loyalty.kit(options -> options.program(program));
        ada = loyalty.member("ada");
    }

    static RewardFixture at(String now) {
        return new RewardFixture(LoyaltyProgram.standard(), now);
    }

    static RewardFixture of(LoyaltyProgram program, String now) {
        return new RewardFixture(program, now);
    }

    LoyaltyFixture loyalty() {
        return loyalty;
    }

    CustomerKit kit() {
        return kit;
    }

    CustomerId ada() {
        return ada;
    }

    RewardFixture set(String now) {
        loyalty.set(now);
        return this;
    }

    /** Gives the member points, or takes them. */
    RewardFixture points(long points) {
        kit.loyalty().adjust(ada, points, Reference.of("points-" + ledger().size()), "");
        return this;
    }

    /** Fills the catalogue. */
    RewardFixture offer(NewOffer mug) {
        kit.rewards().create(MUG, mug);
        return this;
    }

    RewardReceipt redeem(String reference) {
        return kit.rewards().redeem(ada, MUG, Reference.of(reference));
    }

    Reward issued(String reference) {
        return redeem(reference).reward();
    }

    RewardOffer mug() {
        return kit.rewards().findOffer(MUG).orElseThrow();
    }

    long stock() {
        Long stock = mug().stock();
        if (stock == null) {
            throw new AssertionError("The stock is unlimited");
        }
        return stock;
    }

    /** The account as it is stored. */
    LoyaltyAccount account() {
        return loyalty.storage().accounts().find(ada).orElseThrow();
    }

    long spendable() {
        return kit.loyalty().membership(ada).points();
    }

    /** Everything that was booked, latest first. */
    List<LedgerEntry> ledger() {
        return kit.loyalty().ledger(ada, PageRequest.first(1_000)).items();
    }

    MaintenanceReport maintain() {
        return kit.maintenance().run(LoyaltyFixture.BUDGET);
    }
}
