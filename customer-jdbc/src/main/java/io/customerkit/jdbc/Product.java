package io.customerkit.jdbc;

import io.customerkit.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** A database product that has a script here. */
enum Product {
    H2,
    POSTGRESQL,
    MARIADB;

    /**
     * Returns the product behind a connection.
     *
     * @throws StorageException if it is none of these
     */
    static Product of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        for (Product product : values()) {
            if (product.name().equalsIgnoreCase(name)) {
                return product;
            }
        }
        throw new StorageException("CustomerKit has no tables for " + name, null);
    }

    Script script() {
        return Script.read("schema/" + name().toLowerCase(Locale.ROOT) + "/V1__customerkit.sql");
    }
}
