package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of the program, as its caller sees it.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int code, String out, String err) {

    /** Runs the program in this virtual machine. */
    static Run replay(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        int code = Replay.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(texts);
        return new Run(code, out.toString(), err.toString());
    }

    /** Writes a file of orders exactly as given. */
    static Path file(Path folder, String content) {
        try {
            return Files.writeString(folder.resolve("orders.txt"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the lines of standard output, after checking that the program was content. */
    List<String> figures() {
        assertThat(code).as(err).isZero();
        return out.lines().toList();
    }

    /** Returns the number behind a name. */
    long figure(String name) {
        return figures().stream()
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
