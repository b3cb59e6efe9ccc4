package io.customerkit.jdbc;

class PostgresPlansTest extends PlansContract {

    @Override
    Server server() {
        return Postgres.SERVER;
    }

    @Override
    String numbersTo(int last) {
        return "SELECT n FROM generate_series(1, " + last + ") AS series(n)";
    }

    @Override
    String analyze(String table) {
        return "ANALYZE " + table;
    }

    @Override
    boolean isFullScan(String plan) {
        return plan.contains("Seq Scan");
    }
}
