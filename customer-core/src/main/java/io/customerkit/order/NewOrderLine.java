package io.customerkit.order;

import io.customerkit.constraint.Amount;
import io.customerkit.constraint.RequestLists;
import io.customerkit.constraint.Text;
import io.customerkit.error.InvalidRequestException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One position of an order as it comes in. Anything may be bound to it; the service reports every violation at once.
 *
 * @param sku what was bought, 1 to 100 code points
 * @param description at most 500 code points, line breaks allowed; null if there is none
 * @param quantity 0 to 999,999,999
 * @param unitPrice price of one, in the currency of the order
 * @param discount on the whole line, at most {@code quantity x unitPrice}; null for none
 * @param categories at most 20, each 1 to 100 code points; null for none
 */
public record NewOrderLine(
        @Nullable @NotNull @Text(max = 100) String sku,

        @Nullable @Text(max = 500, lines = true, blank = true)
        String description,

        @Nullable @NotNull @Min(0) @Max(999_999_999) Long quantity,
        @Nullable @NotNull @Amount BigDecimal unitPrice,
        @Nullable @Amount BigDecimal discount,
        @Size(max = MOST_CATEGORIES) List<@NotNull @Text(max = 100) String> categories) {

    private static final int MOST_CATEGORIES = 20;

    public NewOrderLine {
        categories = RequestLists.copy(categories, MOST_CATEGORIES);
    }

    /**
     * Returns a line without description, discount and categories.
     *
     * @throws InvalidRequestException if the price is no decimal number of at most 64 characters; path {@code unitPrice}
     */
    public static NewOrderLine of(String sku, long quantity, String unitPrice) {
        return new NewOrderLine(sku, null, quantity, Money.number(unitPrice, "unitPrice"), null, List.of());
    }

    /**
     * Returns the same line with a discount on the whole of it.
     *
     * @throws InvalidRequestException if it is no decimal number of at most 64 characters; path {@code discount}
     */
    public NewOrderLine withDiscount(String newDiscount) {
        BigDecimal number = Money.number(newDiscount, "discount");
        return new NewOrderLine(sku, description, quantity, unitPrice, number, categories);
    }

    /** Returns a text without what was bought. */
    @Override
    public String toString() {
        return "NewOrderLine[hidden]";
    }
}
