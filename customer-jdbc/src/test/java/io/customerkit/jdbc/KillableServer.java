package io.customerkit.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A server that can be killed, and started again on the same files and the same port. */
interface KillableServer extends AutoCloseable {

    /** Returns the address of its one database; the same after every start. */
    String url();

    /** Starts it. It may take a moment until it answers. */
    void start() throws IOException;

    /** Kills it and all its children at once, as a power cut would. */
    void kill() throws IOException;

    /** Returns the settings, with their values, without which an acknowledged commit may be lost. */
    Map<String, String> durability();

    @Override
    void close() throws IOException;

    static void kill(ProcessHandle process) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.stream().map(ProcessHandle::onExit).forEach(CompletableFuture::join);
    }

    static void delete(Path folder) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
