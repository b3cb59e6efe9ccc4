package io.customerkit.jdbc;

import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.FeedbackStep;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a feedback, as JSON:
 * {@code [{"status":"REJECTED","author":"clerk","reason":"spam","at":"2024-03-01T10:00:00Z"}]}. Without a reason there is no
 * {@code reason}.
 */
final class FeedbackSteps {

    private FeedbackSteps() {}

    static String write(List<FeedbackStep> steps) {
        return JsonTexts.writeAll(steps.stream().map(FeedbackSteps::texts).toList());
    }

    private static Map<String, String> texts(FeedbackStep step) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("status", step.status().name());
        texts.put("author", step.author());
        if (step.reason() != null) {
            texts.put("reason", step.reason());
        }
        texts.put("at", step.at().toString());
        return texts;
    }

    static List<FeedbackStep> read(String text) {
        return JsonTexts.readAll(text).stream().map(FeedbackSteps::step).toList();
    }

    private static FeedbackStep step(Map<String, String> texts) {
        return new FeedbackStep(
                FeedbackStatus.valueOf(text(texts, "status")),
                text(texts, "author"),
                texts.get("reason"),
                Instant.parse(text(texts, "at")));
    }

    private static String text(Map<String, String> texts, String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalStateException("A step of a feedback lacks " + name);
        }
        return text;
    }
}
