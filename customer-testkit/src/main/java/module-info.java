/** The contract that every storage of CustomerKit must pass, and what applications need to test with it. */
module io.customerkit.testkit {
    requires transitive io.customerkit;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.slf4j;
    requires static transitive org.jspecify;

    exports io.customerkit.testkit;
}
