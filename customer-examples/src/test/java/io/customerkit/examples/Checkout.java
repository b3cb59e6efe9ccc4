package io.customerkit.examples;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that everything is checked out into. */
public final class Checkout {

    private Checkout() {}

    /** Returns the folder of the parent project, wherever in it the tests run. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("LICENSE"))) {
            folder = folder.resolve("..").normalize();
        }
        return folder;
    }
}
