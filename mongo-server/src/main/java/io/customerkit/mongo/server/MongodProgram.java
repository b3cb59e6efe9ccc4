package io.customerkit.mongo.server;

import de.flapdoodle.embed.mongo.distribution.Version;
import de.flapdoodle.embed.mongo.transitions.Mongod;
import de.flapdoodle.embed.process.archives.ExtractedFileSet;
import de.flapdoodle.reverse.StateID;
import de.flapdoodle.reverse.TransitionWalker.ReachedState;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Where the program {@code mongod} is: named by {@code MONGOD}, on the {@code PATH}, or downloaded. */
final class MongodProgram {

    private MongodProgram() {}

    /**
     * Returns the first that is there.
     *
     * @throws NoMongoException if {@code MONGOD} names no program, or none is there and the download fails
     */
    static Path find() {
        String named = System.getenv("MONGOD");
        return named == null ? onPath().orElseGet(MongodProgram::downloaded) : named(Path.of(named));
    }

    /** Returns the reason why there is none; empty if there is one. */
    static Optional<String> whyNot() {
        try {
            find();
            return Optional.empty();
        } catch (NoMongoException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static Path named(Path program) {
        if (!Files.isExecutable(program)) {
            throw new NoMongoException("MONGOD names no program: " + program, null);
        }
        return program;
    }

    private static Optional<Path> onPath() {
        String path = System.getenv("PATH");
        return Arrays.stream((path == null ? "" : path).split(File.pathSeparator))
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The library keeps what it downloaded, so this is slow once. */
    @SuppressWarnings("resource") // ending the state would delete the program
    private static Path downloaded() {
        try {
            ReachedState<ExtractedFileSet> files = Mongod.instance()
                    .transitions(Version.Main.V7_0)
                    .walker()
                    .initState(StateID.of(ExtractedFileSet.class));
            return files.current().executable();
        } catch (RuntimeException e) {
            throw new NoMongoException(
                    "No MongoDB server: set MONGODB_URI, or MONGOD to the program, or put mongod on the PATH", e);
        }
    }
}
