package io.customerkit.mongo;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.storage.LoyaltyAccountStore.DueAccount;
import org.bson.Document;

/**
 * An account in {@code ck_loyalty_account}, lots in debit order. Entries and messages are elsewhere, so it grows with the open
 * lots, the rewards that the member holds, and the offers that the member has claimed, only.
 *
 * <pre>{@code
 * {_id: "c-1", version: 7, debt: 0, carriedQualifying: 0,
 *  announcedTier: "SILVER",          // absent until a tier was announced
 *  entries: 9,
 *  dueAt: date,                      // absent if nothing will ever be due
 *  lots: [{sequence: 4, number: 1, granted: 742, remaining: 242, qualifying: 742, earnedAt: date, availableAt: date,
 *          expiresAt: date, lastDay: "2025-03-01"}], // both absent if it never expires
 *  rewards: {issued: [], claims: []}, // see HeldRewardsDocument
 *  joinedAt: date, updatedAt: date}
 * }</pre>
 */
final class AccountDocument {

    static final String DUE_AT = "dueAt";

    private static final String DEBT = "debt";
    private static final String CARRIED_QUALIFYING = "carriedQualifying";
    private static final String ANNOUNCED_TIER = "announcedTier";
    private static final String ENTRIES = "entries";
    private static final String LOTS = "lots";
    private static final String REWARDS = "rewards";
    private static final String JOINED_AT = "joinedAt";
    private static final String UPDATED_AT = "updatedAt";
    private static final String SEQUENCE = "sequence";
    private static final String NUMBER = "number";
    private static final String GRANTED = "granted";
    private static final String REMAINING = "remaining";
    private static final String QUALIFYING = "qualifying";
    private static final String EARNED_AT = "earnedAt";
    private static final String AVAILABLE_AT = "availableAt";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String LAST_DAY = "lastDay";

    private AccountDocument() {}

    static Document write(LoyaltyAccount account) {
        var document = new Document(Fields.ID, account.customer().value())
                .append(Fields.VERSION, account.version())
                .append(DEBT, account.debt())
                .append(CARRIED_QUALIFYING, account.carriedQualifying());
        Fields.putIfPresent(document, ANNOUNCED_TIER, account.announcedTier());
        document.append(ENTRIES, account.entries());
        account.dueAt().ifPresent(dueAt -> document.append(DUE_AT, dueAt));
        return document.append(
                        LOTS,
                        account.lots().stream().map(AccountDocument::write).toList())
                .append(REWARDS, HeldRewardsDocument.write(account.rewards()))
                .append(JOINED_AT, account.joinedAt())
                .append(UPDATED_AT, account.updatedAt());
    }

    private static Document write(Lot lot) {
        var document = new Document(SEQUENCE, lot.id().sequence())
                .append(NUMBER, lot.id().number())
                .append(GRANTED, lot.granted())
                .append(REMAINING, lot.remaining())
                .append(QUALIFYING, lot.qualifying())
                .append(EARNED_AT, lot.earnedAt())
                .append(AVAILABLE_AT, lot.availableAt());
        Fields.putIfPresent(document, EXPIRES_AT, lot.expiresAt());
        Fields.putDayIfPresent(document, LAST_DAY, lot.lastDay());
        return document;
    }

    static LoyaltyAccount read(Document document) {
        return new LoyaltyAccount(
                CustomerId.of(document.getString(Fields.ID)),
                document.getLong(Fields.VERSION),
                Fields.list(document, LOTS, AccountDocument::readLot),
                document.getLong(DEBT),
                document.getLong(CARRIED_QUALIFYING),
                HeldRewardsDocument.read(document.get(REWARDS, Document.class)),
                Fields.textOrNull(document, ANNOUNCED_TIER),
                document.getLong(ENTRIES),
                Fields.instant(document, JOINED_AT),
                Fields.instant(document, UPDATED_AT));
    }

    private static Lot readLot(Document document) {
        return new Lot(
                new LotId(document.getLong(SEQUENCE), document.getInteger(NUMBER)),
                document.getLong(GRANTED),
                document.getLong(REMAINING),
                document.getLong(QUALIFYING),
                Fields.instant(document, EARNED_AT),
                Fields.instant(document, AVAILABLE_AT),
                Fields.instantOrNull(document, EXPIRES_AT),
                Fields.dayOrNull(document, LAST_DAY));
    }

    /** Reads an account of which only id and due time were asked for. */
    static DueAccount readDue(Document document) {
        return new DueAccount(Fields.instant(document, DUE_AT), CustomerId.of(document.getString(Fields.ID)));
    }
}
