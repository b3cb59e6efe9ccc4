package io.customerkit.jdbc;

import io.customerkit.CustomerKit;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.storage.Storage;
import java.time.Duration;

/** The library over a storage, with customers who need neither phone nor address. */
final class Kits {

    private Kits() {}

    /** Patient enough for dozens of threads on a busy machine. */
    static CustomerKit.Builder over(Storage storage) {
        return CustomerKit.builder()
                .storage(storage)
                .retryLimit(Duration.ofMinutes(1))
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .postalCodes((code, country) -> true)
                        .build());
    }

    static NewCustomer newCustomer(String id) {
        return NewCustomer.builder()
                .id(id)
                .name("Ada Lovelace")
                .email(id.replace(':', '/') + "@example.org")
                .build();
    }
}
