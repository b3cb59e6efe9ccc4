package io.customerkit.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes fields. What is absent is a field that is not there. Names that a host may have chosen are never names of
 * fields: texts by name are a list of {@code {name, value}}.
 */
final class Fields {

    static final String ID = "_id";
    static final String VERSION = "version";

    private static final String NAME = "name";
    private static final String VALUE = "value";

    private Fields() {}

    static void putIfPresent(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    /** A day is a text, because a date would be an instant. */
    static void putDayIfPresent(Document document, String field, @Nullable LocalDate day) {
        putIfPresent(document, field, day == null ? null : day.toString());
    }

    static @Nullable LocalDate dayOrNull(Document document, String field) {
        String day = textOrNull(document, field);
        return day == null ? null : LocalDate.parse(day);
    }

    static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    static @Nullable Instant instantOrNull(Document document, String field) {
        return document.containsKey(field) ? instant(document, field) : null;
    }

    static @Nullable String textOrNull(Document document, String field) {
        return document.getString(field);
    }

    static <T> List<T> list(Document document, String field, Function<Document, T> element) {
        return document.getList(field, Document.class).stream().map(element).toList();
    }

    static List<Document> named(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> new Document(NAME, text.getKey()).append(VALUE, text.getValue()))
                .toList();
    }

    /** Returns the texts in their order. */
    static Map<String, String> named(Document document, String field) {
        var texts = new LinkedHashMap<String, String>();
        for (Document text : document.getList(field, Document.class)) {
            texts.put(text.getString(NAME), text.getString(VALUE));
        }
        return texts;
    }
}
