/** Keeps CustomerKit's data in a relational database. */
module io.customerkit.jdbc {
    requires com.google.gson;
    requires org.jdbi.v3.core;
    requires transitive io.customerkit;
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports io.customerkit.jdbc;
}
