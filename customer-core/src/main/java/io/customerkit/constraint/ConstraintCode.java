package io.customerkit.constraint;

import io.customerkit.error.InvalidRequestException;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that a constraint on a request record may find: its stable code and its English sentence. */
public enum ConstraintCode {
    REQUIRED("required", "{jakarta.validation.constraints.NotNull.message}"),
    TEXT_BLANK("text.blank", "must not be blank"),
    TEXT_TOO_LONG("text.too-long", "must have at most {max} characters"),
    TEXT_CHARACTER("text.character", "must not contain control characters or half of a surrogate pair"),
    ID_INVALID("id.invalid", "must have 1 to 64 characters of A-Z a-z 0-9 . _ : -"),
    REFERENCE_INVALID("reference.invalid", "must have 1 to 128 printable ASCII characters"),
    REFERENCE_RESERVED("reference.reserved", "must not begin with ck:, which is reserved for the library"),
    AMOUNT_NEGATIVE("amount.negative", "must not be negative"),
    AMOUNT_DIGITS("amount.digits", "must have at most 15 integer and 6 fraction digits"),
    NUMBER_TOO_SMALL("number.too-small", "{jakarta.validation.constraints.Min.message}"),
    NUMBER_TOO_LARGE("number.too-large", "{jakarta.validation.constraints.Max.message}"),
    TIME_RANGE("time.range", "must lie from the year 1900 to 8999"),
    LIST_TOO_LONG("list.too-long", "{jakarta.validation.constraints.Size.message}");

    private static final Map<String, ConstraintCode> BY_TEMPLATE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(ConstraintCode::template, Function.identity()));

    private final String code;
    private final String template;

    ConstraintCode(String code, String template) {
        this.code = code;
        this.template = template;
    }

    /**
     * Returns the code of a violation found by jakarta.validation.
     *
     * @throws IllegalArgumentException if no constraint of the library has this message template
     */
    public static ConstraintCode ofTemplate(String template) {
        ConstraintCode found = BY_TEMPLATE.get(template);
        if (found == null) {
            throw new IllegalArgumentException("No constraint of a request says: " + template);
        }
        return found;
    }

    /** Returns the exception for a value that breaks this constraint, whose sentence names no attribute. */
    public InvalidRequestException refusal(String path) {
        return InvalidRequestException.of(path, code, template);
    }

    /** Returns whether there is no fault, after telling {@code context} the one there is. */
    static boolean accepts(@Nullable ConstraintCode fault, ConstraintValidatorContext context) {
        if (fault == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(fault.template).addConstraintViolation();
        return false;
    }

    /** The stable code, as in {@link io.customerkit.error.Violation#code()}. */
    public String code() {
        return code;
    }

    /** The message template, with the names of the constraint's attributes in braces. */
    public String template() {
        return template;
    }
}
