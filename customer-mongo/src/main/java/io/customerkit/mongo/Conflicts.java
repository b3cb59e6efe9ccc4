package io.customerkit.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;

/** Tells "someone else was faster, nothing was stored" from every other failure: by codes and labels, never by message. */
final class Conflicts {

    private Conflicts() {}

    /** A transaction that found no server in time has stored nothing either, but nobody was faster. */
    static boolean isConflict(RuntimeException failure) {
        if (failure instanceof MongoTimeoutException) {
            return false;
        }
        return failure instanceof MongoException e
                && (isDuplicate(e) || e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL));
    }

    private static boolean isDuplicate(MongoException e) {
        if (e instanceof MongoBulkWriteException bulk) {
            return bulk.getWriteErrors().stream().anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        }
        return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** Returns type and code without the text, which may quote a customer's data. */
    static String describe(RuntimeException failure) {
        String type = failure.getClass().getSimpleName();
        return failure instanceof MongoException e ? type + ", code " + e.getCode() : type;
    }
}
