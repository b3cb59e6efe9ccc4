package io.customerkit;

import io.customerkit.constraint.ConstraintCode;
import io.customerkit.error.Violation;
import io.customerkit.error.Violations;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Judges request records by their annotations. Messages are English in every locale and run no expressions. */
final class Validation {

    private static final Validator VALIDATOR = validator();

    private Validation() {}

    private static Validator validator() {
        var messages = new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false);
        return jakarta.validation.Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(messages)
                .buildValidatorFactory()
                .getValidator();
    }

    /** Returns everything that the annotations find wrong with a request, in the order of the paths. */
    static <T> Violations of(T request) {
        var violations = new Violations();
        VALIDATOR.validate(request).stream()
                .map(Validation::violation)
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::code))
                .forEach(violations::add);
        return violations;
    }

    private static Violation violation(ConstraintViolation<?> found) {
        String path = found.getPropertyPath().toString().replace(".<list element>", "");
        return new Violation(
                path, ConstraintCode.ofTemplate(found.getMessageTemplate()).code(), found.getMessage());
    }
}
