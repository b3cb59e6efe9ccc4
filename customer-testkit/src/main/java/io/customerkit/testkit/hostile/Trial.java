package io.customerkit.testkit.hostile;

import io.customerkit.storage.Storage;
import io.customerkit.storage.memory.InMemoryStorage;
import io.customerkit.testkit.RecordedLog;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One method tried with hostile values: first in memory, then on the storage, which gets all that was refused in memory,
 * between two looks at what it holds, and then what was accepted.
 */
public final class Trial {

    private static final long SEED = 20_261_128;
    private static final int MOST_ROUNDS = 4;

    private final Method method;
    private final List<Answer> inMemory = new ArrayList<>();
    private final List<Answer> onStorage = new ArrayList<>();
    private Set<Object> storedByRefusals = Set.of();
    private final List<String> forgotten = new ArrayList<>();
    private final List<String> slow = new ArrayList<>();
    private final List<String> log;

    private Trial(Method method, Storage storage, int most) {
        this.method = method;
        log = RecordedLog.during(() -> {
            tryInMemory(new World(InMemoryStorage.create()), most);
            tryOn(new World(storage));
        });
    }

    /**
     * Tries a method on a storage.
     *
     * @param most how many calls with one hostile value to make, always the same ones
     */
    public static Trial of(Method method, Storage storage, int most) {
        return new Trial(method, storage, most);
    }

    /** Returns the calls that are valid throughout and were refused. */
    public List<String> refusalsOfWhatIsValid() {
        return complaints(answer -> answer.attempt().hostile().isEmpty() && answer.isRefusal());
    }

    /** Returns the calls that ended in anything but success or one typed error. */
    public List<String> foreignErrors() {
        return complaints(answer -> !Verdict.isTyped(answer));
    }

    /** Returns the calls that did not end as in memory. */
    public List<String> differencesFromMemory() {
        var expected = new HashMap<Attempt, String>();
        inMemory.forEach(answer -> expected.put(answer.attempt(), answer.kind()));
        return complaints(answer -> !answer.kind().equals(expected.get(answer.attempt())));
    }

    /** Returns the calls that did not name everything that is wrong with them. */
    public List<String> silentViolations() {
        return complaints(
                answer -> !answer.violations().containsAll(answer.attempt().violations()));
    }

    /** Returns what the refused calls have stored, or removed. */
    public List<String> storedByRefusals() {
        return storedByRefusals.stream().map(Object::toString).toList();
    }

    /** Returns the accepted calls whose result is not what is stored. */
    public List<String> forgottenResults() {
        return forgotten;
    }

    /** Returns the calls that took too long, twice. */
    public List<String> slowCalls() {
        return slow;
    }

    /** Returns the calls of which a request, a result or an error tells something of a person. */
    public List<String> indiscretions() {
        return complaints(Verdict::isIndiscreet);
    }

    /**
     * Returns the lines of the library's log that tell something of a person.
     *
     * @throws IllegalStateException if nothing was recorded, though each trial makes the library warn
     */
    public List<String> indiscreetLines() {
        if (log.stream().noneMatch(line -> line.startsWith("WARN"))) {
            throw new IllegalStateException("The log does not go to " + RecordedLog.class.getName());
        }
        return log.stream().filter(Verdict::tellsOfAPerson).toList();
    }

    private List<String> complaints(Predicate<Answer> isBad) {
        return onStorage.stream().filter(isBad).map(Answer::toString).toList();
    }

    private void tryInMemory(World memory, int most) {
        inMemory.add(Answer.of(Attempt.valid(method), memory));
        List<Attempt> attempts = Attempt.single(method);
        Collections.shuffle(attempts, new Random(SEED));
        for (Attempt attempt : attempts.subList(0, Math.min(most, attempts.size()))) {
            inMemory.add(Answer.of(attempt, memory));
        }
        for (Attempt attempt : Pairs.of(inMemory)) {
            inMemory.add(Answer.of(attempt, memory));
        }
    }

    private void tryOn(World world) {
        answer(Attempt.valid(method), Attempt.valid(method).arguments(world), world);
        refuse(world);
        accept(world);
    }

    /** What the arguments need is stored before the first look. */
    private void refuse(World world) {
        List<Answer> refused = inMemory.stream().filter(Answer::isRefusal).toList();
        var calls = refused.stream()
                .map(answer -> answer.attempt().arguments(world))
                .toList();
        Set<Object> before = Holdings.of(world);
        for (int i = 0; i < calls.size(); i++) {
            answer(refused.get(i).attempt(), calls.get(i), world);
        }
        storedByRefusals = Holdings.difference(before, Holdings.of(world));
    }

    private void accept(World world) {
        inMemory.stream()
                .filter(answer -> !answer.isRefusal())
                .forEach(answer -> answer(answer.attempt(), answer.attempt().arguments(world), world));
    }

    /** A call that is slow is made again, a few times, before it counts: the machine may be busy with something else. */
    private void answer(Attempt attempt, List<@Nullable Object> arguments, World world) {
        Answer answer = Answer.of(attempt, arguments, world);
        onStorage.add(answer);
        if (!ReadBack.isStored(answer.result(), world.storage())) {
            forgotten.add(answer.toString());
        }
        int rounds = 1;
        while (answer.isSlow() && rounds < MOST_ROUNDS) {
            answer = Answer.of(attempt, arguments, world);
            rounds++;
        }
        if (answer.isSlow()) {
            slow.add(answer + " after " + answer.took());
        }
    }
}
