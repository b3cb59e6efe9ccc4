package io.customerkit;

import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.storage.Commit;
import io.customerkit.storage.LoyaltyAccountStore.DueAccount;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
     * @param isOver asked before every account
     * @return whether it came to the end
     */
    boolean run(Instant now, BooleanSupplier isOver) {
        DueAccount last = null;
        while (true) {
            List<DueAccount> page = storage.accounts().due(now, last, pageSize);
            for (DueAccount due : page) {
                if (isOver.getAsBoolean()) {
                    return false;
                }
                book(due);
                last = due;
            }
            if (page.size() < pageSize) {
                return true;
            }
        }
    }

    /** At an instant of its own, so that a long run claims what it has to tell when it tells it. */
    private void book(DueAccount due) {
        try {
            if (commands.execute(now -> settle(due, now))) {
                booked++;
            }
        } catch (RuntimeException e) {
            failed++;
            LOG.warn("Account {} could not be booked: {}", due.customer(), Failure.describe(e));
        }
    }

    /** Another node may have done it since the page was read. */
    private Decision<Boolean> settle(DueAccount due, Instant now) {
        Optional<LoyaltyAccount> account = storage.accounts().find(due.customer());
        return account.flatMap(found -> found.settle(program, now))
                .map(change ->
                        new Decision<>(true, Commit.nothing().with(change), AccountNotifications.of(change, program)))
                .orElseGet(() -> Decision.stored(false));
    }

    long booked() {
        return booked;
    }

    long failed() {
        return failed;
    }
}
