package io.customerkit.order;

/**
 * The sums of an order, all in one currency.
 *
 * @param goods the lines less all discounts, or the given total less shipping and tax
 * @param shipping earns no points
 * @param tax that is not already in the prices, earns no points
 * @param discount on the whole order, already taken off {@code goods}
 * @param paidWithPoints the part of the total that was paid with points, at most the total; earns no points
 */
public record OrderTotals(Money goods, Money shipping, Money tax, Money discount, Money paidWithPoints) {

    public OrderTotals {
        Money total = goods.plus(shipping).plus(tax);
        if (paidWithPoints.isMoreThan(total)) {
            throw new IllegalArgumentException("Of " + total + " no " + paidWithPoints + " can be paid with points");
        }
    }

    /** What is to be paid, with money or points: goods, shipping and tax. */
    public Money total() {
        return goods.plus(shipping).plus(tax);
    }

    /** What is to be paid with money, the most that can be refunded. */
    public Money payable() {
        return total().minus(paidWithPoints);
    }

    /** What earns points: the goods less what was paid with points, 0 or more. */
    public Money base() {
        return paidWithPoints.isMoreThan(goods) ? Money.zero(goods.currency()) : goods.minus(paidWithPoints);
    }
}
