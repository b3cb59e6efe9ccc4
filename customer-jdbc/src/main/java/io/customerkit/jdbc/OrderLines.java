package io.customerkit.jdbc;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.customerkit.order.Money;
import io.customerkit.order.OrderLine;
import java.io.IOException;
import java.math.BigDecimal;
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
        return JsonArrays.write(lines, OrderLines::write);
    }

    private static void write(JsonWriter json, OrderLine line) throws IOException {
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
    }

    static List<OrderLine> read(@Nullable String text, Currency currency) {
        return JsonArrays.read(text, json -> line(json, currency));
    }

    private static OrderLine line(JsonReader json, Currency currency) throws IOException {
        String sku = JsonMembers.text(json, "sku");
        String description = JsonMembers.textOrNull(json, "description");
        long quantity = Long.parseLong(JsonMembers.text(json, "quantity"));
        Money unitPrice = new Money(new BigDecimal(JsonMembers.text(json, "unitPrice")), currency);
        Money discount = new Money(new BigDecimal(JsonMembers.text(json, "discount")), currency);
        List<String> categories = JsonMembers.texts(json, "categories");
        return new OrderLine(sku, description, quantity, unitPrice, discount, categories);
    }
}
