package io.customerkit.benchmarks;

import java.util.function.BiConsumer;

/** What does the library cost? Each command is done in turn by the library and by hand, for the same members. */
final class Comparison {

    /** A multiple of every number of threads, so that no two threads meet at a member. */
    private static final int CUSTOMERS = 4_000;

    private final ByLibrary library;
    private final FourCommands hand;
    private final Runnable whenFilled;

    /**
     * Compares these two.
     *
     * @param whenFilled is run once, when the members and an order of each are there
     */
    Comparison(ByLibrary library, FourCommands hand, Runnable whenFilled) {
        this.library = library;
        this.hand = hand;
        this.whenFilled = whenFilled;
    }

    /** Prints a line per command. Each member has an order before: a table that is measured while it is empty stays slow for a while. */
    void run(Turns turns) {
        for (int number = 0; number < CUSTOMERS; number++) {
            library.create(customer(number));
            library.place("first-" + number, customer(number), "10.00");
        }
        whenFilled.run();
        compare(turns, "redeem", (commands, name) -> commands.redeem(name.customer(), 1, name.text()));
        compare(turns, "place", (commands, name) -> commands.place(name.text(), name.customer(), "10.00"));
        compare(turns, "complete", (commands, name) -> commands.complete(name.text()));
        compare(turns, "adjust", (commands, name) -> commands.adjust(name.customer(), 10, "a-" + name.text()));
    }

    private void compare(Turns turns, String what, BiConsumer<FourCommands, Name> command) {
        turns.compare(
                what,
                number -> command.accept(library, new Name("l-" + number, customer(number))),
                number -> command.accept(hand, new Name("h-" + number, customer(number))));
    }

    private static String customer(int number) {
        return "c-" + number % CUSTOMERS;
    }

    /** What one call is about: its reference or order, and its member. */
    private record Name(String text, String customer) {}
}
