package io.customerkit.examples.replay;

import java.io.IOException;

/** Opens a temporary database, says where its files are, and waits to be interrupted. */
final class InterruptedProgram {

    private InterruptedProgram() {}

    public static void main(String... storage) throws IOException {
        TemporaryDatabase database =
                storage[0].equals("postgres") ? TemporaryDatabase.postgres() : TemporaryDatabase.mariaDb();
        System.out.println("folder " + database.folder());
        int nothing = System.in.read();
        throw new IllegalStateException("Not interrupted, but told " + nothing);
    }
}
