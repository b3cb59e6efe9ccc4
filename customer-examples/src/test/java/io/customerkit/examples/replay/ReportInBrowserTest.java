package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.examples.chart.Drawn;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the command line to the screen, if this machine has a browser; otherwise as far as the file, and says so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Order(2)
class ReportInBrowserTest {

    private static final String PAGE = "/report.html";

    /** Shows the page in frames as wide as screens and tells how much wider its content is, with all tables unfolded. */
    private static final String FRAMES = """
            <!DOCTYPE html>
            <iframe src="/report.html" width="320" height="800"></iframe>
            <iframe src="/report.html" width="360" height="800"></iframe>
            <iframe src="/report.html" width="1280" height="800"></iframe>
            <p id="wider"></p>
            <script>
              window.onload = () => {
                const wider = [...document.querySelectorAll("iframe")].map(frame => {
                  const page = frame.contentDocument;
                  page.querySelectorAll("details").forEach(table => table.open = true);
                  return frame.width + ":" + (page.documentElement.scrollWidth - page.documentElement.clientWidth);
                });
                document.getElementById("wider").textContent = wider.join(" ");
              };
            </script>
            """;

    @TempDir
    private Path folder;

    private String markup = "";

    @BeforeEach
    void replay() throws IOException {
        Path file = folder.resolve("report.html");
        Run run = Run.replay("--storage", "memory", "--redeem", 500, "--report", file);
        markup = Files.readString(file);

        assertThat(run.code()).isZero();
        assertThat(run.figures()).hasSize(9);
        assertThat(Drawn.of(markup).all("//table")).hasSize(5);
    }

    @Test
    void fits_a_phone_and_a_desk_asks_for_nothing_else_and_follows_the_colours_of_the_machine() throws Exception {
        Optional<Chromium> browser = Chromium.find(folder);

        if (browser.isPresent()) {
            fitsEveryScreen(browser.get());
            asksForNothingElse(browser.get());
        }
    }

    private void fitsEveryScreen(Chromium browser) throws Exception {
        try (var server = new PageServer(Map.of(PAGE, markup, "/frames.html", FRAMES))) {
            assertThat(browser.dom(server.address("/frames.html"))).contains("<p id=\"wider\">320:0 360:0 1280:0</p>");
        }
    }

    private void asksForNothingElse(Chromium browser) throws Exception {
        try (var server = new PageServer(Map.of(PAGE, markup))) {
            BufferedImage light = picture(browser.picture(server.address(PAGE), false));
            BufferedImage dark = picture(browser.picture(server.address(PAGE), true));

            assertThat(server.requests()).containsOnly(PAGE);
            assertThat(brightness(light)).isGreaterThan(200);
            assertThat(brightness(dark)).isLessThan(60);
        }
    }

    private static BufferedImage picture(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        long colours = IntStream.range(0, picture.getHeight())
                .flatMap(y -> IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y)))
                .distinct()
                .count();
        assertThat(colours).isGreaterThan(10);
        return picture;
    }

    private static int brightness(BufferedImage picture) {
        return picture.getRGB(2, 2) & 0xFF;
    }
}
