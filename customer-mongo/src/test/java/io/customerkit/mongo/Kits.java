package io.customerkit.mongo;

import io.customerkit.CustomerKit;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.storage.Storage;
import java.util.UUID;

/** The library over a storage, with customers who need neither phone nor address. */
final class Kits {

    private Kits() {}

    static CustomerKit.Builder over(Storage storage) {
        return CustomerKit.builder()
                .storage(storage)
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .build());
    }

    static NewCustomer newCustomer(String id) {
        return NewCustomer.builder()
                .id(id)
                .name("Ada Lovelace")
                .email(id + "@example.org")
                .build();
    }

    /** Creates a customer whom nobody else has. */
    static CustomerId customer(CustomerKit kit) {
        return kit.customers().create(newCustomer("c-" + UUID.randomUUID())).id();
    }
}
