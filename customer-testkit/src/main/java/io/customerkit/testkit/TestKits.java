package io.customerkit.testkit;

import io.customerkit.CustomerKit;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.storage.Storage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The library over a storage, with customers who need neither phone nor address. */
final class TestKits {

    private TestKits() {}

    /** Patient enough for dozens of threads on a busy machine; whoever tests the limit sets it. */
    static CustomerKit.Builder over(Storage storage) {
        return CustomerKit.builder()
                .storage(storage)
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .build())
                .retryLimit(Duration.ofMinutes(1));
    }

    static NewCustomer newCustomer(String id) {
        return newCustomer(id, id + "@example.org");
    }

    static NewCustomer newCustomer(@Nullable String id, String email) {
        return NewCustomer.builder().id(id).name("Ada Lovelace").email(email).build();
    }
}
