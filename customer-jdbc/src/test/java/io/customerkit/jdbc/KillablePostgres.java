package io.customerkit.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL that keeps what it acknowledged. */
final class KillablePostgres implements KillableServer {

    private final Path folder;
    private EmbeddedPostgres server;

    KillablePostgres() throws IOException {
        folder = Files.createTempDirectory("customerkit-postgres");
        server = builder().start();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    @Override
    public String url() {
        return server.getJdbcUrl("postgres", "postgres") + "&socketTimeout=10";
    }

    @Override
    public void start() throws IOException {
        int port = server.getPort();
        server.close();
        server = builder().setPort(port).start();
    }

    @Override
    public void kill() throws IOException {
        String pid = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .get(0);
        KillableServer.kill(ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
    }

    @Override
    public Map<String, String> durability() {
        return Map.of("fsync", "on", "synchronous_commit", "on");
    }

    @Override
    public void close() throws IOException {
        server.close();
        KillableServer.delete(folder);
    }
}
