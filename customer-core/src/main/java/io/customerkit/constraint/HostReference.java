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
 * A reference of the host's: 1 to 128 printable ASCII characters (U+0020 to U+007E), not beginning with {@code ck:},
 * which the library keeps for its own. Null is valid.
 */
@Documented
@Constraint(validatedBy = HostReference.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface HostReference {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges a reference. */
    final class Check implements ConstraintValidator<HostReference, CharSequence> {

        public Check() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || ConstraintCode.accepts(faultOf(value.toString()), context);
        }

        /** Returns what is wrong with a reference of the host's, or null if nothing is. */
        public static @Nullable ConstraintCode faultOf(String reference) {
            if (!isPrintable(reference)) {
                return ConstraintCode.REFERENCE_INVALID;
            }
            return reference.startsWith("ck:") ? ConstraintCode.REFERENCE_RESERVED : null;
        }

        /** Returns whether this is a reference at all, the host's or the library's. */
        public static boolean isPrintable(String reference) {
            return !reference.isEmpty()
                    && reference.length() <= 128
                    && reference.chars().allMatch(character -> character >= ' ' && character <= '~');
        }
    }
}
