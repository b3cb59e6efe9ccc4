package io.customerkit.customer;

import static java.util.Objects.requireNonNull;

import io.customerkit.constraint.Characters;
import io.customerkit.error.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads one request by the {@link ContactRules}. What the annotations found wrong is not judged again; values are made of
 * the rest, and given out only if nothing at all is wrong.
 */
final class ContactReading {

    /** Other letters may become these in upper case: ß is no code although SS is one. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2}");

    private final ContactRules rules;
    private final Supplier<AddressId> ids;
    private final Violations violations;

    ContactReading(ContactRules rules, Supplier<AddressId> ids, Violations violations) {
        this.rules = rules;
        this.ids = ids;
        this.violations = violations;
    }

    Profile profile(NewCustomer request) {
        EmailAddress email = email(request.email());
        PhoneNumber phone = phone(request.phone());
        if (request.phone() == null) {
            requirePhone();
        }
        Preferences preferences = preferences(request.preferences());
        List<AddressDraft> addresses = addresses("addresses", request.addresses());
        requireOneDefault(request.addresses());
        violations.throwIfAny();
        return new Profile(trim(requireNonNull(request.name())), requireNonNull(email), phone, addresses, preferences);
    }

    ProfileUpdate update(CustomerUpdate request) {
        var fields = new ProfileUpdate.Fields(
                request.name() == null ? null : trim(request.name()),
                email(request.email()),
                phone(request.phone()),
                request.removePhone(),
                preferences(request.preferences()),
                request.removePreferences(),
                request.author() == null ? "system" : trim(request.author()));
        if (request.removePhone()) {
            requirePhone();
        }
        refuseBoth(request.phone(), request.removePhone(), "phone");
        refuseBoth(request.preferences(), request.removePreferences(), "preferences");
        List<AddressDraft> changed = changes(request.changeAddresses());
        List<AddressDraft> added = addresses("addAddresses", request.addAddresses());
        violations.throwIfAny();
        Set<AddressId> removed =
                request.removeAddresses().stream().map(AddressId::of).collect(Collectors.toSet());
        return new ProfileUpdate(
                fields, new AddressUpdate(removed, changed, added, addressId(request.defaultAddress())));
    }

    private @Nullable EmailAddress email(@Nullable String text) {
        return text == null ? null : violations.capture("email", () -> EmailAddress.of(text));
    }

    private @Nullable PhoneNumber phone(@Nullable String text) {
        return text == null ? null : violations.capture("phone", () -> PhoneNumber.parse(text, rules.defaultRegion()));
    }

    private void requirePhone() {
        if (rules.phonePolicy() == PhonePolicy.REQUIRED) {
            violations.add("phone", "phone.required", "is required");
        }
    }

    private @Nullable Preferences preferences(@Nullable Map<String, ? extends @Nullable Object> values) {
        return values == null ? null : violations.capture("preferences", () -> Preferences.of(values));
    }

    private void refuseBoth(@Nullable Object given, boolean removed, String path) {
        if (given != null && removed) {
            violations.add(path, path + ".ambiguous", "cannot be given and removed at once");
        }
    }

    private void requireOneDefault(List<NewAddress> addresses) {
        long marked = addresses.stream()
                .filter(address -> address != null && Boolean.TRUE.equals(address.isDefault()))
                .count();
        if (addresses.isEmpty() && rules.isAddressRequired()) {
            violations.add("addresses", "address.required", "must have at least one address");
        }
        if (addresses.size() > 1 && marked != 1) {
            violations.add("addresses", "address.default", "must have exactly one address marked as the default");
        }
    }

    /** A list that is too long is not read, because each of its addresses would be compared with all others. */
    private List<AddressDraft> addresses(String path, List<NewAddress> addresses) {
        if (violations.isAt(path)) {
            return List.of();
        }
        var drafts = new ArrayList<AddressDraft>();
        for (int i = 0; i < addresses.size(); i++) {
            AddressDraft draft = address(path + "[" + i + "]", addresses.get(i));
            if (draft != null) {
                requireOtherId(path + "[" + i + "].id", drafts, draft);
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private void requireOtherId(String path, List<AddressDraft> others, AddressDraft draft) {
        if (others.stream().anyMatch(other -> other.id().equals(draft.id()))) {
            violations.add(path, "address.id.repeated", "must not be the id of another address of the request");
        }
    }

    private List<AddressDraft> changes(List<AddressChange> changes) {
        if (violations.isAt("changeAddresses")) {
            return List.of();
        }
        var drafts = new ArrayList<AddressDraft>();
        for (int i = 0; i < changes.size(); i++) {
            String path = "changeAddresses[" + i + "]";
            AddressChange change = changes.get(i);
            AddressDraft draft = change == null ? null : address(path + ".address", change.address());
            AddressId id = change == null ? null : addressId(change.id());
            if (draft != null && id != null) {
                AddressDraft changed = draft.withId(id);
                requireOtherId(path + ".id", drafts, changed);
                drafts.add(changed);
            }
        }
        return drafts;
    }

    /** Returns null where a part is missing or wrong; the violations then say so. */
    private @Nullable AddressDraft address(String path, @Nullable NewAddress request) {
        if (request == null) {
            return null;
        }
        String country = country(path + ".country", request.country());
        requireZipCode(path + ".zipCode", request.zipCode(), country);
        if (request.street() == null
                || request.city() == null
                || request.state() == null
                || request.zipCode() == null) {
            return null;
        }
        AddressId id = addressId(request.id());
        return new AddressDraft(
                id == null ? ids.get() : id,
                id != null,
                trim(request.street()),
                trim(request.city()),
                trim(request.state()),
                trim(request.zipCode()),
                country,
                request.isDefault());
    }

    private @Nullable String country(String path, @Nullable String text) {
        if (text == null) {
            return rules.defaultCountry();
        }
        if (violations.isAt(path)) {
            return null;
        }
        String typed = trim(text);
        String country = typed.toUpperCase(Locale.ROOT);
        if (!CODE.matcher(typed).matches() || !Countries.isCode(country)) {
            violations.add(path, "address.country", "must be a country code of ISO 3166-1 alpha-2");
        }
        return country;
    }

    private void requireZipCode(String path, @Nullable String text, @Nullable String country) {
        if (text != null && !violations.isAt(path) && !rules.postalCodes().isValid(trim(text), country)) {
            violations.add(path, "address.zip-code", "is not a valid postal code of that country");
        }
    }

    /** Ids that the annotations refused make no value; the violations are thrown before it is missed. */
    private @Nullable AddressId addressId(@Nullable String text) {
        return text == null ? null : new Violations().capture("id", () -> AddressId.of(text));
    }

    private static String trim(String text) {
        return Characters.trim(text);
    }
}
