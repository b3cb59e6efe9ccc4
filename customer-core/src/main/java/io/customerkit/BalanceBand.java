package io.customerkit;

/**
 * How many members had a balance, spendable points less debt, in a range.
 *
 * @param least the lowest balance of the range; {@link Long#MIN_VALUE} in the first one
 * @param most the highest balance of the range, itself included; {@link Long#MAX_VALUE} in the last one
 * @param members 0 or more
 */
public record BalanceBand(long least, long most, long members) {}
