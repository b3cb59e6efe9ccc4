package io.customerkit.jdbc;

import java.sql.Types;
import java.time.LocalDate;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Binds dates as they are; by way of {@code java.sql.Date} the JVM's time zone would have a say. */
final class LocalDateArguments extends AbstractArgumentFactory<LocalDate> {

    LocalDateArguments() {
        super(Types.DATE);
    }

    @Override
    protected Argument build(LocalDate value, ConfigRegistry config) {
        return (position, statement, context) -> statement.setObject(position, value);
    }
}
