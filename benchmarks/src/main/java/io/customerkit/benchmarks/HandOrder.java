package io.customerkit.benchmarks;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row of {@code ck_order} without shipping, tax or discount. */
record HandOrder(String id, long version, String customer, String currency, BigDecimal goods) {

    /** One for every euro. */
    long points() {
        return goods.longValue();
    }

    /** Returns what the library notes about the award. */
    Map<String, String> facts(String tier) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("programme", "1");
        facts.put("order", id);
        facts.put("base", goods.setScale(2).toPlainString() + " " + currency);
        facts.put("rate", "1");
        facts.put("tier", tier);
        facts.put("rule.per-amount", Long.toString(points()));
        facts.put("multiplier", "1");
        facts.put("rounding", "FLOOR");
        return facts;
    }
}
