package io.customerkit.jdbc;

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
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * Keeps everything in the tables {@code ck_*} of a database. Thread-safe. A commit is one short transaction on a connection
 * of its own, without a query in it, right at READ COMMITTED and above; the isolation level of the connection is left as it
 * is, and the connection goes back as it came. A call inside a transaction of the host's does not take part in that.
 */
public final class JdbcStorage implements Storage {

    private final JdbcTransactions transactions;
    private final JdbcCustomers customers;
    private final JdbcOrders orders;
    private final JdbcAccounts accounts;
    private final JdbcOffers offers;
    private final JdbcFeedback feedback;
    private final JdbcOutbox outbox;

    private JdbcStorage(JdbcTransactions transactions) {
        this.transactions = transactions;
        customers = new JdbcCustomers(transactions);
        orders = new JdbcOrders(transactions);
        accounts = new JdbcAccounts(transactions);
        offers = new JdbcOffers(transactions);
        feedback = new JdbcFeedback(transactions);
        outbox = new JdbcOutbox(transactions);
    }

    /**
     * Returns a storage on this data source, which stays the host's: nobody here closes it. The tables must be there, see
     * {@link JdbcSchema}; nothing is looked at before the first call.
     */
    public static JdbcStorage create(DataSource dataSource) {
        return new JdbcStorage(JdbcTransactions.on(dataSource));
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
        if (isOneOrder(commit)) {
            transactions.writeOne(handle -> write(handle, commit));
        } else {
            transactions.write(handle -> write(handle, commit));
        }
    }

    /** An order is one row. */
    private static boolean isOneOrder(Commit commit) {
        return commit.orders().size() == 1
                && commit.equals(Commit.nothing().with(commit.orders().get(0)));
    }

    /** Everybody claims in this order, so that two commits do not wait for each other in a circle. */
    private static Commit write(Handle handle, Commit commit) {
        var updates = Updates.on(handle);
        commit.customers().forEach(change -> JdbcCustomers.write(handle, updates, change));
        commit.orders().forEach(change -> JdbcOrders.write(handle, change));
        commit.accounts().forEach(change -> JdbcAccounts.write(handle, updates, change));
        commit.offers().forEach(change -> JdbcOffers.write(handle, change));
        commit.feedback().forEach(change -> JdbcFeedback.write(handle, change));
        JdbcOutbox.append(updates, commit.messages());
        updates.run();
        return commit;
    }

    /** What has rolled back is done again one by one, so that everybody gets the answer of a commit of its own. */
    @Override
    public List<CommitOutcome> commitEach(CommitBatch batch) {
        if (!AccountBatch.canHold(batch)) {
            return batch.oneByOne(this::commit);
        }
        try {
            return transactions.write(new AccountBatch(batch)::write);
        } catch (ConcurrentChangeException e) {
            return batch.oneByOne(this::commit);
        }
    }
}
