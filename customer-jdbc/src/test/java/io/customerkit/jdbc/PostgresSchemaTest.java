package io.customerkit.jdbc;

import org.junit.jupiter.api.Test;

class PostgresSchemaTest extends SchemaContract {

    @Override
    Server server() {
        return Postgres.SERVER;
    }

    @Test
    void names_a_key_that_is_not_compared_byte_by_byte() {
        assertCollationIsNamed(
                "ALTER TABLE ck_customer ALTER COLUMN email_key TYPE VARCHAR(512) COLLATE \"en-US-x-icu\"",
                "collation C of column ck_customer.email_key");
    }
}
