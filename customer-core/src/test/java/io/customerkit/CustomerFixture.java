package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.ContactRules;
import io.customerkit.customer.Customer;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.notification.Notification;
import io.customerkit.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The library over an empty memory, at a time that stands still until a test moves it. */
final class CustomerFixture {

    static final Instant START = Instant.parse("2024-03-01T10:00:00Z");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final List<Notification> sent = new CopyOnWriteArrayList<>();
    private volatile Instant now = START;

    CustomerKit.Builder builder() {
        return CustomerKit.builder()
                .storage(storage)
                .clock(() -> now)
                .notifier((notification, customer) -> sent.add(notification));
    }

    CustomerKit kit() {
        return builder().build();
    }

    CustomerKit kit(ContactRules rules) {
        return builder().contacts(rules).build();
    }

    InMemoryStorage storage() {
        return storage;
    }

    List<Notification> sent() {
        return sent;
    }

    void setTime(Instant instant) {
        now = instant;
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Looks into the storage and at the notifier. */
    void assertNothingStored() {
        assertThat(storage.customers().all(null, 1)).isEmpty();
        assertThat(storage.accounts().ledger(null, 1)).isEmpty();
        assertThat(storage.outbox().due(Instant.MAX, 1)).isEmpty();
        assertThat(sent).isEmpty();
    }

    /** A valid request with all that the standard rules ask for, and the id {@code ada}. */
    static NewCustomer.Builder ada() {
        return someone("ada").name("Ada Lovelace");
    }

    /** A valid request with this id and an e-mail made of the id. */
    static NewCustomer.Builder someone(String id) {
        return NewCustomer.builder()
                .id(id)
                .name("Someone")
                .email(id.replace(':', '.') + "@example.org")
                .phone("+33 1 42 68 53 00")
                .address(paris());
    }

    static NewAddress paris() {
        return NewAddress.of("12 rue de la Paix", "Paris", "Île-de-France", "75002", "FR")
                .withId("paris");
    }

    static NewAddress london() {
        return NewAddress.of("10 Downing Street", "London", "England", "SW1A 2AA", "GB")
                .withId("london");
    }

    static NewAddress boston() {
        return NewAddress.of("1 Beacon Street", "Boston", "MA", "02134", "US").withId("boston");
    }

    /** Stores a customer with the id {@code ada}. */
    static Customer createAda(CustomerKit kit) {
        return kit.customers().create(ada().build());
    }

    /** Answers under another default locale, and puts the machine's back. */
    static <T> T inLocale(String tag, Supplier<T> answer) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            return answer.get();
        } finally {
            Locale.setDefault(before);
        }
    }
}
