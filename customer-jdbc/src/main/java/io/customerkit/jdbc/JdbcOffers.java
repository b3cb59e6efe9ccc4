package io.customerkit.jdbc;

import io.customerkit.reward.OfferId;
import io.customerkit.reward.OfferTerms;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardOfferChange;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.OfferStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The catalogue of rewards in {@code ck_reward_offer}. */
final class JdbcOffers implements OfferStore {

    private static final String COLUMNS = """
            SELECT id, version, name, cost, claim_limit, minimum_tier, offered_from, offered_until, valid_days, stock,
                   retired, created_at, updated_at
              FROM ck_reward_offer
            """;

    private final JdbcTransactions transactions;

    JdbcOffers(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<RewardOffer> find(OfferId id) {
        return transactions.read(handle -> NamedStatement.of(handle, COLUMNS + " WHERE id = :id")
                .bind("id", id.value())
                .find(JdbcOffers::offer));
    }

    @Override
    public List<RewardOffer> all(@Nullable OfferId after, int limit) {
        String sql = COLUMNS + """
                 WHERE id > :after
                 ORDER BY id
                 LIMIT :limit""";
        return transactions.read(handle -> NamedStatement.of(handle, sql)
                .bind("after", after == null ? "" : after.value())
                .bind("limit", limit)
                .list(JdbcOffers::offer));
    }

    private static RewardOffer offer(ResultSet row) throws SQLException {
        return new RewardOffer(
                OfferId.of(row.getString("id")),
                row.getLong("version"),
                terms(row),
                Rows.longOrNull(row, "stock"),
                row.getBoolean("retired"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static OfferTerms terms(ResultSet row) throws SQLException {
        Long validDays = Rows.longOrNull(row, "valid_days");
        return new OfferTerms(
                row.getString("name"),
                row.getLong("cost"),
                Rows.longOrNull(row, "claim_limit"),
                row.getString("minimum_tier"),
                Rows.instantOrNull(row, "offered_from"),
                Rows.instantOrNull(row, "offered_until"),
                validDays == null ? null : validDays.intValue());
    }

    /** Claims the version: whoever moves it first leaves every rival with a count of 0. */
    static void write(Handle handle, RewardOfferChange change) {
        int claimed = change.expectedVersion() == 0 ? insert(handle, change.after()) : update(handle, change);
        if (claimed == 0) {
            throw new ConcurrentChangeException("offer", change.after().id().value());
        }
    }

    private static int insert(Handle handle, RewardOffer offer) {
        NamedStatement insert = NamedStatement.of(handle, """
                INSERT INTO ck_reward_offer (id, version, name, cost, claim_limit, minimum_tier, offered_from,
                                             offered_until, valid_days, stock, retired, created_at, updated_at)
                VALUES (:id, :version, :name, :cost, :claimLimit, :minimumTier, :offeredFrom,
                        :offeredUntil, :validDays, :stock, :retired, :createdAt, :updatedAt)""");
        return bind(insert, offer).bind("createdAt", offer.createdAt()).execute();
    }

    private static int update(Handle handle, RewardOfferChange change) {
        NamedStatement update = NamedStatement.of(handle, """
                UPDATE ck_reward_offer
                   SET version = :version, name = :name, cost = :cost, claim_limit = :claimLimit,
                       minimum_tier = :minimumTier, offered_from = :offeredFrom, offered_until = :offeredUntil,
                       valid_days = :validDays, stock = :stock, retired = :retired, updated_at = :updatedAt
                 WHERE id = :id AND version = :expected""");
        return bind(update, change.after())
                .bind("expected", change.expectedVersion())
                .execute();
    }

    private static NamedStatement bind(NamedStatement update, RewardOffer offer) {
        OfferTerms terms = offer.terms();
        return update.bind("id", offer.id().value())
                .bind("version", offer.version())
                .bind("name", terms.name())
                .bind("cost", terms.cost())
                .bind("claimLimit", terms.limit())
                .bind("minimumTier", terms.minimumTier())
                .bind("offeredFrom", terms.from())
                .bind("offeredUntil", terms.until())
                .bind("validDays", terms.validDays())
                .bind("stock", offer.stock())
                .bind("retired", offer.retired())
                .bind("updatedAt", offer.updatedAt());
    }
}
