package io.customerkit.customer;

import io.customerkit.error.IdTakenException;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a customer's addresses: some removed, then some changed, then some added, then the default chosen.
 *
 * @param changed the new content of the addresses that have these ids
 * @param defaultAddress the address that becomes the default; null to leave that to the marks of the others
 */
record AddressUpdate(
        Set<AddressId> removed,
        List<AddressDraft> changed,
        List<AddressDraft> added,
        @Nullable AddressId defaultAddress) {

    AddressUpdate {
        removed = Set.copyOf(removed);
        changed = List.copyOf(changed);
        added = List.copyOf(added);
    }

    /**
     * Returns the addresses of this customer afterwards.
     *
     * @throws NotFoundException if an address that is named is not here
     * @throws IdTakenException if an address is added under the id of another place
     * @throws InvalidRequestException if none would remain although one is required, or more than 50
     */
    List<Address> addressesOf(Customer customer, ContactRules rules, Instant now) {
        var addresses = new LinkedHashMap<AddressId, Address>();
        customer.addresses().forEach(address -> addresses.put(address.id(), address));
        removed.forEach(id -> requirePresent(addresses.remove(id), id));
        changed.forEach(draft -> change(addresses, draft, now));
        added.forEach(draft -> add(addresses, draft, now));
        if (addresses.size() > Customer.MOST_ADDRESSES) {
            throw InvalidRequestException.of("addAddresses", "address.too-many", "must leave at most 50 addresses");
        }
        if (addresses.isEmpty() && !removed.isEmpty() && rules.isAddressRequired()) {
            throw InvalidRequestException.of("removeAddresses", "address.required", "must leave an address");
        }
        return List.copyOf(addresses.values());
    }

    private static void change(Map<AddressId, Address> addresses, AddressDraft draft, Instant now) {
        Address address = requirePresent(addresses.get(draft.id()), draft.id());
        if (!draft.isPlaceOf(address)) {
            addresses.put(draft.id(), address.changedTo(draft, now));
        }
    }

    private static void add(Map<AddressId, Address> addresses, AddressDraft draft, Instant now) {
        AddressId id = idAmong(addresses.values(), draft);
        Address present = addresses.putIfAbsent(id, Address.of(id, draft, now));
        if (present != null && !draft.isPlaceOf(present)) {
            throw new IdTakenException("address", id.value());
        }
    }

    /** Without an id of its own an address is known by what it says, so that it can be added again safely. */
    private static AddressId idAmong(Collection<Address> addresses, AddressDraft draft) {
        return addresses.stream()
                .filter(address -> !draft.isIdGiven() && draft.isPlaceOf(address))
                .findFirst()
                .map(Address::id)
                .orElse(draft.id());
    }

    /**
     * Returns the default among the addresses that remain: the one named here, else the one it was, else the sole one;
     * null if none remains.
     *
     * @throws NotFoundException if the address that is named does not remain
     * @throws InvalidRequestException if two or more are named, or none and two or more remain without the old default
     */
    @Nullable
    AddressId defaultOf(Customer customer, List<Address> remaining) {
        Set<AddressId> named = named(remaining);
        if (named.size() > 1) {
            throw noClearDefault();
        }
        List<AddressId> ids = remaining.stream().map(Address::id).toList();
        if (named.size() == 1) {
            AddressId id = named.iterator().next();
            return requirePresent(ids.contains(id) ? id : null, id);
        }
        if (ids.size() <= 1) {
            return ids.isEmpty() ? null : ids.get(0);
        }
        AddressId old = customer.defaultAddressId();
        if (old == null || !ids.contains(old) || unmarks(old)) {
            throw noClearDefault();
        }
        return old;
    }

    private Set<AddressId> named(List<Address> remaining) {
        var named = new TreeSet<AddressId>();
        if (defaultAddress != null) {
            named.add(defaultAddress);
        }
        changed.stream().filter(AddressDraft::isMarked).forEach(draft -> named.add(draft.id()));
        added.stream().filter(AddressDraft::isMarked).forEach(draft -> named.add(idAmong(remaining, draft)));
        return named;
    }

    private boolean unmarks(AddressId id) {
        return changed.stream().anyMatch(draft -> draft.id().equals(id) && draft.isUnmarked());
    }

    private static <T> T requirePresent(@Nullable T present, AddressId id) {
        if (present == null) {
            throw new NotFoundException("address", id.value());
        }
        return present;
    }

    private static InvalidRequestException noClearDefault() {
        return InvalidRequestException.of(
                "defaultAddress", "address.default", "must name exactly one of the remaining addresses");
    }
}
