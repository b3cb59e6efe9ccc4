package io.customerkit.examples.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;

/** The purchases to replay; can be read as often as one likes, each time from the beginning. */
final class PurchaseFile {

    private static final String SAMPLE = "sample.csv";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Source source;
    private final PurchaseFormat format;
    private final FieldReader fields;

    private PurchaseFile(Source source, PurchaseFormat format, ZoneId zone) {
        this.source = source;
        this.format = format;
        this.fields = new FieldReader(zone);
    }

    static PurchaseFile of(Path file, PurchaseFormat format, ZoneId zone) {
        return new PurchaseFile(() -> Files.newInputStream(file), format, zone);
    }

    /** Returns the purchases that come with the program, see {@link SampleGenerator}. */
    static PurchaseFile sample(ZoneId zone) {
        Source bundled = () -> Objects.requireNonNull(PurchaseFile.class.getResourceAsStream(SAMPLE));
        return new PurchaseFile(bundled, PurchaseFormat.CSV, zone);
    }

    /**
     * Hands over every purchase in the order of the file, one in memory.
     *
     * @throws LineException at the first line that is malformed; those before it were handed over
     */
    void read(Consumer<Purchase> consumer) throws IOException {
        try (var text = new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8))) {
            skipByteOrderMark(text);
            format.read(text, fields, consumer);
        }
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private interface Source {
        InputStream open() throws IOException;
    }
}
