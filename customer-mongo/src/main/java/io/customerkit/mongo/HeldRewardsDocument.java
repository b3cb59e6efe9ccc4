package io.customerkit.mongo;

import io.customerkit.reward.HeldRewards;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardId;
import io.customerkit.reward.RewardStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * What a member holds, within the document of the account: the issued rewards, oldest first, and how many of each offer the
 * member has claimed. Ids of offers come from the host and are never names of fields.
 *
 * <pre>{@code
 * {issued: [{id: "w-1", offer: "mug", cost: 50, issuedBy: 2, issuedAt: date,
 *            expiresAt: date, lastDay: "2024-03-31"}], // both absent if it never ends
 *  claims: [{offer: "mug", count: 1}]}
 * }</pre>
 */
final class HeldRewardsDocument {

    private static final String ISSUED = "issued";
    private static final String CLAIMS = "claims";
    private static final String REWARD_ID = "id";
    private static final String OFFER = "offer";
    private static final String COST = "cost";
    private static final String ISSUED_BY = "issuedBy";
    private static final String ISSUED_AT = "issuedAt";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String LAST_DAY = "lastDay";
    private static final String COUNT = "count";

    private HeldRewardsDocument() {}

    static Document write(HeldRewards rewards) {
        return new Document(
                        ISSUED,
                        rewards.issued().stream()
                                .map(HeldRewardsDocument::write)
                                .toList())
                .append(CLAIMS, write(rewards.claims()));
    }

    private static Document write(Reward reward) {
        var document = new Document(REWARD_ID, reward.id().value())
                .append(OFFER, reward.offer().value())
                .append(COST, reward.cost())
                .append(ISSUED_BY, reward.issuedBy())
                .append(ISSUED_AT, reward.issuedAt());
        Fields.putIfPresent(document, EXPIRES_AT, reward.expiresAt());
        Fields.putDayIfPresent(document, LAST_DAY, reward.lastDay());
        return document;
    }

    private static List<Document> write(Map<OfferId, Long> claims) {
        return claims.entrySet().stream()
                .map(claim -> new Document(OFFER, claim.getKey().value()).append(COUNT, claim.getValue()))
                .toList();
    }

    static HeldRewards read(Document document) {
        var claims = new LinkedHashMap<OfferId, Long>();
        for (Document claim : document.getList(CLAIMS, Document.class)) {
            claims.put(OfferId.of(claim.getString(OFFER)), claim.getLong(COUNT));
        }
        return new HeldRewards(Fields.list(document, ISSUED, HeldRewardsDocument::readReward), claims);
    }

    private static Reward readReward(Document document) {
        return new Reward(
                RewardId.of(document.getString(REWARD_ID)),
                OfferId.of(document.getString(OFFER)),
                RewardStatus.ISSUED,
                document.getLong(COST),
                document.getLong(ISSUED_BY),
                Fields.instant(document, ISSUED_AT),
                Fields.instantOrNull(document, EXPIRES_AT),
                Fields.dayOrNull(document, LAST_DAY));
    }
}
