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
import org.jspecify.annotations.Nullable;

/**
 * An id: 1 to 64 characters of {@code A-Z a-z 0-9 . _ : -}, upper and lower case being different. Null is valid.
 */
@Documented
@Constraint(validatedBy = Identifier.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface Identifier {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges an id. */
    final class Check implements ConstraintValidator<Identifier, CharSequence> {

        public Check() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || ConstraintCode.accepts(isValid(value) ? null : ConstraintCode.ID_INVALID, context);
        }

        /** Returns whether this is an id. */
        public static boolean isValid(CharSequence id) {
            return !id.isEmpty() && id.length() <= 64 && id.chars().allMatch(Check::isAllowed);
        }

        private static boolean isAllowed(int character) {
            return (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9')
                    || character == '.'
                    || character == '_'
                    || character == ':'
                    || character == '-';
        }
    }
}
