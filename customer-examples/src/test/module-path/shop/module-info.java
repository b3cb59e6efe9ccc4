/** An application on the module path, as a user of the library would write it. */
module example.shop {
    requires com.zaxxer.hikari;
    requires io.customerkit.jdbc;
    requires io.customerkit.mongo;
}
