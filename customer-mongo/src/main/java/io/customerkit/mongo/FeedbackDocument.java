package io.customerkit.mongo;

import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackSlot;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.FeedbackStep;
import io.customerkit.order.OrderId;
import java.time.LocalDate;
import org.bson.Document;

/**
 * A feedback in {@code ck_feedback}. The day of its slot is a text, because a date would be an instant.
 *
 * <pre>{@code
 * {_id: "f-1", version: 2, customer: "c-1", order: "4711", rating: 4,
 *  comment: "Fits.",                 // absent if there is none
 *  status: "REJECTED", slotDay: "2024-03-01", slotNumber: 1,
 *  steps: [{status: "REJECTED", author: "clerk",
 *           reason: "spam",          // absent if there is none
 *           at: date}],
 *  createdAt: date, updatedAt: date}
 * }</pre>
 */
final class FeedbackDocument {

    static final String CUSTOMER = "customer";
    static final String ORDER = "order";
    static final String RATING = "rating";
    static final String STATUS = "status";
    static final String SLOT_DAY = "slotDay";
    static final String SLOT_NUMBER = "slotNumber";
    static final String CREATED_AT = "createdAt";

    private static final String COMMENT = "comment";
    private static final String STEPS = "steps";
    private static final String AUTHOR = "author";
    private static final String REASON = "reason";
    private static final String AT = "at";
    private static final String UPDATED_AT = "updatedAt";

    private FeedbackDocument() {}

    static Document write(Feedback feedback) {
        var document = new Document(Fields.ID, feedback.id().value())
                .append(Fields.VERSION, feedback.version())
                .append(CUSTOMER, feedback.customer().value())
                .append(ORDER, feedback.order().value())
                .append(RATING, feedback.rating());
        Fields.putIfPresent(document, COMMENT, feedback.comment());
        return document.append(STATUS, feedback.status().name())
                .append(SLOT_DAY, feedback.slot().day().toString())
                .append(SLOT_NUMBER, feedback.slot().number())
                .append(
                        STEPS,
                        feedback.steps().stream().map(FeedbackDocument::write).toList())
                .append(CREATED_AT, feedback.createdAt())
                .append(UPDATED_AT, feedback.updatedAt());
    }

    private static Document write(FeedbackStep step) {
        var document = new Document(STATUS, step.status().name()).append(AUTHOR, step.author());
        Fields.putIfPresent(document, REASON, step.reason());
        return document.append(AT, step.at());
    }

    static Feedback read(Document document) {
        return new Feedback(
                FeedbackId.of(document.getString(Fields.ID)),
                CustomerId.of(document.getString(CUSTOMER)),
                OrderId.of(document.getString(ORDER)),
                document.getLong(Fields.VERSION),
                document.getInteger(RATING),
                Fields.textOrNull(document, COMMENT),
                FeedbackStatus.valueOf(document.getString(STATUS)),
                new FeedbackSlot(LocalDate.parse(document.getString(SLOT_DAY)), document.getInteger(SLOT_NUMBER)),
                Fields.list(document, STEPS, FeedbackDocument::readStep),
                Fields.instant(document, CREATED_AT),
                Fields.instant(document, UPDATED_AT));
    }

    private static FeedbackStep readStep(Document document) {
        return new FeedbackStep(
                FeedbackStatus.valueOf(document.getString(STATUS)),
                document.getString(AUTHOR),
                Fields.textOrNull(document, REASON),
                Fields.instant(document, AT));
    }
}
