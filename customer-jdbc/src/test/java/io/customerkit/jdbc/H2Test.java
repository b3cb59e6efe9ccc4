package io.customerkit.jdbc;

class H2Test extends ProductContract {

    @Override
    Server server() {
        return H2.SERVER;
    }
}
