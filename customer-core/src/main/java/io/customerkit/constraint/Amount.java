package io.customerkit.constraint;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of money: 0 or more, at most 15 integer and 6 fraction digits, trailing zeros not counted. Null is
 * valid.
 */
@Documented
@Constraint(validatedBy = Amount.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface Amount {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges an amount, before any arithmetic and without computing a power of ten. */
    final class Check implements ConstraintValidator<Amount, BigDecimal> {

        private static final int INTEGER_DIGITS = 15;
        private static final int FRACTION_DIGITS = 6;
        private static final int UNSCALED_BITS = 256;

        public Check() {}

        @Override
        public boolean isValid(@Nullable BigDecimal value, ConstraintValidatorContext context) {
            return value == null || ConstraintCode.accepts(faultOf(value), context);
        }

        /** Returns what is wrong with the amount, or null if nothing is. */
        public static @Nullable ConstraintCode faultOf(BigDecimal amount) {
            if (amount.signum() < 0) {
                return ConstraintCode.AMOUNT_NEGATIVE;
            }
            return amount.signum() == 0 || fits(amount) ? null : ConstraintCode.AMOUNT_DIGITS;
        }

        private static boolean fits(BigDecimal amount) {
            if (amount.unscaledValue().bitLength() > UNSCALED_BITS) {
                return false;
            }
            long integerDigits = (long) amount.precision() - amount.scale();
            return integerDigits <= INTEGER_DIGITS
                    && amount.stripTrailingZeros().scale() <= FRACTION_DIGITS;
        }
    }
}
