package io.customerkit.jdbc;

import java.util.UUID;

/** Databases of H2 in memory. */
final class H2 implements Server {

    static final Server SERVER = new H2();

    private H2() {}

    @Override
    public String newDatabase() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=64";
    }

    @Override
    public String setZoneOfAuckland() {
        return "SET TIME ZONE 'Pacific/Auckland'";
    }

    @Override
    public String countOpenTransactions() {
        return """
                SELECT COUNT(*)
                  FROM information_schema.sessions
                 WHERE contains_uncommitted""";
    }

    @Override
    public String dropIndex(String index, String table) {
        return "DROP INDEX " + index;
    }
}
