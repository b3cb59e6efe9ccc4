package io.customerkit.testkit.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Draws programmes, and days a year before the clocks of their zones do something odd. */
final class RandomProgramme {

    private static final List<Epoch> EPOCHS = List.of(
            new Epoch("UTC", "2023-06-09T23:59:59.999Z"),
            new Epoch("Europe/Paris", "2024-02-28T22:59:59.999Z"), // a year after 29 February
            new Epoch("America/Sao_Paulo", "2017-11-02T12:00:00Z"), // no midnight on 2018-11-04
            new Epoch("America/Havana", "2022-11-03T12:00:00Z"), // two midnights on 2023-11-05
            new Epoch("Africa/Cairo", "2022-04-26T12:00:00Z"), // no midnight on 2023-04-28
            new Epoch("Pacific/Apia", "2010-12-28T12:00:00Z"), // no 2011-12-30
            new Epoch("Pacific/Auckland", "2024-06-30T11:59:59.999Z")); // a day ahead, 12 or 13 hours

    private final Dice dice;

    RandomProgramme(Dice dice) {
        this.dice = dice;
    }

    Epoch epoch() {
        return dice.pick(EPOCHS);
    }

    Programme in(ZoneId zone) {
        return new Programme(
                zone, life(), dice.chance(85) ? 1 : 2, amount(), ladder(), dice.chance(60), opinionRules());
    }

    /** Returns other rules with the ladder's names and thresholds. */
    Programme after(Programme programme) {
        return new Programme(
                dice.pick(EPOCHS).zone(),
                life(),
                programme.points(),
                amount(),
                programme.ladder().stream().map(this::rung).toList(),
                dice.chance(60),
                opinionRules());
    }

    private OpinionRules opinionRules() {
        return new OpinionRules(
                dice.chance(50) ? 7 : (int) dice.between(0, 60), dice.chance(60) ? 1 : (int) dice.between(2, 3));
    }

    private Life life() {
        long roll = dice.between(1, 100);
        if (roll <= 45) {
            return Life.A_YEAR;
        }
        return roll <= 60 ? Life.FOR_EVER : dice.pick(List.of(Life.values()));
    }

    private BigDecimal amount() {
        return dice.chance(75) ? new BigDecimal("1.00") : dice.pick(List.of(new BigDecimal(3), new BigDecimal("0.7")));
    }

    /** Mostly a low one: its edges are those of a high one, and a model of single points has fewer to look at. */
    private List<Rung> ladder() {
        long step = dice.chance(10) ? 500 : 60;
        return List.of(
                new Rung("BRONZE", 0, BigDecimal.ONE),
                rung(new Rung("SILVER", step, BigDecimal.ONE)),
                rung(new Rung("GOLD", 2 * step, BigDecimal.ONE)));
    }

    private Rung rung(Rung rung) {
        List<BigDecimal> multipliers = List.of(new BigDecimal("1.5"), new BigDecimal("1.15"), new BigDecimal("2"));
        return new Rung(rung.name(), rung.threshold(), dice.chance(65) ? BigDecimal.ONE : dice.pick(multipliers));
    }

    /** A zone, and when a history in it begins. */
    record Epoch(ZoneId zone, Instant start) {

        private Epoch(String zone, String start) {
            this(ZoneId.of(zone), Instant.parse(start));
        }
    }
}
