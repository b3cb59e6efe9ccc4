package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.storage.Storage;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everything that a storage promises. Extend it once per storage. */
public abstract class StorageContract {

    protected StorageContract() {}

    /** The storage under test; the same data at every call. It need not be empty, and nobody empties it. */
    protected abstract Storage storage();

    @Test
    void knows_nobody_who_was_never_stored() {
        CustomerId nobody = CustomerId.of(UUID.randomUUID().toString());

        assertThat(storage().customers().find(nobody)).isEmpty();
    }
}
