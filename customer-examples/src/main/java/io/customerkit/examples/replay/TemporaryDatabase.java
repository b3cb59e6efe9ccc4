package io.customerkit.examples.replay;

import io.customerkit.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** An embedded database of H2 in a folder of its own, which is deleted at the end. */
final class TemporaryDatabase implements ReplayStorage {

    /** 16 MB of cache instead of half of a small heap; all statements of the library stay parsed instead of eight. */
    private static final String OPTIONS = ";CACHE_SIZE=16384;QUERY_CACHE_SIZE=64";

    private final Path folder;
    private final Database database;

    private TemporaryDatabase(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    static TemporaryDatabase open() throws IOException {
        Path folder = Files.createTempDirectory("customerkit-replay");
        return new TemporaryDatabase(folder, Database.open("jdbc:h2:" + folder.resolve("replay") + OPTIONS));
    }

    /** Where its files are. */
    Path folder() {
        return folder;
    }

    @Override
    public Storage storage() {
        return database.storage();
    }

    @Override
    public void close() throws IOException {
        database.close();
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
