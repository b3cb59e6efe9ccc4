package io.customerkit.examples.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where the report goes. It is written beside its place and moved there when it is complete: whoever reads the file finds
 * the old report or the new one, and a run that fails leaves the old one as it is.
 */
final class ReportFile {

    private final Path target;
    private final Path part;

    private ReportFile(Path target) {
        this.target = target;
        this.part = target.resolveSibling(
                target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /**
     * Makes sure that a report can be written there, and leaves nothing behind.
     *
     * @throws IOException if it cannot; the message says why
     */
    static ReportFile at(Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (target.getFileName() == null || (Files.exists(target) && !Files.isRegularFile(target))) {
            throw new IOException("it is no file");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new IOException("it is protected");
        }
        var report = new ReportFile(target);
        report.tryOut();
        return report;
    }

    private void tryOut() throws IOException {
        try {
            Files.writeString(part, "");
        } catch (NoSuchFileException e) {
            throw new IOException("there is no folder " + target.getParent(), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes the whole page. */
    void write(String page) throws IOException {
        try {
            Files.writeString(part, page, StandardCharsets.UTF_8);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
