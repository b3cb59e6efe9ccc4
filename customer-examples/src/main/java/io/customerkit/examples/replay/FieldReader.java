package io.customerkit.examples.replay;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.YEAR;

import io.customerkit.constraint.BusinessTime;
import io.customerkit.constraint.ConstraintCode;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.order.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads the fields of a line; what is wrong with one is an {@link InvalidRequestException}, as the library's own are. */
final class FieldReader {

    private static final String CURRENCY = "EUR";
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9.]+");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final DateTimeFormatter COMPACT_DAY = strict(new DateTimeFormatterBuilder()
            .appendValue(YEAR, 4)
            .appendValue(MONTH_OF_YEAR, 2)
            .appendValue(DAY_OF_MONTH, 2));
    private static final DateTimeFormatter ISO = strict(new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId());

    private final ZoneId zone;

    /**
     * Returns a reader.
     *
     * @param zone where a time without an offset, and noon of a date without a time, are
     */
    FieldReader(ZoneId zone) {
        this.zone = zone;
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }

    /** Reads an amount in plain decimal notation: {@code 12.50}, not {@code 1E3} and no digits but ASCII ones. */
    Money amount(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw InvalidRequestException.of("amount", "amount.malformed", "must be a decimal number");
        }
        return Money.of(text, CURRENCY);
    }

    /** Checks a whole number of any size. */
    void requireWhole(String name, String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw InvalidRequestException.of(name, name + ".malformed", "must be a whole number");
        }
    }

    /** Reads a day of the calendar such as {@code 19970131}. */
    Instant compactDay(String text) {
        return instant(() -> noon(LocalDate.parse(text, COMPACT_DAY)));
    }

    /** Reads a date, a date and time, or a date and time with an offset, as ISO 8601 writes them. */
    Instant isoTime(String text) {
        return instant(() -> {
            TemporalAccessor read = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof OffsetDateTime time) {
                return time.toInstant();
            }
            return read instanceof LocalDateTime time ? time.atZone(zone).toInstant() : noon(LocalDate.from(read));
        });
    }

    private Instant noon(LocalDate day) {
        return day.atTime(NOON).atZone(zone).toInstant();
    }

    private static Instant instant(Supplier<Instant> parser) {
        Instant at;
        try {
            at = parser.get().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw InvalidRequestException.of(
                    "date", "date.malformed", "must be a day of the calendar as the format has it");
        }
        if (!BusinessTime.Check.isValid(at)) {
            throw ConstraintCode.TIME_RANGE.refusal("date");
        }
        return at;
    }
}
