package io.customerkit.jdbc;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of one kind as one JSON array of objects; no text where there are none. */
final class JsonArrays {

    private JsonArrays() {}

    static <T> @Nullable String write(List<T> values, Writer<T> writer) {
        if (values.isEmpty()) {
            return null;
        }
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.beginArray();
            for (T value : values) {
                json.beginObject();
                writer.write(json, value);
                json.endObject();
            }
            json.endArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter never throws it
        }
        return text.toString();
    }

    static <T> List<T> read(@Nullable String text, Reader<T> reader) {
        var values = new ArrayList<T>();
        if (text == null) {
            return values;
        }
        try (var json = new JsonReader(new StringReader(text))) {
            json.beginArray();
            while (json.hasNext()) {
                json.beginObject();
                values.add(reader.read(json));
                json.endObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    /** Writes the members of one object. */
    @FunctionalInterface
    interface Writer<T> {

        void write(JsonWriter json, T value) throws IOException;
    }

    /** Reads the members of one object. */
    @FunctionalInterface
    interface Reader<T> {

        T read(JsonReader json) throws IOException;
    }
}
