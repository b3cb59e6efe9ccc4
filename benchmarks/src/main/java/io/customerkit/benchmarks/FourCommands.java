package io.customerkit.benchmarks;

/** The commands that are compared, by the library or by hand. Members have points to spend and stay in their tier. */
interface FourCommands {

    void adjust(String customer, long points, String reference);

    void redeem(String customer, long points, String reference);

    void place(String order, String customer, String total);

    void complete(String order);
}
