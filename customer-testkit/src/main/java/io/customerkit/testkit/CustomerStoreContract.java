package io.customerkit.testkit;

import static io.customerkit.testkit.Samples.address;
import static io.customerkit.testkit.Samples.phone;
import static io.customerkit.testkit.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerChange;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.customer.Preferences;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.CustomerStore.HistoryKey;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a storage promises about customers. */
@DisplayName("A storage of customers")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CustomerStoreContract {

    private static final String EMOJI = Character.toString(0x1F600);

    /** What comes back different where numbers become doubles, keys become paths, or texts are normalised. */
    private static final String AWKWARD_PREFERENCES = """
            {"a.b": [1.10, 0.1, 1e400, null, true, [], {}, [[1], [2]]], "$where": {"": 9007199254740993},
             "caf\u00E9": "composed", "cafe\u0301": "decomposed", "__proto__": "\uD83D\uDE00"}""";

    private final CustomerId id = Samples.customerId();

    protected CustomerStoreContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private Customer committed(SampleCustomer sample) {
        CustomerChange change = sample.change();
        storage().commit(Commit.nothing().with(change));
        return change.after();
    }

    private void assertRefused(SampleCustomer sample) {
        assertThatThrownBy(() -> committed(sample)).isInstanceOf(ConcurrentChangeException.class);
    }

    @Nested
    class Keeping_a_customer {

        @Test
        void knows_nobody_who_was_never_stored() {
            assertThat(storage().customers().find(id)).isEmpty();
            assertThat(storage().customers().exists(id)).isFalse();
            assertThat(storage().customers().findByEmail(id + "@example.org")).isEmpty();
            assertThat(storage().customers().findByUniquePhone(phone())).isEmpty();
            assertThat(storage().customers().history(id, null, 10)).isEmpty();
        }

        @Test
        void returns_every_field_as_it_was_committed() {
            Customer full = committed(SampleCustomer.of(id)
                    .email("Ada." + id + "@Example.org")
                    .phone(phone())
                    .addresses(address("a-2", "12 rue de la Paix"), address("a-1", EMOJI.repeat(200)))
                    .preferences(Preferences.ofJson(AWKWARD_PREFERENCES)));

            assertThat(storage().customers().find(id)).contains(full);
            assertThat(storage().customers().exists(id)).isTrue();
            assertThat(storage().customers().findByEmail(full.email().key())).contains(full);
        }

        @Test
        void returns_absent_parts_as_absent() {
            Customer bare = committed(SampleCustomer.of(id));

            assertThat(storage().customers().find(id)).contains(bare);
        }

        @Test
        void tells_no_preferences_from_empty_ones() {
            Customer empty = committed(SampleCustomer.of(id).preferences(Preferences.ofJson("{}")));

            assertThat(storage().customers().find(id)).contains(empty);
        }

        @Test
        void keeps_two_hundred_characters_of_two_units_each() {
            Customer named = committed(SampleCustomer.of(id).name(EMOJI.repeat(200)));

            assertThat(storage().customers().find(id)).contains(named);
        }

        @Test
        void keeps_preferences_of_64_KiB() {
            String json = "{\"text\":\"" + "x".repeat(65_536 - 11) + "\"}";

            Customer large = committed(SampleCustomer.of(id).preferences(Preferences.ofJson(json)));

            assertThat(storage().customers().find(id)).contains(large);
        }

        @Test
        void keeps_instants_in_whole_milliseconds_whatever_the_time_zone() {
            for (String instant : Instants.AWKWARD) {
                CustomerId other = Samples.customerId();

                Customer dated = committed(SampleCustomer.of(other).createdAt(Instant.parse(instant)));

                assertThat(storage().customers().find(other)).contains(dated);
            }
        }

        @Test
        void returns_what_an_update_left() {
            Customer before = committed(SampleCustomer.of(id)
                    .phone(phone())
                    .preferences(Preferences.ofJson("{\"a\":1}"))
                    .addresses(address("a-1", "1"), address("a-2", "2"), address("a-3", "3")));

            Customer after = committed(SampleCustomer.after(before)
                    .name("Ada King")
                    .email("king." + id + "@example.org")
                    .phone(null)
                    .preferences(null)
                    .addresses(address("a-3", "3"), address("a-1", "1 bis"), address("a-4", "4")));

            assertThat(storage().customers().find(id)).contains(after);
        }

        @Test
        void returns_a_changed_default_among_unchanged_addresses() {
            Customer before = committed(SampleCustomer.of(id).addresses(address("a-1", "1"), address("a-2", "2")));
            CustomerChange moved = SampleCustomer.after(before)
                    .addresses(address("a-2", "2"), address("a-1", "1"))
                    .change();

            storage().commit(Commit.nothing().with(moved));

            assertThat(storage().customers().find(id)).contains(moved.after());
        }

        @Test
        void tells_ids_apart_that_differ_by_case_only() {
            String base = unique();

            Customer lower =
                    committed(SampleCustomer.of(CustomerId.of("c-" + base)).email("1" + base + "@example.org"));
            assertThat(storage().customers().exists(CustomerId.of("C-" + base))).isFalse();
            Customer upper =
                    committed(SampleCustomer.of(CustomerId.of("C-" + base)).email("2" + base + "@example.org"));

            assertThat(storage().customers().find(lower.id())).contains(lower);
            assertThat(storage().customers().find(upper.id())).contains(upper);
        }
    }

    @Nested
    class Guarding_the_version {

        @Test
        void refuses_a_second_customer_with_one_id() {
            Customer first = committed(SampleCustomer.of(id));

            assertRefused(SampleCustomer.of(id).email("other." + id + "@example.org"));

            assertThat(storage().customers().find(id)).contains(first);
        }

        @Test
        void refuses_a_change_based_on_an_old_version() {
            Customer first = committed(SampleCustomer.of(id));
            Customer second = committed(SampleCustomer.after(first).name("Ada King"));

            assertRefused(SampleCustomer.after(first).name("Ada Byron"));

            assertThat(storage().customers().find(id)).contains(second);
            assertThat(storage().customers().history(id, null, 10)).hasSize(1);
        }

        @Test
        void refuses_a_change_of_what_is_not_stored() {
            Customer never = SampleCustomer.of(id).change().after();

            assertRefused(SampleCustomer.after(never).name("Ada King"));

            assertThat(storage().customers().find(id)).isEmpty();
        }
    }

    @Nested
    class Keeping_contacts_unique {

        @Test
        void refuses_a_second_customer_with_one_email() {
            Customer ada = committed(SampleCustomer.of(id));
            CustomerId other = Samples.customerId();

            assertRefused(SampleCustomer.of(other).email(ada.email().value().toUpperCase(Locale.ROOT)));

            assertThat(storage().customers().find(other)).isEmpty();
            assertThat(storage().customers().findByEmail(ada.email().key())).contains(ada);
        }

        @Test
        void refuses_an_update_to_the_email_of_another_customer() {
            Customer ada = committed(SampleCustomer.of(id));
            Customer eve = committed(SampleCustomer.of(Samples.customerId()));

            assertRefused(SampleCustomer.after(eve).email(ada.email().value()));

            assertThat(storage().customers().find(eve.id())).contains(eve);
        }

        @Test
        void frees_an_email_that_its_customer_gave_up() {
            Customer ada = committed(SampleCustomer.of(id));
            committed(SampleCustomer.after(ada).email("king." + id + "@example.org"));

            Customer heir = committed(
                    SampleCustomer.of(Samples.customerId()).email(ada.email().value()));

            assertThat(storage().customers().findByEmail(ada.email().key())).contains(heir);
        }

        @Test
        void finds_a_customer_by_the_email_of_an_update() {
            Customer ada = committed(SampleCustomer.of(id));

            Customer moved = committed(SampleCustomer.after(ada).email("king." + id + "@example.org"));

            assertThat(storage().customers().findByEmail(moved.email().key())).contains(moved);
            assertThat(storage().customers().findByEmail(ada.email().key())).isEmpty();
        }

        @Test
        void tells_emails_apart_that_differ_by_an_accent() {
            Customer plain = committed(SampleCustomer.of(id).email("jose." + id + "@example.org"));
            Customer accented =
                    committed(SampleCustomer.of(Samples.customerId()).email("josé." + id + "@example.org"));

            assertThat(storage().customers().findByEmail(plain.email().key())).contains(plain);
            assertThat(storage().customers().findByEmail(accented.email().key()))
                    .contains(accented);
        }

        @Test
        void lets_customers_share_a_phone_that_need_not_be_unique() {
            PhoneNumber shared = phone();
            committed(SampleCustomer.of(id).phone(shared));

            Customer second = committed(SampleCustomer.of(Samples.customerId()).phone(shared));

            assertThat(storage().customers().find(second.id())).contains(second);
            assertThat(storage().customers().findByUniquePhone(shared)).isEmpty();
        }

        @Test
        void refuses_a_second_customer_with_one_unique_phone() {
            PhoneNumber own = phone();
            Customer ada = committed(SampleCustomer.of(id).uniquePhone(own));
            CustomerId other = Samples.customerId();

            assertRefused(SampleCustomer.of(other).uniquePhone(own));

            assertThat(storage().customers().find(other)).isEmpty();
            assertThat(storage().customers().findByUniquePhone(own)).contains(ada);
        }

        @Test
        void refuses_an_update_to_the_unique_phone_of_another_customer() {
            Customer ada = committed(SampleCustomer.of(id).uniquePhone(phone()));
            Customer eve = committed(SampleCustomer.of(Samples.customerId()).uniquePhone(phone()));

            assertRefused(SampleCustomer.after(eve).uniquePhone(ada.phone()));

            assertThat(storage().customers().find(eve.id())).contains(eve);
        }

        @Test
        void lets_many_customers_be_without_a_unique_phone() {
            committed(SampleCustomer.of(id).uniquePhone(null));

            Customer second = committed(SampleCustomer.of(Samples.customerId()).uniquePhone(null));

            assertThat(storage().customers().find(second.id())).contains(second);
        }

        @Test
        void frees_a_unique_phone_that_its_customer_gave_up() {
            PhoneNumber own = phone();
            Customer ada = committed(SampleCustomer.of(id).uniquePhone(own));
            committed(SampleCustomer.after(ada).uniquePhone(null));

            Customer heir = committed(SampleCustomer.of(Samples.customerId()).uniquePhone(own));

            assertThat(storage().customers().findByUniquePhone(own)).contains(heir);
        }
    }

    @Nested
    class Paging {

        @Test
        void shows_history_latest_version_first_and_no_other_customers() {
            Customer customer = committed(SampleCustomer.of(id));
            Customer other = committed(SampleCustomer.of(Samples.customerId()));
            committed(SampleCustomer.after(other).name("Eve"));
            List<HistoryEntry> written = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                CustomerChange change =
                        SampleCustomer.after(customer).name("Ada " + i).change();
                storage().commit(Commit.nothing().with(change));
                written.add(0, change.history().get(0));
                customer = change.after();
            }

            assertThat(storage().customers().history(id, null, 100)).isEqualTo(written);
        }

        @Test
        void shows_fields_of_one_version_from_A_to_Z_and_pages_between_them() {
            Customer before = committed(SampleCustomer.of(id));
            List<HistoryEntry> written = List.of(entry(before, "email"), entry(before, "name"), entry(before, "phone"));
            Customer after = SampleCustomer.after(before).change().after();
            storage()
                    .commit(Commit.nothing()
                            .with(new CustomerChange(
                                    before, after, List.of(written.get(2), written.get(0), written.get(1)), false)));

            List<HistoryEntry> paged = Pages.all(
                    2, last -> storage().customers().history(id, last == null ? null : HistoryKey.of(last), 2));

            assertThat(paged).isEqualTo(written);
        }

        private HistoryEntry entry(Customer before, String field) {
            return new HistoryEntry(before.id(), before.version() + 1, field, null, EMOJI, Samples.NOW, "Zoë");
        }

        @Test
        void shows_every_customer_once_by_id_while_others_are_added() {
            List<Customer> stored = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                stored.add(committed(
                        SampleCustomer.of(Samples.customerId(i)).addresses(address("a-1", "1"), address("a-2", "2"))));
            }

            List<Customer> paged = Pages.all(10, last -> pageWhileOthersCome(last));

            assertThat(paged).containsAll(stored).doesNotHaveDuplicates();
            assertThat(paged).extracting(customer -> customer.id().value()).isSorted();
        }

        private List<Customer> pageWhileOthersCome(@Nullable Customer last) {
            List<Customer> page = storage().customers().all(last == null ? null : last.id(), 10);
            if (!page.isEmpty()) {
                committed(SampleCustomer.of(
                        CustomerId.of("-" + unique()))); // sorts before all others, so behind every page
            }
            return page;
        }
    }
}
