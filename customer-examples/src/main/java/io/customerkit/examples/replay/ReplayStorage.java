package io.customerkit.examples.replay;

import io.customerkit.storage.Storage;
import io.customerkit.storage.memory.InMemoryStorage;
import java.io.IOException;
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

        @Override
        public Choice convert(String name) {
            if (name.equals("memory")) {
                return ReplayStorage::memory;
            }
            if (name.equals("h2")) {
                return TemporaryDatabase::open;
            }
            if (name.startsWith("jdbc:h2:")) {
                return () -> Database.open(name);
            }
            throw new TypeConversionException(
                    "there is no storage " + name + " yet; there are memory, h2 and URLs that begin with jdbc:h2:");
        }
    }
}
