package io.customerkit.order;

import io.customerkit.constraint.Amount;
import io.customerkit.constraint.ConstraintCode;
import io.customerkit.error.InvalidRequestException;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount of money, never negative. 742.1 and 742.10 are equal.
 *
 * @param amount 0 or more, at most 15 integer and 6 fraction digits; kept with the currency's usual number of fraction
 *     digits, or more where they are needed
 * @param currency of ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    private static final int LONGEST_TEXT = 64;

    /** Refuses an amount out of range with an {@link InvalidRequestException}; path {@code amount}. */
    public Money {
        ConstraintCode fault = Amount.Check.faultOf(amount);
        if (fault != null) {
            throw fault.refusal("amount");
        }
        amount = written(amount, currency);
    }

    /** Returns the same amount with the currency's usual number of fraction digits, or more where they are needed. */
    static BigDecimal written(BigDecimal amount, Currency currency) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(shortest.scale(), Math.max(0, currency.getDefaultFractionDigits())));
    }

    /**
     * Returns the amount that a text says.
     *
     * @param amount a decimal number such as {@code 742.10}, at most 64 characters
     * @param currency a code of ISO 4217, upper case
     * @throws InvalidRequestException if either is not that; path {@code amount} or {@code currency}
     */
    public static Money of(String amount, String currency) {
        return new Money(number(amount, "amount"), currency(currency));
    }

    /** Returns no money at all. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * Returns the currency with this code.
     *
     * @throws InvalidRequestException if ISO 4217 has none; path {@code currency}, code {@code currency.unknown}
     */
    static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw InvalidRequestException.of("currency", "currency.unknown", "must be a currency code of ISO 4217");
        }
    }

    /**
     * Returns the number that a text says, whether or not it can be an amount.
     *
     * @throws InvalidRequestException if it is none, or longer than 64 characters
     */
    static BigDecimal number(String text, String path) {
        if (text.length() > LONGEST_TEXT) {
            throw ConstraintCode.AMOUNT_DIGITS.refusal(path);
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw InvalidRequestException.of(path, "amount.malformed", "must be a decimal number");
        }
    }

    /**
     * Returns the sum.
     *
     * @throws InvalidRequestException if it has too many digits; path {@code amount}
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * Returns the difference.
     *
     * @throws InvalidRequestException if it is negative; path {@code amount}
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.subtract(other.amount), currency);
    }

    /** Returns whether this is more than the other amount of the same currency. */
    public boolean isMoreThan(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount) > 0;
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " cannot be compared with " + other.currency);
        }
    }

    /** Returns amount and currency: {@code 742.10 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
