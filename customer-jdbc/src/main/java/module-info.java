/** Keeps CustomerKit's data in a relational database. */
module io.customerkit.jdbc {
    requires com.google.gson;
    requires io.leangen.geantyref; // Jdbi needs it and, having no descriptor, cannot say so
    requires org.jdbi.v3.core;
    requires transitive io.customerkit;
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports io.customerkit.jdbc;
}
