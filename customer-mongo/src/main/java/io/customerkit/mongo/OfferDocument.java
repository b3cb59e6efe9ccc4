package io.customerkit.mongo;

import io.customerkit.reward.OfferId;
import io.customerkit.reward.OfferTerms;
import io.customerkit.reward.RewardOffer;
import org.bson.Document;

/**
 * An offer of the catalogue in {@code ck_reward_offer}.
 *
 * <pre>{@code
 * {_id: "mug", version: 3, name: "A mug", cost: 50,
 *  limit: 2,                         // absent if a member may get any number
 *  minimumTier: "SILVER",            // absent if it is for everybody
 *  from: date,                       // absent if it was always offered
 *  until: date,                      // absent if it will always be offered
 *  validDays: 30,                    // absent if its rewards never end
 *  stock: 100,                       // absent if there are any number
 *  retired: false, createdAt: date, updatedAt: date}
 * }</pre>
 */
final class OfferDocument {

    private static final String NAME = "name";
    private static final String COST = "cost";
    private static final String LIMIT = "limit";
    private static final String MINIMUM_TIER = "minimumTier";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String VALID_DAYS = "validDays";
    private static final String STOCK = "stock";
    private static final String RETIRED = "retired";
    private static final String CREATED_AT = "createdAt";
    private static final String UPDATED_AT = "updatedAt";

    private OfferDocument() {}

    static Document write(RewardOffer offer) {
        OfferTerms terms = offer.terms();
        var document = new Document(Fields.ID, offer.id().value())
                .append(Fields.VERSION, offer.version())
                .append(NAME, terms.name())
                .append(COST, terms.cost());
        Fields.putIfPresent(document, LIMIT, terms.limit());
        Fields.putIfPresent(document, MINIMUM_TIER, terms.minimumTier());
        Fields.putIfPresent(document, FROM, terms.from());
        Fields.putIfPresent(document, UNTIL, terms.until());
        Fields.putIfPresent(document, VALID_DAYS, terms.validDays());
        Fields.putIfPresent(document, STOCK, offer.stock());
        return document.append(RETIRED, offer.retired())
                .append(CREATED_AT, offer.createdAt())
                .append(UPDATED_AT, offer.updatedAt());
    }

    static RewardOffer read(Document document) {
        return new RewardOffer(
                OfferId.of(document.getString(Fields.ID)),
                document.getLong(Fields.VERSION),
                readTerms(document),
                document.getLong(STOCK),
                document.getBoolean(RETIRED),
                Fields.instant(document, CREATED_AT),
                Fields.instant(document, UPDATED_AT));
    }

    private static OfferTerms readTerms(Document document) {
        return new OfferTerms(
                document.getString(NAME),
                document.getLong(COST),
                document.getLong(LIMIT),
                Fields.textOrNull(document, MINIMUM_TIER),
                Fields.instantOrNull(document, FROM),
                Fields.instantOrNull(document, UNTIL),
                document.getInteger(VALID_DAYS));
    }
}
