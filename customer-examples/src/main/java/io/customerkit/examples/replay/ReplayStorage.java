package io.customerkit.examples.replay;

import io.customerkit.storage.Storage;
import io.customerkit.storage.memory.InMemoryStorage;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The storage of one run, and what must be closed with it. */
final class ReplayStorage implements AutoCloseable {

    private final Storage storage;
    private final Runnable cleanUp;

    private ReplayStorage(Storage storage, Runnable cleanUp) {
        this.storage = storage;
        this.cleanUp = cleanUp;
    }

    Storage storage() {
        return storage;
    }

    @Override
    public void close() {
        cleanUp.run();
    }

    static ReplayStorage memory() {
        return new ReplayStorage(InMemoryStorage.create(), () -> {});
    }

    /** A storage that is not open yet. */
    @FunctionalInterface
    interface Choice {

        ReplayStorage open();
    }

    /** Understands what the command line calls a storage. */
    static final class Choices implements ITypeConverter<Choice> {

        @Override
        public Choice convert(String name) {
            if (name.equals("memory")) {
                return ReplayStorage::memory;
            }
            throw new TypeConversionException("there is no storage " + name + " yet; there is memory");
        }
    }
}
