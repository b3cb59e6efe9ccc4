package io.customerkit.jdbc;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** What the adapter promises on every product, besides the contract of every storage. */
abstract class ProductContract {

    abstract Server server();

    @Nested
    @DisplayName("Texts")
    class Texts extends TextContract {

        @Override
        Server server() {
            return ProductContract.this.server();
        }
    }

    @Nested
    @DisplayName("Instants and amounts")
    class Times extends TimeContract {

        @Override
        Server server() {
            return ProductContract.this.server();
        }
    }

    @Nested
    @DisplayName("Connections")
    class Connections extends ConnectionsContract {

        @Override
        Server server() {
            return ProductContract.this.server();
        }
    }

    @Nested
    @DisplayName("Many commands")
    class Contention extends ContentionContract {

        @Override
        Server server() {
            return ProductContract.this.server();
        }
    }

    @Nested
    @DisplayName("The statements")
    class Statements extends StatementsContract {

        @Override
        Server server() {
            return ProductContract.this.server();
        }
    }
}
