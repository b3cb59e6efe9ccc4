package io.customerkit.jdbc;

class H2SchemaTest extends SchemaContract {

    @Override
    Server server() {
        return H2.SERVER;
    }
}
