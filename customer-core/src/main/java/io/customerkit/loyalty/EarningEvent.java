package io.customerkit.loyalty;

import io.customerkit.order.Order;
import io.customerkit.tier.Tier;
import java.math.BigDecimal;

/**
 * What may earn points: a completed order of a member.
 *
 * @param order as completed
 * @param base what of it earns, in the programme's currency, exact, 0 or more; see
 *     {@link io.customerkit.order.OrderTotals#base()}
 * @param tier what the member held when the command ran, before the award
 */
public record EarningEvent(Order order, BigDecimal base, Tier tier) {}
