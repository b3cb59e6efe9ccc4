package io.customerkit.testkit.model;

import io.customerkit.testkit.model.RandomProgramme.Epoch;
import io.customerkit.testkit.model.Step.Create;
import io.customerkit.testkit.model.Step.Look;
import io.customerkit.testkit.model.Step.Maintain;
import io.customerkit.testkit.model.Step.Reconfigure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws histories. It lets a model take every step, so that it can aim: at what is spendable, at a threshold, at an end. */
public final class RandomHistory {

    private final long seed;
    private final String name;
    private final Dice dice;
    private final RandomProgramme programmes;
    private final Programme programme;
    private final Model model;
    private final RandomTime times;
    private final RandomStep steps;
    private final boolean isMaintained;
    private final List<Moment> moments = new ArrayList<>();
    private Instant now;

    private RandomHistory(long seed, String name) {
        this.seed = seed;
        this.name = name;
        dice = new Dice(seed);
        programmes = new RandomProgramme(dice);
        Epoch epoch = programmes.epoch();
        programme = programmes.in(epoch.zone());
        now = epoch.start().plus(Duration.ofDays(dice.between(0, 3)));
        model = new Model(programme);
        times = new RandomTime(dice, model);
        steps = new RandomStep(dice, model, times, name);
        isMaintained = dice.chance(70);
    }

    /**
     * Draws a history.
     *
     * @param seed the same history for the same seed
     * @param name begins the ids of all customers, orders and offers, so that histories may share a storage
     */
    public static History draw(long seed, String name) {
        return new RandomHistory(seed, name).draw();
    }

    private History draw() {
        long customers = dice.between(1, 3);
        long length = dice.between(45, 60);
        add(new Create(name + "-1"));
        while (moments.size() < length) {
            now = times.after(now);
            long known = model.customers().size();
            add(known < customers && dice.chance(40) ? new Create(name + "-" + (known + 1)) : next());
            if (dice.chance(2)) {
                steps.busyDay(now).forEach(this::add);
            }
        }
        if (dice.chance(40)) {
            now = now.plus(Duration.ofDays(800));
        }
        add(new Look());
        return new History(seed, programme, dice.chance(40), moments, asOf());
    }

    private Step next() {
        long roll = dice.between(1, 100);
        if (roll <= 10 && isMaintained) {
            return new Maintain();
        }
        if (roll <= 14) {
            return new Look();
        }
        if (roll <= 16) {
            return new Reconfigure(programmes.after(model.programme()));
        }
        return roll <= 30 ? new RandomRepetition(dice, moments).next() : steps.next(now);
    }

    private void add(Step step) {
        var moment = new Moment(now, step);
        moments.add(moment);
        moment.doneBy(model);
    }

    private Instant asOf() {
        Instant instant = dice.chance(50)
                ? dice.pick(moments).now()
                : dice.between(moments.get(0).now(), now);
        return dice.chance(80) ? instant : instant.minusMillis(1);
    }
}
