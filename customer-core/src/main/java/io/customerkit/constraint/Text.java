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
 * A text that a person wrote: not blank, at most {@link #max()} code points without white space around it, no half
 * surrogate pairs, no control characters (U+0000 to U+001F, U+007F to U+009F). Null is valid.
 */
@Documented
@Constraint(validatedBy = Text.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface Text {

    /** The most code points, white space at both ends not counted. */
    int max();

    /** Whether line breaks and tabs may stand in the text. */
    boolean lines() default false;

    /** Whether a blank text is valid; whoever reads it takes it for an absent one. */
    boolean blank() default false;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges a text. */
    final class Check implements ConstraintValidator<Text, CharSequence> {

        private int max;
        private boolean lines;
        private boolean blank;

        public Check() {}

        @Override
        public void initialize(Text text) {
            max = text.max();
            lines = text.lines();
            blank = text.blank();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || ConstraintCode.accepts(faultOf(Characters.trim(value.toString())), context);
        }

        private @Nullable ConstraintCode faultOf(String trimmed) {
            if (trimmed.isEmpty()) {
                return blank ? null : ConstraintCode.TEXT_BLANK;
            }
            if (Characters.count(trimmed) > max) {
                return ConstraintCode.TEXT_TOO_LONG;
            }
            return Characters.arePlain(trimmed, lines) ? null : ConstraintCode.TEXT_CHARACTER;
        }
    }
}
