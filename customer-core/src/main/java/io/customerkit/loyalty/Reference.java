package io.customerkit.loyalty;

import io.customerkit.constraint.ConstraintCode;
import io.customerkit.constraint.HostReference;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.order.Order;
import io.customerkit.reward.RewardId;
import io.customerkit.reward.RewardStatus;
import java.util.Locale;

/**
 * What caused an entry: unique in its account for ever, and so the key that makes a repeated request safe. What begins
 * with {@code ck:} is the library's own.
 *
 * @param value 1 to 128 printable ASCII characters (U+0020 to U+007E); blanks count
 */
public record Reference(String value) {

    /** Refuses what is no reference with an {@link InvalidRequestException}; path {@code reference}. */
    public Reference {
        if (!HostReference.Check.isPrintable(value)) {
            throw ConstraintCode.REFERENCE_INVALID.refusal("reference");
        }
    }

    /**
     * Returns a reference of the host's.
     *
     * @throws InvalidRequestException if it is none, or begins with {@code ck:}; path {@code reference}
     */
    public static Reference of(String value) {
        ConstraintCode fault = HostReference.Check.faultOf(value);
        if (fault != null) {
            throw fault.refusal("reference");
        }
        return new Reference(value);
    }

    /**
     * Returns {@code ck:order:<id>:<generation>}, what an order earned. A colon in the id is written as a slash, which no
     * id has, so that references of different orders never meet.
     */
    public static Reference ofAward(Order order) {
        return ofAward(order, order.generation());
    }

    private static Reference ofAward(Order order, int generation) {
        return new Reference("ck:order:" + order.id().value().replace(':', '/') + ":" + generation);
    }

    /** Returns {@code ck:order:<id>:<generation>:<n>}, the n-th taking back of what an order earned, counted from 1. */
    public static Reference ofTaking(Order order, int generation, int number) {
        return new Reference(ofAward(order, generation) + ":" + number);
    }

    /** Returns {@code ck:undo:<sequence>}, the cancellation of the redemption with this sequence. */
    public static Reference ofUndo(LedgerEntry redemption) {
        return new Reference("ck:undo:" + redemption.sequence());
    }

    /** Returns {@code ck:reward:<id>:<what became of it>}. */
    public static Reference ofReward(RewardId reward, RewardStatus status) {
        return new Reference("ck:reward:" + reward + ":" + status.name().toLowerCase(Locale.ROOT));
    }

    /** Returns {@code ck:expired:<sequence>}, what the entry with this sequence booked as expired. */
    static Reference ofExpiry(long sequence) {
        return new Reference("ck:expired:" + sequence);
    }

    /** Returns the reference itself. */
    @Override
    public String toString() {
        return value;
    }
}
