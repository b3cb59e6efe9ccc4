package io.customerkit.jdbc;

import org.junit.jupiter.api.Test;

class MariaDbSchemaTest extends SchemaContract {

    @Override
    Server server() {
        return MariaDb.SERVER;
    }

    @Test
    void names_a_text_that_is_not_compared_byte_by_byte() {
        assertCollationIsNamed(
                "ALTER TABLE ck_customer MODIFY name VARCHAR(200) CHARACTER SET utf8mb3 NOT NULL",
                "collation utf8mb4_nopad_bin of column ck_customer.name");
    }
}
