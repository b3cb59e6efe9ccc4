package io.customerkit.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

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

    /**
     * Returns the source of a class of any module.
     *
     * @throws IllegalArgumentException if there is not exactly one class with this name
     */
    static Path source(String type) throws IOException {
        var sources = new ArrayList<Path>();
        try (var modules = Files.newDirectoryStream(root(), module -> Files.isDirectory(module.resolve("src")))) {
            for (Path module : modules) {
                try (var files = Files.walk(module.resolve("src"))) {
                    files.filter(file -> file.endsWith(type + ".java")).forEach(sources::add);
                }
            }
        }
        if (sources.size() != 1) {
            throw new IllegalArgumentException(sources.size() + " classes are called " + type);
        }
        return sources.get(0);
    }
}
