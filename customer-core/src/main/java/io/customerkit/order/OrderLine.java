package io.customerkit.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One position of an order.
 *
 * @param sku what was bought, 1 to 100 code points
 * @param description at most 500 code points; null if there is none
 * @param quantity 0 to 999,999,999
 * @param unitPrice price of one
 * @param discount on the whole line, at most {@code quantity x unitPrice}
 * @param categories at most 20, each 1 to 100 code points
 */
public record OrderLine(
        String sku,
        @Nullable String description,
        long quantity,
        Money unitPrice,
        Money discount,
        List<String> categories) {

    public OrderLine {
        categories = List.copyOf(categories);
    }

    /** Returns a text without what was bought. */
    @Override
    public String toString() {
        return "OrderLine[hidden]";
    }
}
