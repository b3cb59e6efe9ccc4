package io.customerkit.jdbc;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names and texts as one JSON object, in their order: {@code {"base":"742.10 EUR","rate":"1"}}; or several of these as an
 * array.
 */
final class JsonTexts {

    private JsonTexts() {}

    static String write(Map<String, String> texts) {
        return written(json -> writeObject(json, texts));
    }

    static String writeAll(List<Map<String, String>> all) {
        return written(json -> {
            json.beginArray();
            for (Map<String, String> texts : all) {
                writeObject(json, texts);
            }
            json.endArray();
        });
    }

    private static String written(Writing writing) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            writing.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter never throws it
        }
        return text.toString();
    }

    private static void writeObject(JsonWriter json, Map<String, String> texts) throws IOException {
        json.beginObject();
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            json.name(entry.getKey()).value(entry.getValue());
        }
        json.endObject();
    }

    static Map<String, String> read(String text) {
        try (var json = new JsonReader(new StringReader(text))) {
            return readObject(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> readAll(String text) {
        var all = new ArrayList<Map<String, String>>();
        try (var json = new JsonReader(new StringReader(text))) {
            json.beginArray();
            while (json.hasNext()) {
                all.add(readObject(json));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Map<String, String> readObject(JsonReader json) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        json.beginObject();
        while (json.hasNext()) {
            texts.put(json.nextName(), json.nextString());
        }
        json.endObject();
        return texts;
    }

    /** Writes something that a {@link StringWriter} takes. */
    @FunctionalInterface
    private interface Writing {

        void write(JsonWriter json) throws IOException;
    }
}
