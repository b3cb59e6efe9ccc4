package io.customerkit.mongo;

import com.mongodb.client.MongoClient;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.storage.Commit;
import io.customerkit.storage.CommitBatch;
import io.customerkit.storage.CommitOutcome;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.CustomerStore;
import io.customerkit.storage.FeedbackStore;
import io.customerkit.storage.LoyaltyAccountStore;
import io.customerkit.storage.OfferStore;
import io.customerkit.storage.OrderStore;
import io.customerkit.storage.Outbox;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps everything in the collections {@code ck_*} of a database. Thread-safe. A commit of several documents is one
 * transaction, so the server must be a member of a replica set, which may have one member. Every write waits until a majority
 * has it in the journal, every read sees what a majority has, from the primary, whatever the client was told otherwise.
 */
public final class MongoStorage implements Storage {

    private final Sessions sessions;
    private final MongoCustomers customers;
    private final MongoOrders orders;
    private final MongoAccounts accounts;
    private final MongoOffers offers;
    private final MongoFeedback feedback;
    private final MongoOutbox outbox;

    private MongoStorage(Sessions sessions, MongoCollections collections) {
        this.sessions = sessions;
        customers = new MongoCustomers(sessions, collections);
        orders = new MongoOrders(sessions, collections);
        accounts = new MongoAccounts(sessions, collections);
        offers = new MongoOffers(sessions, collections);
        feedback = new MongoFeedback(sessions, collections);
        outbox = new MongoOutbox(sessions, collections);
    }

    /**
     * Returns a storage in this database of the client's. The client stays the host's: nobody here closes it. The collections
     * must be there, see {@link MongoIndexes}.
     *
     * @throws StorageException if the server stands alone, in which case the message says how to turn it into a replica set,
     *     or if it does not answer
     */
    public static MongoStorage create(MongoClient client, String database) {
        var collections = MongoCollections.of(client.getDatabase(database));
        Topology.requireTransactions(collections.database());
        return new MongoStorage(new Sessions(client), collections);
    }

    @Override
    public CustomerStore customers() {
        return customers;
    }

    @Override
    public OrderStore orders() {
        return orders;
    }

    @Override
    public LoyaltyAccountStore accounts() {
        return accounts;
    }

    @Override
    public OfferStore offers() {
        return offers;
    }

    @Override
    public FeedbackStore feedback() {
        return feedback;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public void commit(Commit commit) {
        List<Write> writes = writes(commit);
        if (writes.size() == 1 && writes.get(0).isOfOneDocument()) {
            sessions.write(session -> {
                writes.get(0).run(session);
                return writes;
            });
        } else if (!writes.isEmpty()) {
            sessions.transaction(session -> writes.forEach(write -> write.run(session)));
        }
    }

    /** All in one transaction; a conflict ends it with everything in it, and then each has one of its own. */
    @Override
    public List<CommitOutcome> commitEach(CommitBatch batch) {
        if (batch.commits().size() < 2) {
            return batch.oneByOne(this::commit);
        }
        try {
            commitTogether(batch.commits());
            return batch.commits().stream()
                    .map(commit -> CommitOutcome.stored())
                    .toList();
        } catch (ConcurrentChangeException e) {
            return batch.oneByOne(this::commit);
        }
    }

    private void commitTogether(List<Commit> commits) {
        List<Write> writes =
                commits.stream().flatMap(commit -> writes(commit).stream()).toList();
        sessions.transaction(session -> Write.together(writes).forEach(write -> write.run(session)));
    }

    /** Claims come first: whoever moves a version first leaves every rival with nothing written. */
    private List<Write> writes(Commit commit) {
        var writes = new ArrayList<Write>();
        commit.customers().forEach(change -> writes.add(customers.claim(change)));
        commit.orders().forEach(change -> writes.add(orders.claim(change)));
        commit.accounts().forEach(change -> writes.add(accounts.claim(change)));
        commit.offers().forEach(change -> writes.add(offers.claim(change)));
        commit.feedback().forEach(change -> writes.add(feedback.claim(change)));
        List<HistoryEntry> history = commit.customers().stream()
                .flatMap(change -> change.history().stream())
                .toList();
        if (!history.isEmpty()) {
            writes.add(customers.append(history));
        }
        List<LedgerEntry> entries = commit.accounts().stream()
                .flatMap(change -> change.entries().stream())
                .toList();
        if (!entries.isEmpty()) {
            writes.add(accounts.append(entries));
        }
        if (!commit.messages().isEmpty()) {
            writes.add(outbox.append(commit.messages()));
        }
        return writes;
    }
}
