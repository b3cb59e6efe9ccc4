package io.customerkit;

import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.reward.Reward;

/**
 * The answer to a command about a reward. All calls for one step of a reward get equal rewards and entries.
 *
 * @param reward as the step left it
 * @param entry what the step recorded in the loyalty account
 * @param replayed whether an earlier call had taken the step; this one then changed nothing
 */
public record RewardReceipt(Reward reward, LedgerEntry entry, boolean replayed) {

    static RewardReceipt of(LedgerEntry entry, boolean replayed) {
        return new RewardReceipt(entry.reward().orElseThrow(), entry, replayed);
    }
}
