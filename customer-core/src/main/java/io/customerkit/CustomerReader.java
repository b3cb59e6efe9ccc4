package io.customerkit;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.storage.CustomerStore;
import java.util.List;
import java.util.function.Consumer;

/** Reads all customers from the first id to the last, one page in memory. */
final class CustomerReader {

    private static final int PAGE = 1_000;

    private CustomerReader() {}

    static void read(CustomerStore customers, Consumer<Customer> consumer) {
        CustomerId last = null;
        List<Customer> page;
        do {
            page = customers.all(last, PAGE);
            for (Customer customer : page) {
                last = customer.id();
                consumer.accept(customer);
            }
        } while (page.size() == PAGE);
    }
}
