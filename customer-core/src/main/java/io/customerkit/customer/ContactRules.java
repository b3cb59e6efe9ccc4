package io.customerkit.customer;

import static java.util.Objects.requireNonNull;

import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.Violations;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a profile needs, as the host configures it. Immutable and thread-safe. By default a phone number and an address
 * are required, several customers may share a phone number, and neither phone numbers nor addresses have a default
 * country.
 */
public final class ContactRules {

    private final @Nullable String defaultRegion;
    private final @Nullable String defaultCountry;
    private final PhonePolicy phonePolicy;
    private final boolean phonesAreUnique;
    private final boolean isAddressRequired;
    private final PostalCodes postalCodes;

    private ContactRules(Builder builder) {
        defaultRegion = builder.defaultRegion;
        defaultCountry = builder.defaultCountry;
        phonePolicy = builder.phonePolicy;
        phonesAreUnique = builder.phonesAreUnique;
        isAddressRequired = builder.isAddressRequired;
        postalCodes = builder.postalCodes;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns the rules of the requirements, which are the defaults of {@link #builder()}. */
    public static ContactRules standard() {
        return builder().build();
    }

    /** Where a phone number without {@code +} belongs, ISO 3166-1 alpha-2; null if such numbers are refused. */
    public @Nullable String defaultRegion() {
        return defaultRegion;
    }

    /** The country of an address that names none, ISO 3166-1 alpha-2; null if it stays unknown. */
    public @Nullable String defaultCountry() {
        return defaultCountry;
    }

    public PhonePolicy phonePolicy() {
        return phonePolicy;
    }

    public boolean phonesAreUnique() {
        return phonesAreUnique;
    }

    public boolean isAddressRequired() {
        return isAddressRequired;
    }

    public PostalCodes postalCodes() {
        return postalCodes;
    }

    /**
     * Turns a request into a profile.
     *
     * @param ids makes an id for each address that has none
     * @param violations what the annotations have found; what else is wrong is added
     * @throws InvalidRequestException with all violations, if there are any
     */
    public Profile profile(NewCustomer request, Supplier<AddressId> ids, Violations violations) {
        return new ContactReading(this, ids, violations).profile(request);
    }

    /**
     * Turns a request into an update of a profile.
     *
     * @param ids makes an id for each new address that has none
     * @param violations what the annotations have found; what else is wrong is added
     * @throws InvalidRequestException with all violations, if there are any
     */
    public ProfileUpdate profileUpdate(CustomerUpdate request, Supplier<AddressId> ids, Violations violations) {
        return new ContactReading(this, ids, violations).update(request);
    }

    /**
     * Checks that something can be delivered to this customer.
     *
     * @throws InvalidRequestException if there is no default address (path {@code addresses}) or, unless phone numbers are
     *     {@link PhonePolicy#OPTIONAL}, no phone number (path {@code phone})
     */
    public void requireDeliverable(Customer customer) {
        var violations = new Violations();
        if (customer.defaultAddressId() == null) {
            violations.add("addresses", "address.required", "must have a default address for a delivery");
        }
        if (customer.phone() == null && phonePolicy != PhonePolicy.OPTIONAL) {
            violations.add("phone", "phone.required", "is required for a delivery");
        }
        violations.throwIfAny();
    }

    /** Collects the parts of {@link ContactRules}. */
    public static final class Builder {

        private @Nullable String defaultRegion;
        private @Nullable String defaultCountry;
        private PhonePolicy phonePolicy = PhonePolicy.REQUIRED;
        private boolean phonesAreUnique;
        private boolean isAddressRequired = true;
        private PostalCodes postalCodes = PostalCodes.plausible();

        private Builder() {}

        /**
         * Accepts phone numbers without {@code +} and takes them for numbers of this region.
         *
         * @param region ISO 3166-1 alpha-2, upper case
         * @throws IllegalArgumentException if the region has no numbering plan
         */
        public Builder defaultRegion(String region) {
            if (!PhoneNumber.isRegion(region)) {
                throw new IllegalArgumentException("No numbering plan is known for region " + region);
            }
            defaultRegion = region;
            return this;
        }

        /**
         * Takes addresses that name no country for addresses there.
         *
         * @param country ISO 3166-1 alpha-2, upper case
         * @throws IllegalArgumentException if there is no such country
         */
        public Builder defaultCountry(String country) {
            if (!Countries.isCode(country)) {
                throw new IllegalArgumentException("No country of ISO 3166-1 has the code " + country);
            }
            defaultCountry = country;
            return this;
        }

        public Builder phone(PhonePolicy policy) {
            phonePolicy = requireNonNull(policy);
            return this;
        }

        /** Lets no two customers have one phone number; who shares one from before may keep it. */
        public Builder uniquePhones() {
            phonesAreUnique = true;
            return this;
        }

        /** Lets customers be without any address. */
        public Builder addressOptional() {
            isAddressRequired = false;
            return this;
        }

        public Builder postalCodes(PostalCodes judge) {
            postalCodes = requireNonNull(judge);
            return this;
        }

        public ContactRules build() {
            return new ContactRules(this);
        }
    }
}
