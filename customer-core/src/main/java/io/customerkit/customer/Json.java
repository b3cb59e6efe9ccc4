package io.customerkit.customer;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.customerkit.error.InvalidRequestException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compact JSON of plain values: texts, exact numbers, booleans, null, lists and objects. */
final class Json {

    private Json() {}

    static String write(Map<String, ? extends @Nullable Object> object) {
        var text = new StringWriter();
        try (var writer = new JsonWriter(text)) {
            writer.setHtmlSafe(false);
            writeValue(writer, object);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter never throws it
        }
        return text.toString();
    }

    private static void writeValue(JsonWriter writer, @Nullable Object value) throws IOException {
        if (value == null) {
            writer.nullValue();
        } else if (value instanceof Map<?, ?> object) {
            writer.beginObject();
            for (Map.Entry<?, ?> member : object.entrySet()) {
                writer.name((String) member.getKey());
                writeValue(writer, member.getValue());
            }
            writer.endObject();
        } else if (value instanceof List<?> list) {
            writer.beginArray();
            for (Object element : list) {
                writeValue(writer, element);
            }
            writer.endArray();
        } else if (value instanceof BigDecimal number) {
            writer.value(number);
        } else if (value instanceof Boolean bool) {
            writer.value(bool);
        } else {
            writer.value((String) value);
        }
    }

    /** @throws InvalidRequestException if the text is anything but one JSON object without a repeated key */
    static Map<String, @Nullable Object> read(String json) {
        try (var reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(PreferencesCopy.DEEPEST + 1);
            Map<String, @Nullable Object> object = readObject(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw malformed();
            }
            return object;
        } catch (MalformedJsonException | EOFException | IllegalStateException | NumberFormatException e) {
            throw malformed();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringReader never throws it
        }
    }

    private static Map<String, @Nullable Object> readObject(JsonReader reader) throws IOException {
        var object = new LinkedHashMap<String, @Nullable Object>();
        reader.beginObject();
        while (reader.hasNext()) {
            String key = reader.nextName();
            if (object.containsKey(key)) {
                throw malformed();
            }
            object.put(key, readValue(reader));
        }
        reader.endObject();
        return object;
    }

    private static @Nullable Object readValue(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> readObject(reader);
            case BEGIN_ARRAY -> readList(reader);
            case STRING -> reader.nextString();
            case NUMBER -> new BigDecimal(reader.nextString());
            case BOOLEAN -> reader.nextBoolean();
            case NULL -> {
                reader.nextNull();
                yield null;
            }
            default -> throw malformed();
        };
    }

    private static List<@Nullable Object> readList(JsonReader reader) throws IOException {
        var list = new ArrayList<@Nullable Object>();
        reader.beginArray();
        while (reader.hasNext()) {
            list.add(readValue(reader));
        }
        reader.endArray();
        return list;
    }

    private static InvalidRequestException malformed() {
        return InvalidRequestException.of("preferences", "preferences.malformed", "must be one JSON object");
    }
}
