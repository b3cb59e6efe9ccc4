package io.customerkit.order;

import io.customerkit.constraint.Amount;
import io.customerkit.constraint.BusinessTime;
import io.customerkit.constraint.Identifier;
import io.customerkit.constraint.RequestLists;
import io.customerkit.customer.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it comes in. Anything may be bound to it; the service reports every violation at once. It says either its
 * lines or just its total.
 *
 * @param id of the host's choice; placing it again with the same content returns what is stored
 * @param customer id of the customer
 * @param placedAt business time of the order, from the year 1900, not in the future; null for now
 * @param currency a code of ISO 4217
 * @param lines at most 1,000; null or empty if {@code total} is given
 * @param total what is to be paid with money or points, shipping and tax included; null if there are lines
 * @param shipping earns no points; null for none
 * @param tax that is not already in the prices, earns no points; null for none
 * @param discount on the whole order, at most the sum of its lines; null for none, and where {@code total} is given
 * @param paidWithPoints the part of the total that was paid with points, earns no points; null for none
 * @param delivery whether it is to be delivered: the customer then needs a default address and, by policy, a phone
 */
public record NewOrder(
        @Nullable @NotNull @Identifier String id,
        @Nullable @NotNull @Identifier String customer,
        @Nullable @BusinessTime Instant placedAt,
        @Nullable @NotNull String currency,
        @Size(max = MOST_LINES) List<@NotNull @Valid NewOrderLine> lines,
        @Nullable @Amount BigDecimal total,
        @Nullable @Amount BigDecimal shipping,
        @Nullable @Amount BigDecimal tax,
        @Nullable @Amount BigDecimal discount,
        @Nullable @Amount BigDecimal paidWithPoints,
        boolean delivery) {

    private static final int MOST_LINES = 1_000;

    public NewOrder {
        lines = RequestLists.copy(lines, MOST_LINES);
    }

    /** Returns an order of which only the total is known, placed now, not to be delivered. */
    public static NewOrder of(String id, CustomerId customer, Money total) {
        return builder()
                .id(id)
                .customer(customer)
                .currency(total.currency().getCurrencyCode())
                .total(total.amount())
                .build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a text without what was bought. */
    @Override
    public String toString() {
        return "NewOrder[id=" + id + "]";
    }

    /** Collects the parts of a {@link NewOrder}; refuses nothing. */
    public static final class Builder {

        private @Nullable String id;
        private @Nullable String customer;
        private @Nullable Instant placedAt;
        private @Nullable String currency;
        private final List<NewOrderLine> lines = new ArrayList<>();
        private @Nullable BigDecimal total;
        private @Nullable BigDecimal shipping;
        private @Nullable BigDecimal tax;
        private @Nullable BigDecimal discount;
        private @Nullable BigDecimal paidWithPoints;
        private boolean delivery;

        private Builder() {}

        public Builder id(@Nullable String value) {
            id = value;
            return this;
        }

        public Builder customer(CustomerId value) {
            customer = value.value();
            return this;
        }

        public Builder placedAt(@Nullable Instant value) {
            placedAt = value;
            return this;
        }

        public Builder currency(@Nullable String value) {
            currency = value;
            return this;
        }

        /** Adds a line to those already given. */
        public Builder line(NewOrderLine value) {
            lines.add(value);
            return this;
        }

        public Builder total(@Nullable BigDecimal value) {
            total = value;
            return this;
        }

        public Builder shipping(@Nullable BigDecimal value) {
            shipping = value;
            return this;
        }

        public Builder tax(@Nullable BigDecimal value) {
            tax = value;
            return this;
        }

        public Builder discount(@Nullable BigDecimal value) {
            discount = value;
            return this;
        }

        public Builder paidWithPoints(@Nullable BigDecimal value) {
            paidWithPoints = value;
            return this;
        }

        public Builder delivery() {
            delivery = true;
            return this;
        }

        public NewOrder build() {
            return new NewOrder(
                    id, customer, placedAt, currency, lines, total, shipping, tax, discount, paidWithPoints, delivery);
        }
    }
}
