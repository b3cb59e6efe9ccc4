package io.customerkit;

import static io.customerkit.CustomerFixture.START;
import static io.customerkit.CustomerFixture.ada;
import static io.customerkit.CustomerFixture.boston;
import static io.customerkit.CustomerFixture.createAda;
import static io.customerkit.CustomerFixture.london;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.AddressId;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.error.NotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerHistoryTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final AddressId PARIS = AddressId.of("paris");
    private static final String PARIS_JSON = "{\"street\":\"12 rue de la Paix\",\"city\":\"Paris\","
            + "\"state\":\"Île-de-France\",\"zipCode\":\"75002\",\"country\":\"FR\"}";
    private static final String LONDON_JSON = "{\"street\":\"10 Downing Street\",\"city\":\"London\","
            + "\"state\":\"England\",\"zipCode\":\"SW1A 2AA\",\"country\":\"GB\"}";

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit =
            fixture.kit(ContactRules.builder().phone(PhonePolicy.OPTIONAL).build());

    @Test
    void creating_a_customer_writes_none() {
        createAda(kit);

        assertThat(history()).isEmpty();
    }

    @Test
    void a_new_name_is_recorded_with_the_old_one_and_with_who_and_when() {
        createAda(kit);
        fixture.advance(Duration.ofDays(1));

        update(CustomerUpdate.builder().name("Ada King").author(" clerk 7 "));

        assertThat(history())
                .containsExactly(new HistoryEntry(
                        ADA, 2, "name", "Ada Lovelace", "Ada King", START.plus(Duration.ofDays(1)), "clerk 7"));
    }

    @Test
    void whoever_changes_a_profile_without_a_name_is_the_system() {
        createAda(kit);

        update(CustomerUpdate.builder().name("Ada King"));

        assertThat(history()).extracting(HistoryEntry::author).containsExactly("system");
    }

    @Test
    void a_new_e_mail_is_recorded_as_it_was_typed() {
        createAda(kit);

        update(CustomerUpdate.builder().email("ADA@example.org"));

        assertThat(history()).containsExactly(entry(2, "email", "ada@example.org", "ADA@example.org"));
    }

    @Test
    void a_phone_that_changes_goes_and_comes_back_is_recorded_each_time() {
        createAda(kit);

        update(CustomerUpdate.builder().phone("+33 1 42 68 53 01"));
        update(CustomerUpdate.builder().removePhone());
        update(CustomerUpdate.builder().phone("+33 1 42 68 53 02"));

        assertThat(history())
                .containsExactly(
                        entry(4, "phone", null, "+33142685302"),
                        entry(3, "phone", "+33142685301", null),
                        entry(2, "phone", "+33142685300", "+33142685301"));
    }

    @Test
    void preferences_are_recorded_as_json() {
        createAda(kit);

        update(CustomerUpdate.builder().preferences(Map.of()));
        update(CustomerUpdate.builder().preferences(Map.of("n", 1.10)));
        update(CustomerUpdate.builder().removePreferences());

        assertThat(history())
                .containsExactly(
                        entry(4, "preferences", "{\"n\":1.1}", null),
                        entry(3, "preferences", "{}", "{\"n\":1.1}"),
                        entry(2, "preferences", null, "{}"));
    }

    @Test
    void an_address_that_comes_changes_and_goes_is_recorded_as_json() {
        createAda(kit);
        NewAddress inParis = NewAddress.of("12 rue de la Paix", "Paris", "Île-de-France", "75002", "FR");

        update(CustomerUpdate.builder().addAddress(london()));
        update(CustomerUpdate.builder().changeAddress(AddressId.of("london"), inParis));
        update(CustomerUpdate.builder().removeAddress(AddressId.of("london")));

        assertThat(history())
                .containsExactly(
                        entry(4, "addresses[london]", PARIS_JSON, null),
                        entry(3, "addresses[london]", LONDON_JSON, PARIS_JSON),
                        entry(2, "addresses[london]", null, LONDON_JSON));
    }

    @Test
    void another_default_address_is_recorded_by_its_id() {
        createAda(kit);
        update(CustomerUpdate.builder().addAddress(london()));

        update(CustomerUpdate.builder().defaultAddress(AddressId.of("london")));

        assertThat(history()).first().isEqualTo(entry(3, "defaultAddress", "paris", "london"));
    }

    @Test
    void one_update_writes_one_entry_per_field_sorted_by_name() {
        kit.customers().create(ada().preferences(Map.of("a", 1)).build());

        update(CustomerUpdate.builder()
                .name("Ada King")
                .email("king@example.org")
                .removePhone()
                .preferences(Map.of("a", 2))
                .removeAddress(PARIS)
                .addAddress(london())
                .addAddress(boston().asDefault()));

        assertThat(history())
                .extracting(HistoryEntry::field)
                .containsExactly(
                        "addresses[boston]",
                        "addresses[london]",
                        "addresses[paris]",
                        "defaultAddress",
                        "email",
                        "name",
                        "phone",
                        "preferences");
        assertThat(history()).extracting(HistoryEntry::version).containsOnly(2L);
    }

    @Test
    void pages_show_each_entry_once_also_where_they_end_within_a_version() {
        createAda(kit);
        for (int i = 2; i <= 4; i++) {
            update(CustomerUpdate.builder()
                    .name("Name " + i)
                    .email("mail" + i + "@example.org")
                    .phone("+3314268530" + i));
        }

        var seen = new ArrayList<String>();
        Page<HistoryEntry> page = kit.customers().history(ADA, PageRequest.first(2));
        for (; page.next() != null; page = kit.customers().history(ADA, PageRequest.after(page.next(), 2))) {
            assertThat(page.items()).hasSize(2);
            page.items().forEach(entry -> seen.add(entry.version() + entry.field()));
        }
        page.items().forEach(entry -> seen.add(entry.version() + entry.field()));

        assertThat(seen)
                .containsExactly("4email", "4name", "4phone", "3email", "3name", "3phone", "2email", "2name", "2phone");
    }

    @Test
    void an_unknown_customer_has_none() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> history())
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("customer ada"));
    }

    private void update(CustomerUpdate.Builder update) {
        kit.customers().update(ADA, update.build());
    }

    private List<HistoryEntry> history() {
        return kit.customers().history(ADA, PageRequest.first(100)).items();
    }

    private static HistoryEntry entry(
            long version, String field, @Nullable String oldValue, @Nullable String newValue) {
        return new HistoryEntry(ADA, version, field, oldValue, newValue, START, "system");
    }
}
