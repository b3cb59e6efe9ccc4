package io.customerkit.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides one update of a profile and writes its history. */
final class ProfileRevision {

    private final Customer before;
    private final ProfileUpdate update;
    private final ContactRules rules;
    private final Instant now;

    ProfileRevision(Customer before, ProfileUpdate update, ContactRules rules, Instant now) {
        this.before = before;
        this.update = update;
        this.rules = rules;
        this.now = now;
    }

    Optional<CustomerChange> change() {
        Customer after = revised();
        List<HistoryEntry> history = history(after);
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(new CustomerChange(before, after, history, rules.phonesAreUnique()));
    }

    private Customer revised() {
        ProfileUpdate.Fields fields = update.fields();
        List<Address> addresses = update.addresses().addressesOf(before, rules, now);
        return new Customer(
                before.id(),
                before.version() + 1,
                Objects.requireNonNullElse(fields.name(), before.name()),
                Objects.requireNonNullElse(fields.email(), before.email()),
                fields.removesPhone() ? null : newer(fields.phone(), before.phone()),
                addresses,
                update.addresses().defaultOf(before, addresses),
                fields.removesPreferences() ? null : newer(fields.preferences(), before.preferences()),
                before.createdAt(),
                now);
    }

    /** Equal preferences may be written in another order, which is no change. */
    private static <T> @Nullable T newer(@Nullable T given, @Nullable T old) {
        return given == null || given.equals(old) ? old : given;
    }

    private List<HistoryEntry> history(Customer after) {
        Map<String, @Nullable String> old = values(before);
        Map<String, @Nullable String> young = values(after);
        Set<String> fields = new LinkedHashSet<>(old.keySet());
        fields.addAll(young.keySet());
        var history = new ArrayList<HistoryEntry>();
        for (String field : fields) {
            if (!Objects.equals(old.get(field), young.get(field))) {
                history.add(entry(after, field, old.get(field), young.get(field)));
            }
        }
        return history;
    }

    private HistoryEntry entry(Customer after, String field, @Nullable String old, @Nullable String young) {
        return new HistoryEntry(
                before.id(),
                after.version(),
                field,
                old,
                young,
                now,
                update.fields().author());
    }

    private static Map<String, @Nullable String> values(Customer customer) {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("name", customer.name());
        values.put("email", customer.email().value());
        values.put("phone", customer.phone() == null ? null : customer.phone().value());
        values.put(
                "preferences",
                customer.preferences() == null ? null : customer.preferences().toJson());
        customer.addresses().forEach(address -> values.put("addresses[" + address.id() + "]", json(address)));
        values.put("defaultAddress", Objects.toString(customer.defaultAddressId(), null));
        return values;
    }

    private static String json(Address address) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("street", address.street());
        parts.put("city", address.city());
        parts.put("state", address.state());
        parts.put("zipCode", address.zipCode());
        parts.put("country", address.country());
        return Json.write(parts);
    }
}
