package io.customerkit.jdbc;

class MariaDbPlansTest extends PlansContract {

    @Override
    Server server() {
        return MariaDb.SERVER;
    }

    @Override
    String numbersTo(int last) {
        return "SELECT seq AS n FROM seq_1_to_" + last;
    }

    @Override
    String analyze(String table) {
        return "ANALYZE TABLE " + table;
    }

    /** A derived table is a page that was read already. */
    @Override
    boolean isFullScan(String plan) {
        return (plan.contains("type=ALL") || plan.contains(" type=index ")) && !plan.contains("table=<derived");
    }
}
