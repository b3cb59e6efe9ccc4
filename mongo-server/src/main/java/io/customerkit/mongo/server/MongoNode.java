package io.customerkit.mongo.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One {@code mongod} on loopback, in a temporary folder and on a port of its own; both survive a restart. */
public final class MongoNode implements AutoCloseable {

    private final List<String> command;
    private final Path folder;
    private final int port;
    private Process process;

    private MongoNode(List<String> command, Path folder, int port) {
        this.command = command;
        this.folder = folder;
        this.port = port;
        this.process = run();
    }

    /**
     * Starts a server that stands alone.
     *
     * @throws NoMongoException if there is no {@code mongod} program
     */
    public static MongoNode standalone() {
        return start(MongodProgram.find(), List.of());
    }

    /** Starts a server that waits to become a member of the set {@link ReplicaSet#NAME}. */
    static MongoNode member(Path program) {
        return start(program, List.of("--replSet", ReplicaSet.NAME, "--setParameter", "oplogFetcherUsesExhaust=false"));
    }

    private static MongoNode start(Path program, List<String> options) {
        try {
            Path folder = Files.createTempDirectory("customerkit-mongo");
            int port = freePort();
            var node = new MongoNode(command(program, folder, port, options), folder, port);
            Runtime.getRuntime().addShutdownHook(new Thread(node::close));
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The loopback only, so that a port that is free here is free for the server. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Little memory, and the failures that tests ask for. */
    private static List<String> command(Path program, Path folder, int port, List<String> options) {
        var command = new ArrayList<>(List.of(
                program.toString(),
                "--dbpath",
                folder.toString(),
                "--port",
                Integer.toString(port),
                "--bind_ip",
                "127.0.0.1",
                "--wiredTigerCacheSizeGB",
                "0.25",
                "--setParameter",
                "diagnosticDataCollectionEnabled=false",
                "--setParameter",
                "enableTestCommands=1"));
        // A server that is killed leaves the file of its socket behind; Windows has no such option.
        if (File.separatorChar == '/') {
            command.add("--nounixsocket");
        }
        command.addAll(options);
        return command;
    }

    private Process run() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new NoMongoException("The program " + command.get(0) + " does not start", e);
        }
    }

    /** Host and port as members of the set call it. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Ends the server at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts the server again after {@link #kill}, on the data that it had. */
    public void restart() {
        process = run();
    }

    /** Stops the process without ending it: it answers nobody until {@link #thaw}. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets a frozen process go on. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("kill -" + name + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Ends the server and deletes its folder. A second call does nothing. */
    @Override
    public void close() {
        kill();
        if (Files.exists(folder)) {
            delete();
        }
    }

    private void delete() {
        try (var walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
