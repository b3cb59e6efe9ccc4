package io.customerkit.loyalty;

import java.math.BigDecimal;

/** Sums of points that are either right or refused, and the numbers that are refused before any sum. */
final class Exact {

    /** The most digits of a number that a rule or its configuration gives. */
    static final int MOST_DIGITS = 100;
    /** The most digits of a rate, so that an amount times a rate is a number that every rule can give. */
    static final int MOST_DIGITS_OF_RATE = 50;

    private Exact() {}

    static long plus(long a, long b) {
        try {
            return Math.addExact(a, b);
        } catch (ArithmeticException e) {
            throw PointsCalculationException.overflow();
        }
    }

    static long minus(long a, long b) {
        try {
            return Math.subtractExact(a, b);
        } catch (ArithmeticException e) {
            throw PointsCalculationException.overflow();
        }
    }

    static long negate(long a) {
        return minus(0, a);
    }

    /** Returns whether a number of the host's can be computed with: 12 characters such as 1E+999999999 cost all memory. */
    static boolean isOfSensibleSize(BigDecimal number, int mostDigits) {
        return number.precision() <= mostDigits && number.scale() <= mostDigits && number.scale() >= -mostDigits;
    }
}
