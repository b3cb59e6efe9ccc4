package io.customerkit.jdbc;

class H2PlansTest extends PlansContract {

    @Override
    Server server() {
        return H2.SERVER;
    }

    @Override
    String numbersTo(int last) {
        return "SELECT x AS n FROM SYSTEM_RANGE(1, " + last + ")";
    }

    @Override
    String analyze(String table) {
        return "ANALYZE TABLE " + table;
    }

    @Override
    boolean isFullScan(String plan) {
        return plan.contains(".tableScan");
    }
}
