package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoConflictsTest {

    private static final int DUPLICATE = 11_000;
    private static final int TOO_LARGE = 10_334;
    private static final int UNAUTHORIZED = 13;
    private static final int WRITE_CONFLICT = 112;

    private static final ServerAddress SERVER = new ServerAddress();

    @Test
    void are_duplicate_keys_of_one_document_or_of_many() {
        assertThat(Conflicts.isConflict(writeOf(DUPLICATE))).isTrue();
        assertThat(Conflicts.isConflict(bulkOf(DUPLICATE))).isTrue();
        assertThat(Conflicts.isConflict(new MongoException(DUPLICATE, ""))).isTrue();
    }

    @Test
    void are_transactions_that_the_server_says_to_begin_again() {
        assertThat(Conflicts.isConflict(transientOf(new MongoException(WRITE_CONFLICT, ""))))
                .isTrue();
        assertThat(Conflicts.isConflict(transientOf(new MongoSocketException("", SERVER))))
                .isTrue();
    }

    @Test
    void are_not_bugs_and_missing_rights() {
        assertThat(Conflicts.isConflict(writeOf(TOO_LARGE))).isFalse();
        assertThat(Conflicts.isConflict(bulkOf(TOO_LARGE))).isFalse();
        assertThat(Conflicts.isConflict(new MongoException(UNAUTHORIZED, ""))).isFalse();
        assertThat(Conflicts.isConflict(new IllegalStateException())).isFalse();
    }

    @Test
    void are_not_outcomes_that_nobody_knows() {
        var unknown = new MongoSocketException("", SERVER);
        unknown.addLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL);

        assertThat(Conflicts.isConflict(unknown)).isFalse();
        assertThat(Conflicts.isConflict(new MongoSocketException("", SERVER))).isFalse();
    }

    @Test
    void are_not_servers_that_nobody_found_in_time() {
        assertThat(Conflicts.isConflict(transientOf(new MongoTimeoutException(""))))
                .isFalse();
    }

    @Test
    void are_described_without_the_text_which_may_quote_an_address() {
        assertThat(Conflicts.describe(writeOf(DUPLICATE))).isEqualTo("MongoWriteException, code 11000");
        assertThat(Conflicts.describe(new IllegalStateException("ada@example.org")))
                .isEqualTo("IllegalStateException");
    }

    private static MongoException writeOf(int code) {
        return new MongoWriteException(
                new WriteError(code, "dup key: ada@example.org", new BsonDocument()), SERVER, Set.of());
    }

    private static MongoException bulkOf(int code) {
        var error = new BulkWriteError(code, "dup key: ada@example.org", new BsonDocument(), 0);
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), List.of(error), null, SERVER, Set.of());
    }

    private static MongoException transientOf(MongoException e) {
        e.addLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
        return e;
    }
}
