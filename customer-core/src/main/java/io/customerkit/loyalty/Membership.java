package io.customerkit.loyalty;

import io.customerkit.customer.CustomerId;
import io.customerkit.reward.Reward;
import io.customerkit.tier.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A member's points and tier at one instant, for display. What has expired is not in it, whether or not it is booked.
 *
 * @param customer whose it is
 * @param points that can be spent, 0 or more
 * @param debt points that the next credits pay, 0 or more; above 0 only while {@code points} is 0
 * @param progress the tier, what is missing for the next one, and when it falls
 * @param expirations all points that will expire, soonest first
 * @param rewards that the member holds and can use now, oldest first
 * @param joinedDate when the customer was created
 * @param createdAt when the membership began, which is {@code joinedDate}
 * @param updatedAt when the last entry was recorded, also one that maintenance booked; {@code joinedDate} if there is none
 */
public record Membership(
        CustomerId customer,
        long points,
        long debt,
        TierProgress progress,
        List<ExpiringPoints> expirations,
        List<Reward> rewards,
        Instant joinedDate,
        Instant createdAt,
        Instant updatedAt) {

    public Membership {
        expirations = List.copyOf(expirations);
        rewards = List.copyOf(rewards);
    }

    /** Returns the membership as an account shows it at an instant. */
    public static Membership of(LoyaltyAccount account, LoyaltyProgram program, Instant now) {
        Instant effective = account.effective(now);
        return new Membership(
                account.customer(),
                account.spendableAt(effective),
                account.debt(),
                TierProgress.of(account, program, effective),
                expirations(account, effective),
                account.rewards().usableAt(effective),
                account.joinedAt(),
                account.joinedAt(),
                account.updatedAt());
    }

    private static List<ExpiringPoints> expirations(LoyaltyAccount account, Instant now) {
        var expirations = new ArrayList<ExpiringPoints>();
        for (Lot lot : account.lots()) {
            if (lot.expiresAt() == null || lot.lastDay() == null || !lot.isUsableAt(now) || lot.remaining() == 0) {
                continue;
            }
            int last = expirations.size() - 1;
            if (last >= 0 && expirations.get(last).expiresAt().equals(lot.expiresAt())) {
                long sum = Exact.plus(expirations.get(last).points(), lot.remaining());
                expirations.set(last, new ExpiringPoints(sum, lot.expiresAt(), lot.lastDay()));
            } else {
                expirations.add(new ExpiringPoints(lot.remaining(), lot.expiresAt(), lot.lastDay()));
            }
        }
        return expirations;
    }

    /** The tier held now. */
    public Tier tier() {
        return progress.tier();
    }
}
