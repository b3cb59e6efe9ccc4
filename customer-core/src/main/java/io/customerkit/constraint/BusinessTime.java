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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A business time that a database can keep: from the year 1900 to the end of 8999, UTC. Null is valid. */
@Documented
@Constraint(validatedBy = BusinessTime.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface BusinessTime {

    /** The first instant that a business record may carry. */
    Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    /** The first instant after all that a business record may carry. */
    Instant END = Instant.parse("9000-01-01T00:00:00Z");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges an instant. */
    final class Check implements ConstraintValidator<BusinessTime, Instant> {

        public Check() {}

        @Override
        public boolean isValid(@Nullable Instant value, ConstraintValidatorContext context) {
            return value == null || ConstraintCode.accepts(isValid(value) ? null : ConstraintCode.TIME_RANGE, context);
        }

        /** Returns whether this is an instant that a business record may carry. */
        public static boolean isValid(Instant instant) {
            return !instant.isBefore(FIRST) && instant.isBefore(END);
        }
    }
}
