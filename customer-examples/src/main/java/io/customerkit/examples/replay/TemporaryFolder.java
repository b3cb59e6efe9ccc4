package io.customerkit.examples.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** A folder that is deleted with everything in it when it is closed, or when the program is interrupted. */
final class TemporaryFolder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    static TemporaryFolder create() throws IOException {
        var folder = new TemporaryFolder(Files.createTempDirectory("customerkit-replay"));
        Runtime.getRuntime().addShutdownHook(new Thread(folder::deleteAtExit));
        return folder;
    }

    Path path() {
        return path;
    }

    /** A server in the folder ends at the same time, and writes until it has ended. */
    private void deleteAtExit() {
        long start = System.nanoTime();
        while (Files.exists(path)) {
            try {
                close();
            } catch (IOException | UncheckedIOException e) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    System.err.println("replay left " + path + ": " + e);
                    return;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (var walk = Files.walk(path)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
