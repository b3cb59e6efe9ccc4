package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A browser of this machine that needs no screen.
 *
 * @param program the one that the environment variable {@code CHROMIUM} names, or the first on the {@code PATH}
 * @param folder for its files
 */
record Chromium(String program, Path folder) {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long MINUTES = 3;

    /** Returns the browser, or says aloud that there is none. */
    static Optional<Chromium> find(Path folder) {
        Optional<Chromium> found = Optional.ofNullable(System.getenv("CHROMIUM"))
                .or(Chromium::onThePath)
                .map(program -> new Chromium(program, folder));
        System.out.println(found.map(browser -> "The report is opened in " + browser.program())
                .orElse("THE REPORT IS NOT OPENED IN A BROWSER: there is no " + String.join(", ", NAMES)
                        + " on the PATH and no CHROMIUM in the environment"));
        return found;
    }

    private static Optional<String> onThePath() {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .flatMap(part -> NAMES.stream().map(name -> Path.of(part, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** Returns what the page at an address has become once it is loaded. */
    String dom(String address) throws IOException, InterruptedException {
        return run(List.of("--dump-dom"), address);
    }

    /** Takes a picture of the page at an address. */
    Path picture(String address, boolean isDark) throws IOException, InterruptedException {
        Path picture = folder.resolve(isDark ? "dark.png" : "light.png");
        run(
                List.of(
                        "--blink-settings=preferredColorScheme=" + (isDark ? 0 : 1),
                        "--window-size=1280,2000",
                        "--screenshot=" + picture),
                address);
        return picture;
    }

    private String run(List<String> options, String address) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile")));
        Stream.concat(options.stream(), Stream.of(address)).forEach(command::add);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean hasEnded = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(hasEnded).as("%s ends within %s minutes", command, MINUTES).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out);
    }
}
