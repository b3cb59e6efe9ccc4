package io.customerkit.loyalty;

/**
 * The part of an entry that touched one lot. Both numbers are signed and net.
 *
 * @param lot {@link LotId#CARRIED} for qualifying points of lots that have left
 * @param points change of {@link Lot#remaining()}
 * @param qualifying change of {@link Lot#qualifying()}
 */
public record Allocation(LotId lot, long points, long qualifying) {

    Allocation plus(long morePoints, long moreQualifying) {
        return new Allocation(lot, points + morePoints, qualifying + moreQualifying);
    }
}
