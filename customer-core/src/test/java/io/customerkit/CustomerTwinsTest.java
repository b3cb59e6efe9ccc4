package io.customerkit;

import static io.customerkit.CustomerFixture.ada;
import static io.customerkit.CustomerFixture.boston;
import static io.customerkit.CustomerFixture.createAda;
import static io.customerkit.CustomerFixture.london;
import static io.customerkit.CustomerFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.AddressId;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.DuplicateEmailException;
import io.customerkit.customer.DuplicatePhoneException;
import io.customerkit.error.StaleVersionException;
import io.customerkit.notification.Notification.Welcome;
import io.customerkit.storage.OutboxMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;

/** Commands that meet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerTwinsTest {

    private static final int ROUNDS = 10;
    private static final CustomerId ADA = CustomerId.of("ada");

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @RepeatedTest(ROUNDS)
    void of_32_creations_with_one_e_mail_in_different_case_one_wins_and_one_welcome_goes_out() {
        Twins<Customer> twins = Twins.run(
                32,
                i -> kit.customers()
                        .create(someone("c" + i)
                                .email(spelling(i) + "@example.org")
                                .build()));

        assertThat(twins.results()).hasSize(1);
        CustomerId winner = twins.results().get(0).id();
        assertThat(twins.failures())
                .hasSize(31)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                DuplicateEmailException.class,
                                duplicate -> assertThat(duplicate.existing()).isEqualTo(winner)));
        assertThat(fixture.sent()).containsExactly(new Welcome(winner, CustomerFixture.START));
        assertThat(fixture.storage().customers().all(null, 100)).isEqualTo(twins.results());
        assertThat(outbox()).isEmpty();
    }

    @RepeatedTest(ROUNDS)
    void a_loser_leaves_no_message_in_the_outbox_either() {
        CustomerKit silent = fixture.builder().dispatch(Dispatch.BY_MAINTENANCE).build();

        Twins<Customer> twins = Twins.run(
                32,
                i -> silent.customers()
                        .create(someone("c" + i).email("ada@example.org").build()));

        assertThat(twins.results()).hasSize(1);
        assertThat(outbox())
                .extracting(OutboxMessage::key)
                .containsExactly("welcome:" + twins.results().get(0).id());
    }

    @RepeatedTest(ROUNDS)
    void of_32_equal_creations_with_one_id_all_get_the_same_customer_and_one_welcome_goes_out() {
        Twins<Customer> twins = Twins.run(32, i -> createAda(kit));

        assertThat(twins.failures()).isEmpty();
        assertThat(twins.results())
                .hasSize(32)
                .containsOnly(kit.customers().find(ADA).orElseThrow());
        assertThat(fixture.sent()).containsExactly(new Welcome(ADA, CustomerFixture.START));
    }

    @RepeatedTest(ROUNDS)
    void of_16_creations_with_one_unique_phone_one_wins() {
        CustomerKit unique = fixture.kit(ContactRules.builder().uniquePhones().build());

        Twins<Customer> twins =
                Twins.run(16, i -> unique.customers().create(someone("c" + i).build()));

        assertThat(twins.results()).hasSize(1);
        assertThat(twins.failures()).hasSize(15).hasOnlyElementsOfType(DuplicatePhoneException.class);
        assertThat(fixture.storage().customers().all(null, 100)).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void two_updates_of_different_fields_both_stay() {
        createAda(kit);
        List<CustomerUpdate> updates = List.of(
                CustomerUpdate.builder().name("Ada King").build(),
                CustomerUpdate.builder().email("king@example.org").build());

        Twins<Customer> twins = Twins.run(2, i -> kit.customers().update(ADA, updates.get(i)));

        Customer stored = kit.customers().find(ADA).orElseThrow();
        assertThat(twins.failures()).isEmpty();
        assertThat(stored.version()).isEqualTo(3);
        assertThat(stored.name()).isEqualTo("Ada King");
        assertThat(stored.email().value()).isEqualTo("king@example.org");
        assertThat(kit.customers().history(ADA, PageRequest.first(10)).items()).hasSize(2);
    }

    @RepeatedTest(ROUNDS)
    void of_8_forms_for_one_version_one_is_applied_and_the_others_are_stale() {
        createAda(kit);

        Twins<Customer> twins = Twins.run(
                8,
                i -> kit.customers()
                        .update(
                                ADA,
                                1,
                                CustomerUpdate.builder().name("Ada " + i).build()));

        assertThat(twins.results()).hasSize(1);
        assertThat(twins.failures())
                .hasSize(7)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                StaleVersionException.class,
                                stale -> assertThat(stale.current()).isEqualTo(2)));
        assertThat(kit.customers().find(ADA)).contains(twins.results().get(0));
    }

    @RepeatedTest(ROUNDS)
    void two_changes_of_the_default_address_leave_exactly_one_default() {
        kit.customers()
                .create(ada().address(london().asDefault()).address(boston()).build());
        List<AddressId> targets = List.of(AddressId.of("boston"), AddressId.of("paris"));

        Twins<Customer> twins = Twins.run(
                2,
                i -> kit.customers()
                        .update(
                                ADA,
                                CustomerUpdate.builder()
                                        .defaultAddress(targets.get(i))
                                        .build()));

        Customer stored = kit.customers().find(ADA).orElseThrow();
        assertThat(twins.failures()).isEmpty();
        assertThat(targets).contains(stored.defaultAddress().orElseThrow().id());
        assertThat(stored.version()).isEqualTo(3);
    }

    private static String spelling(int number) {
        var text = new StringBuilder("abcde");
        for (int bit = 0; bit < 5; bit++) {
            char letter = text.charAt(bit);
            text.setCharAt(bit, (number >> bit & 1) == 1 ? Character.toUpperCase(letter) : letter);
        }
        return text.toString();
    }

    private List<OutboxMessage> outbox() {
        return fixture.storage().outbox().due(Instant.MAX, 100);
    }
}
