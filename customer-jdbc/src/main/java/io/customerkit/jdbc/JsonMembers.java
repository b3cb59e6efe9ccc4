package io.customerkit.jdbc;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the members of a JSON object in the order in which they were written. */
final class JsonMembers {

    private JsonMembers() {}

    private static void expect(JsonReader json, String name) throws IOException {
        String found = json.nextName();
        if (!found.equals(name)) {
            throw new IllegalStateException("A stored object has " + found + " where " + name + " belongs");
        }
    }

    static String text(JsonReader json, String name) throws IOException {
        expect(json, name);
        return json.nextString();
    }

    static @Nullable String textOrNull(JsonReader json, String name) throws IOException {
        expect(json, name);
        if (json.peek() == JsonToken.NULL) {
            json.nextNull();
            return null;
        }
        return json.nextString();
    }

    static List<String> texts(JsonReader json, String name) throws IOException {
        expect(json, name);
        var texts = new ArrayList<String>();
        json.beginArray();
        while (json.hasNext()) {
            texts.add(json.nextString());
        }
        json.endArray();
        return texts;
    }
}
