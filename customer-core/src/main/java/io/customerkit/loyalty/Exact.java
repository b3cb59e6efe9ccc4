package io.customerkit.loyalty;

/** Sums of points that are either right or refused. */
final class Exact {

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
}
