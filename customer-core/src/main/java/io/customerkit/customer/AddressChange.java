package io.customerkit.customer;

import io.customerkit.constraint.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of one address of a customer.
 *
 * @param id of the address that changes, which an update names once
 * @param address all of its new content; its own id is not looked at. Marked as default: it becomes the default; marked
 *     as not default: refused for the default address unless the same update names another
 */
public record AddressChange(
        @Nullable @NotNull @Identifier String id,
        @Nullable @NotNull @Valid NewAddress address) {}
