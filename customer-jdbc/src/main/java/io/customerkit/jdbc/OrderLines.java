package io.customerkit.jdbc;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.customerkit.order.Money;
import io.customerkit.order.OrderLine;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an order as JSON in {@code ck_order.order_lines}, amounts as text:
 * {@code [{"sku":"A","description":null,"quantity":2,"unitPrice":"10.90","discount":"0.00","categories":["books"]}]}.
 */
final class OrderLines {

    private OrderLines() {}

    /** Returns null where there are no lines. */
    static @Nullable String write(List<OrderLine> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.beginArray();
            for (OrderLine line : lines) {
                write(json, line);
            }
            json.endArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter never throws it
        }
        return text.toString();
    }

    private static void write(JsonWriter json, OrderLine line) throws IOException {
        json.beginObject();
        json.name("sku").value(line.sku());
        json.name("description").value(line.description());
        json.name("quantity").value(line.quantity());
        json.name("unitPrice").value(line.unitPrice().amount().toPlainString());
        json.name("discount").value(line.discount().amount().toPlainString());
        json.name("categories").beginArray();
        for (String category : line.categories()) {
            json.value(category);
        }
        json.endArray();
        json.endObject();
    }

    static List<OrderLine> read(@Nullable String text, Currency currency) {
        var lines = new ArrayList<OrderLine>();
        if (text == null) {
            return lines;
        }
        try (var json = new JsonReader(new StringReader(text))) {
            json.beginArray();
            while (json.hasNext()) {
                lines.add(line(json, currency));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** The members stand in the order in which they were written. */
    private static OrderLine line(JsonReader json, Currency currency) throws IOException {
        json.beginObject();
        String sku = text(json, "sku");
        String description = textOrNull(json, "description");
        long quantity = Long.parseLong(text(json, "quantity"));
        Money unitPrice = new Money(new BigDecimal(text(json, "unitPrice")), currency);
        Money discount = new Money(new BigDecimal(text(json, "discount")), currency);
        List<String> categories = texts(json, "categories");
        json.endObject();
        return new OrderLine(sku, description, quantity, unitPrice, discount, categories);
    }

    private static void expect(JsonReader json, String name) throws IOException {
        String found = json.nextName();
        if (!found.equals(name)) {
            throw new IllegalStateException("Order lines have " + found + " where " + name + " belongs");
        }
    }

    private static String text(JsonReader json, String name) throws IOException {
        expect(json, name);
        return json.nextString();
    }

    private static @Nullable String textOrNull(JsonReader json, String name) throws IOException {
        expect(json, name);
        if (json.peek() == JsonToken.NULL) {
            json.nextNull();
            return null;
        }
        return json.nextString();
    }

    private static List<String> texts(JsonReader json, String name) throws IOException {
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
