package io.customerkit.jdbc;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names and texts as one JSON object, in their order: {@code {"base":"742.10 EUR","rate":"1"}}. */
final class JsonTexts {

    private JsonTexts() {}

    static String write(Map<String, String> texts) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.beginObject();
            for (Map.Entry<String, String> entry : texts.entrySet()) {
                json.name(entry.getKey()).value(entry.getValue());
            }
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter never throws it
        }
        return text.toString();
    }

    static Map<String, String> read(String text) {
        var texts = new LinkedHashMap<String, String>();
        try (var json = new JsonReader(new StringReader(text))) {
            json.beginObject();
            while (json.hasNext()) {
                texts.put(json.nextName(), json.nextString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
