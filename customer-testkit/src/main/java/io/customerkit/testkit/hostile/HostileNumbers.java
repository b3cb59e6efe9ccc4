package io.customerkit.testkit.hostile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Numbers, instants and durations at their ends, at the ends of what is valid, and one beyond. */
final class HostileNumbers {

    private static final BigDecimal MILLION_DIGITS = new BigDecimal(BigInteger.ONE.shiftLeft(3_321_928));
    private static final BigDecimal MILLION_ZEROS = BigDecimal.ONE.setScale(1_000_000);
    private static final BigDecimal MOST = new BigDecimal("999999999999999.999999");

    private HostileNumbers() {}

    /** Returns whole numbers, those around the ends of what is valid included. */
    static LongStream whole(long min, long max) {
        return LongStream.of(
                        0,
                        1,
                        -1,
                        2,
                        1_000,
                        9_007_199_254_740_993L,
                        min - 1,
                        min,
                        max,
                        max + 1,
                        Integer.MIN_VALUE,
                        Integer.MAX_VALUE,
                        Integer.MAX_VALUE + 1L,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE)
                .distinct();
    }

    /** Returns days at both ends of the calendar, and days that are not everywhere. */
    static List<Hostile> days() {
        return Stream.of(
                        LocalDate.MIN,
                        LocalDate.of(-1, 12, 31),
                        LocalDate.EPOCH,
                        LocalDate.of(2011, 12, 30),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.MAX)
                .map(day -> Hostile.of(day.toString(), day))
                .toList();
    }

    static List<Hostile> exact() {
        var numbers = new ArrayList<Hostile>();
        for (String text : List.of(
                "0",
                "-0.000001",
                "-1",
                "0.000001",
                "0.0000001",
                "1.10",
                "0E+999999999",
                "0E-999999999",
                "1E+14",
                "1E+15",
                "1E+999999999",
                "-1E+999999999",
                "1E-999999999",
                "1E+2147483647",
                "1E-2147483647")) {
            numbers.add(Hostile.of(text, new BigDecimal(text)));
        }
        numbers.add(Hostile.of("the most", MOST));
        numbers.add(Hostile.of("the most and a little", MOST.add(new BigDecimal("0.000001"))));
        numbers.add(Hostile.of("a million digits", MILLION_DIGITS));
        numbers.add(Hostile.of("minus a million digits", MILLION_DIGITS.negate()));
        numbers.add(Hostile.of("a million fraction digits", MILLION_DIGITS.scaleByPowerOfTen(-1_000_000)));
        numbers.add(Hostile.of("a million zeros", MILLION_ZEROS));
        return numbers;
    }

    static List<Hostile> instants() {
        return Stream.of(
                        Instant.MIN,
                        Instant.MAX,
                        Instant.MAX.minusNanos(1),
                        Instant.ofEpochMilli(Long.MIN_VALUE),
                        Instant.ofEpochMilli(Long.MAX_VALUE),
                        Instant.EPOCH,
                        Instant.EPOCH.minusNanos(1),
                        Instant.parse("-0001-12-31T00:00:00Z"),
                        Instant.parse("0000-01-01T00:00:00Z"),
                        Instant.parse("1899-12-31T23:59:59.999999999Z"),
                        Instant.parse("1900-01-01T00:00:00Z"),
                        Instant.parse("2024-02-29T23:59:59.999999999Z"),
                        Instant.parse("2038-01-19T03:14:08Z"),
                        Instant.parse("8999-12-31T23:59:59.999999999Z"),
                        Instant.parse("9000-01-01T00:00:00Z"),
                        Instant.parse("+10000-01-01T00:00:00Z"))
                .map(instant -> Hostile.of(instant.toString(), instant))
                .toList();
    }

    static List<Hostile> durations() {
        return Stream.of(
                        Duration.ZERO,
                        Duration.ofNanos(1),
                        Duration.ofNanos(-1),
                        Duration.ofSeconds(Long.MIN_VALUE),
                        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))
                .map(duration -> Hostile.of(duration.toString(), duration))
                .toList();
    }
}
