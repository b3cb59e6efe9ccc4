package io.customerkit.loyalty;

import static java.util.Objects.requireNonNull;

import io.customerkit.constraint.Characters;
import java.math.BigDecimal;

/** What an {@link EarningRule} makes of an event. Its numbers have at most 100 digits and a scale from -100 to 100. */
public sealed interface Contribution {

    /** Returns points, exact and not rounded, 0 or more. */
    static Contribution points(BigDecimal points) {
        return new Points(points, BigDecimal.ONE);
    }

    /** Returns points as a fraction, 0 or more; divided once, when everything is added up. */
    static Contribution points(BigDecimal dividend, BigDecimal divisor) {
        return new Points(dividend, divisor);
    }

    /** Returns a multiplier of what all rules contribute, 0 or more. */
    static Contribution multiplier(BigDecimal factor) {
        return new Multiplier(factor);
    }

    /**
     * Returns nothing.
     *
     * @param reason recorded with the award, at most 900 characters, no control characters
     */
    static Contribution nothing(String reason) {
        return new Nothing(reason);
    }

    /**
     * Points as an exact fraction.
     *
     * @param dividend 0 or more
     * @param divisor above 0
     */
    record Points(BigDecimal dividend, BigDecimal divisor) implements Contribution {

        /** Keeps null out. */
        public Points {
            requireNonNull(dividend, "dividend");
            requireNonNull(divisor, "divisor");
        }

        /** Returns the fraction as it is recorded: {@code 742.1}, or {@code 742.1/3} where it is divided. */
        @Override
        public String toString() {
            return divisor.compareTo(BigDecimal.ONE) == 0 ? text(dividend) : text(dividend) + "/" + text(divisor);
        }
    }

    /**
     * A multiplier.
     *
     * @param factor 0 or more
     */
    record Multiplier(BigDecimal factor) implements Contribution {

        /** Keeps null out. */
        public Multiplier {
            requireNonNull(factor, "factor");
        }

        /** Returns the multiplier as it is recorded: {@code x1.5}. */
        @Override
        public String toString() {
            return "x" + text(factor);
        }
    }

    /**
     * Nothing, and why.
     *
     * @param reason in the rule's words
     */
    record Nothing(String reason) implements Contribution {

        private static final int LONGEST_REASON = 900;

        /** Keeps null out. */
        public Nothing {
            requireNonNull(reason, "reason");
        }

        boolean isRecordable() {
            return reason.length() <= LONGEST_REASON && Characters.arePlain(reason, false);
        }

        /** Returns the reason as it is recorded: {@code none: sold out}. */
        @Override
        public String toString() {
            return "none: " + reason;
        }
    }

    /** Returns the shortest text that says the number exactly. */
    static String text(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return Math.abs(shortest.scale()) > 30 ? shortest.toString() : shortest.toPlainString();
    }
}
