package io.customerkit.benchmarks;

import io.customerkit.CustomerKit;
import io.customerkit.Dispatch;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.storage.Storage;
import java.time.InstantSource;

/** The commands as the library does them, without sending notifications. */
final class ByLibrary implements FourCommands {

    private final CustomerKit kit;

    ByLibrary(Storage storage, InstantSource clock) {
        kit = CustomerKit.builder()
                .storage(storage)
                .clock(clock)
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .build())
                .dispatch(Dispatch.BY_MAINTENANCE)
                .build();
    }

    /** Creates a golden member who has a million points to spend. */
    void create(String customer) {
        kit.customers()
                .create(NewCustomer.builder()
                        .id(customer)
                        .name("Ada Lovelace")
                        .email(customer + "@example.org")
                        .build());
        adjust(customer, 1_000_000, "first");
    }

    @Override
    public void adjust(String customer, long points, String reference) {
        kit.loyalty().adjust(CustomerId.of(customer), points, Reference.of(reference), "");
    }

    @Override
    public void redeem(String customer, long points, String reference) {
        kit.loyalty().redeem(CustomerId.of(customer), points, Reference.of(reference));
    }

    @Override
    public void place(String order, String customer, String total) {
        kit.orders().place(NewOrder.of(order, CustomerId.of(customer), Money.of(total, "EUR")));
    }

    @Override
    public void complete(String order) {
        kit.orders().complete(OrderId.of(order));
    }

    long points(String customer) {
        return kit.loyalty().membership(CustomerId.of(customer)).points();
    }
}
