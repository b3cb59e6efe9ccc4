package io.customerkit;

import io.customerkit.Commands.Attempt;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.LoyaltyAccountStore.DueAccount;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Books what has ended in every account that is due. One run; pages follow the key, one page is in memory. */
final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Storage storage;
    private final Commands commands;
    private final LoyaltyProgram program;
    private final int pageSize;
    private long booked;
    private long failed;

    Sweep(Storage storage, Commands commands, LoyaltyProgram program, int pageSize) {
        this.storage = storage;
        this.commands = commands;
        this.program = program;
        this.pageSize = pageSize;
    }

    /**
     * Books every account in which something is due at {@code now}.
     *
     * @param isPaused asked before every page
     * @param isOver asked before everything that is done by itself
     * @return whether it came to the end
     */
    boolean run(Instant now, BooleanSupplier isPaused, BooleanSupplier isOver) {
        DueAccount last = null;
        while (true) {
            List<DueAccount> page = storage.accounts().due(now, last, pageSize);
            if (!page.isEmpty() && (isPaused.getAsBoolean() || !book(page, isOver))) {
                return false;
            }
            if (page.size() < pageSize) {
                return true;
            }
            last = page.get(page.size() - 1);
        }
    }

    /** Together as far as that goes, then one by one: whoever is broken, or was changed meanwhile, holds back no other. */
    private boolean book(List<DueAccount> page, BooleanSupplier isOver) {
        List<Attempt<CustomerId>> attempts =
                attempt(page.stream().map(DueAccount::customer).toList());
        var told = new ArrayList<OutboxMessage>();
        var left = new ArrayList<CustomerId>();
        for (Attempt<CustomerId> attempt : attempts) {
            if (attempt.failure() == null) {
                booked++;
                told.addAll(attempt.decision().commit().messages());
            } else {
                left.add(attempt.decision().result());
            }
        }
        return each(told, commands::offer, isOver) && each(left, this::bookAlone, isOver);
    }

    private static <T> boolean each(List<T> all, Consumer<T> step, BooleanSupplier isOver) {
        for (T one : all) {
            if (isOver.getAsBoolean()) {
                return false;
            }
            step.accept(one);
        }
        return true;
    }

    /** At an instant of its own, so that a long run claims what it has to tell when it tells it. */
    private List<Attempt<CustomerId>> attempt(List<CustomerId> customers) {
        try {
            List<Attempt<CustomerId>> attempts = commands.attemptEach(now -> decideAll(customers, now));
            attempts.stream()
                    .flatMap(attempt -> Stream.ofNullable(attempt.failure()))
                    .filter(failure -> !(failure instanceof ConcurrentChangeException))
                    .findFirst()
                    .ifPresent(failure -> warn(customers, failure));
            return attempts;
        } catch (RuntimeException e) {
            warn(customers, e);
            return customers.stream()
                    .map(customer -> new Attempt<>(Decision.stored(customer), e))
                    .toList();
        }
    }

    private static void warn(List<CustomerId> customers, RuntimeException failure) {
        LOG.warn(
                "Of {} accounts from {} on, some are booked one by one: {}",
                customers.size(),
                customers.get(0),
                Failure.describe(failure));
    }

    /** Another node may have done some since the page was read. */
    private List<Decision<CustomerId>> decideAll(List<CustomerId> customers, Instant now) {
        return storage.accounts().findAll(customers).stream()
                .flatMap(account -> decide(account, now).stream())
                .toList();
    }

    private Optional<Decision<CustomerId>> decide(LoyaltyAccount account, Instant now) {
        return account.settle(program, now)
                .map(change -> new Decision<>(
                        account.customer(), Commit.nothing().with(change), AccountNotifications.of(change, program)));
    }

    private void bookAlone(CustomerId customer) {
        try {
            if (commands.execute(now -> settle(customer, now))) {
                booked++;
            }
        } catch (RuntimeException e) {
            failed++;
            LOG.warn("Account {} could not be booked: {}", customer, Failure.describe(e));
        }
    }

    private Decision<Boolean> settle(CustomerId customer, Instant now) {
        return storage.accounts()
                .find(customer)
                .flatMap(account -> decide(account, now))
                .map(decision -> new Decision<>(true, decision.commit(), decision.notifications()))
                .orElseGet(() -> Decision.stored(false));
    }

    long booked() {
        return booked;
    }

    long failed() {
        return failed;
    }
}
