package io.customerkit.benchmarks;

/** What do lots cost? The same command in turn for members with 366 of them, as after a year of daily orders, and with ten. */
final class LotsComparison {

    private static final int MEMBERS = 10;

    /** Without them nearly all lots would be those of ten members, and to read the whole table a good plan. */
    private static final int OTHERS = 1_000;

    private final ByLibrary library;
    private final Runnable whenFilled;

    /**
     * Compares members of the library.
     *
     * @param whenFilled is run once, when they and their lots are there
     */
    LotsComparison(ByLibrary library, Runnable whenFilled) {
        this.library = library;
        this.whenFilled = whenFilled;
    }

    /** Prints a line per command that leaves the number of lots as it is. */
    void run(Turns turns) {
        for (int number = 0; number < MEMBERS; number++) {
            create("many-" + number, 366);
            create("few-" + number, 10);
        }
        for (int number = 0; number < OTHERS; number++) {
            create("other-" + number, 3);
        }
        whenFilled.run();
        turns.compare("redeem, 366 lots", number -> redeem("many-", number), number -> redeem("few-", number));
        turns.compare("adjust, 366 lots", number -> adjust("many-", number), number -> adjust("few-", number));
    }

    private void create(String customer, int lots) {
        library.create(customer);
        for (int lot = 1; lot < lots; lot++) {
            library.adjust(customer, 1_000, "lot-" + lot);
        }
    }

    private void redeem(String kind, int number) {
        library.redeem(kind + number % MEMBERS, 1, "r-" + number);
    }

    private void adjust(String kind, int number) {
        library.adjust(kind + number % MEMBERS, -1, "a-" + number);
    }
}
