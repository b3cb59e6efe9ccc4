package io.customerkit.jdbc;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.customerkit.order.Money;
import io.customerkit.order.Refund;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The refunds of an order as JSON in {@code ck_order.refunds}, amounts and instants as text:
 * {@code [{"reference":"r-1","amount":"10.90","at":"2024-03-01T10:15:30.123Z","generation":1}]}.
 */
final class OrderRefunds {

    private OrderRefunds() {}

    /** Returns null where there are no refunds. */
    static @Nullable String write(List<Refund> refunds) {
        return JsonArrays.write(refunds, OrderRefunds::write);
    }

    private static void write(JsonWriter json, Refund refund) throws IOException {
        json.name("reference").value(refund.reference());
        json.name("amount").value(refund.amount().amount().toPlainString());
        json.name("at").value(refund.at().toString());
        json.name("generation").value(refund.generation());
    }

    static List<Refund> read(@Nullable String text, Currency currency) {
        return JsonArrays.read(text, json -> refund(json, currency));
    }

    private static Refund refund(JsonReader json, Currency currency) throws IOException {
        String reference = JsonMembers.text(json, "reference");
        Money amount = new Money(new BigDecimal(JsonMembers.text(json, "amount")), currency);
        Instant at = Instant.parse(JsonMembers.text(json, "at"));
        int generation = Integer.parseInt(JsonMembers.text(json, "generation"));
        return new Refund(reference, amount, at, generation);
    }
}
