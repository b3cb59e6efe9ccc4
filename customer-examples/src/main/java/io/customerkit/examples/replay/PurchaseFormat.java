package io.customerkit.examples.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;

/** How purchases are written in a file. Lines end with CRLF or LF, the last one may end without. */
enum PurchaseFormat {
    /** A heading that names {@code customer}, {@code date} and {@code amount}, in any order, with further columns or not. */
    CSV {
        @Override
        void read(BufferedReader file, FieldReader fields, Consumer<Purchase> consumer) {
            new CsvPurchases(fields).read(file, consumer);
        }
    },
    /** Customer, day, quantity and amount, separated by blanks; with a heading or without. */
    CDNOW {
        @Override
        void read(BufferedReader file, FieldReader fields, Consumer<Purchase> consumer) throws IOException {
            new CdnowPurchases(fields).read(file, consumer);
        }
    };

    /**
     * Hands over every purchase in the order of the file, one in memory.
     *
     * @throws LineException at the first line that is malformed; those before it were handed over
     */
    abstract void read(BufferedReader file, FieldReader fields, Consumer<Purchase> consumer) throws IOException;
}
