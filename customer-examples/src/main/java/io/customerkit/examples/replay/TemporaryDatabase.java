package io.customerkit.examples.replay;

import io.customerkit.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;

/** A database in a folder of its own, with its server if it needs one, which is deleted at the end. */
final class TemporaryDatabase implements ReplayStorage {

    /** 16 MB of cache instead of half of a small heap; all statements of the library stay parsed instead of eight. */
    private static final String H2_OPTIONS = ";CACHE_SIZE=16384;QUERY_CACHE_SIZE=64";

    private final TemporaryFolder folder;
    private final EmbeddedServer server;
    private final Database database;

    private TemporaryDatabase(TemporaryFolder folder, EmbeddedServer server, Database database) {
        this.folder = folder;
        this.server = server;
        this.database = database;
    }

    static TemporaryDatabase h2() throws IOException {
        return open(TemporaryDatabase::file);
    }

    static TemporaryDatabase postgres() throws IOException {
        Machine.here().requireServer("postgres", "jdbc:postgresql:");
        return open(EmbeddedServer::postgres);
    }

    static TemporaryDatabase mariaDb() throws IOException {
        Machine.here().requireServer("mariadb", "jdbc:mariadb:");
        return open(EmbeddedServer::mariaDb);
    }

    private static TemporaryDatabase open(Start start) throws IOException {
        TemporaryFolder folder = TemporaryFolder.create();
        EmbeddedServer server = start.in(folder.path());
        return new TemporaryDatabase(folder, server, Database.open(server.url()));
    }

    /** H2 needs no server. */
    private static EmbeddedServer file(Path folder) {
        return new EmbeddedServer() {
            @Override
            public String url() {
                return "jdbc:h2:" + folder.resolve("replay") + H2_OPTIONS;
            }

            @Override
            public void close() {}
        };
    }

    /** Where its files are. */
    Path folder() {
        return folder.path();
    }

    @Override
    public Storage storage() {
        return database.storage();
    }

    @Override
    public void close() throws IOException {
        database.close();
        server.close();
        folder.close();
    }

    /** Starts a server in a folder. */
    @FunctionalInterface
    private interface Start {

        EmbeddedServer in(Path folder) throws IOException;
    }
}
