package io.customerkit.examples.replay;

import io.customerkit.storage.Storage;
import io.customerkit.storage.memory.InMemoryStorage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The storage of one run, and what must be closed with it. */
interface ReplayStorage extends AutoCloseable {

    Storage storage();

    @Override
    void close() throws IOException;

    /** Returns a storage that forgets everything. */
    static ReplayStorage memory() {
        Storage storage = InMemoryStorage.create();
        return new ReplayStorage() {
            @Override
            public Storage storage() {
                return storage;
            }

            @Override
            public void close() {}
        };
    }

    /** A storage that is not open yet. */
    @FunctionalInterface
    interface Choice {

        ReplayStorage open() throws IOException;
    }

    /** Understands what the command line calls a storage. */
    final class Choices implements ITypeConverter<Choice> {

        private static final Map<String, Choice> NAMED = Map.of(
                "memory", ReplayStorage::memory,
                "h2", TemporaryDatabase::h2,
                "postgres", TemporaryDatabase::postgres,
                "mariadb", TemporaryDatabase::mariaDb,
                "mongo", TemporaryReplicaSet::open);

        private static final List<String> URLS = List.of("jdbc:h2:", "jdbc:postgresql:", "jdbc:mariadb:");

        @Override
        public Choice convert(String name) {
            Choice named = NAMED.get(name);
            if (named != null) {
                return named;
            }
            if (URLS.stream().anyMatch(name::startsWith)) {
                return () -> Database.open(name);
            }
            if (name.startsWith("mongodb://") || name.startsWith("mongodb+srv://")) {
                return () -> DocumentDatabase.open(name);
            }
            throw new TypeConversionException("there is no storage " + name
                    + "; there are memory, h2, postgres, mariadb, mongo and URLs that begin with "
                    + String.join(", ", URLS) + ", mongodb: or mongodb+srv:");
        }
    }
}
