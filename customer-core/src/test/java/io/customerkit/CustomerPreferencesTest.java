package io.customerkit;

import static io.customerkit.CustomerFixture.ada;
import static io.customerkit.error.Refusals.faultsOf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.Preferences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerPreferencesTest {

    private static final CustomerId ADA = CustomerId.of("ada");

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @Test
    void an_absent_object_stays_absent_and_an_empty_one_stays_empty() {
        kit.customers().create(ada().preferences(null).build());

        assertThat(stored().preferences()).isNull();
        assertThat(update(CustomerUpdate.builder().preferences(Map.of())).preferences())
                .isEqualTo(Preferences.of(Map.of()));
        assertThat(update(CustomerUpdate.builder().removePreferences()).preferences())
                .isNull();
    }

    @Test
    void values_come_back_equal_from_the_storage() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("$where", new BigDecimal("9007199254740993"));
        values.put("a.b", List.of(new BigDecimal("0.1"), new BigDecimal("1.10"), new BigDecimal("1e400")));
        values.put("", null);

        kit.customers().create(ada().preferences(values).build());

        assertThat(requireNonNull(stored().preferences()).asMap()).isEqualTo(values);
    }

    @Test
    void changing_the_map_after_the_call_changes_nothing_stored() {
        var list = new ArrayList<Object>(List.of("a"));
        var values = new HashMap<String, Object>(Map.of("list", list));
        kit.customers().create(ada().preferences(values).build());

        list.add("b");
        values.put("more", true);

        assertThat(requireNonNull(stored().preferences()).asMap()).isEqualTo(Map.of("list", List.of("a")));
    }

    @Test
    void an_update_replaces_all_of_them() {
        kit.customers().create(ada().preferences(Map.of("old", "x")).build());

        Customer updated = update(CustomerUpdate.builder().preferences(Map.of("new", "y")));

        assertThat(requireNonNull(updated.preferences()).asMap()).isEqualTo(Map.of("new", "y"));
    }

    @Test
    void they_cannot_be_given_and_removed_at_once() {
        kit.customers().create(ada().build());

        assertThat(faultsOf(() ->
                        update(CustomerUpdate.builder().preferences(Map.of()).removePreferences())))
                .containsExactly("preferences preferences.ambiguous");
    }

    @Test
    void hostile_ones_are_refused_together_with_everything_else_that_is_wrong() {
        var self = new HashMap<String, Object>();
        self.put("self", self);
        Object nested = List.of();
        for (int i = 0; i < 100_000; i++) {
            nested = List.of(nested);
        }
        Map<String, Object> deep = Map.of("l", nested);

        for (Map<String, Object> hostile : List.of(self, deep)) {
            assertThat(faultsOf(() -> kit.customers()
                            .create(ada().name(null)
                                    .email(" ")
                                    .preferences(hostile)
                                    .build())))
                    .containsExactly("email text.blank", "name required", "preferences preferences.too-deep");
        }
        fixture.assertNothingStored();
    }

    @Test
    void an_update_with_hostile_ones_changes_nothing() {
        Customer created = kit.customers().create(ada().build());

        assertThat(faultsOf(() -> update(CustomerUpdate.builder().name(" ").preferences(Map.of("n", Double.NaN)))))
                .containsExactly("name text.blank", "preferences preferences.type");
        assertThat(kit.customers().find(ADA)).contains(created);
    }

    private Customer update(CustomerUpdate.Builder update) {
        return kit.customers().update(ADA, update.build());
    }

    private Customer stored() {
        return kit.customers().find(ADA).orElseThrow();
    }
}
