package io.customerkit.examples.replay;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads lines such as {@code 00001 19970101 1 11.77}. The quantity is checked and otherwise left alone. */
final class CdnowPurchases {

    private static final int FIELDS = 4;
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");

    private final FieldReader fields;

    CdnowPurchases(FieldReader fields) {
        this.fields = fields;
    }

    void read(BufferedReader file, Consumer<Purchase> consumer) throws IOException {
        long number = 0;
        for (String line = file.readLine(); line != null; line = file.readLine()) {
            number++;
            String[] parts = parts(number, line);
            if (number > 1 || !isHeading(parts)) {
                consumer.accept(purchase(number, parts));
            }
        }
    }

    private static String[] parts(long number, String line) {
        String[] parts = BLANKS.split(line.strip());
        if (parts.length != FIELDS) {
            throw new LineException(number, "must have the 4 fields customer, date, quantity and amount");
        }
        return parts;
    }

    /** A date has digits, the name of a column has none. */
    private static boolean isHeading(String[] parts) {
        return parts[1].chars().noneMatch(character -> character >= '0' && character <= '9');
    }

    private Purchase purchase(long number, String[] parts) {
        try {
            fields.requireWhole("quantity", parts[2]);
            return new Purchase(number, CustomerId.of(parts[0]), fields.compactDay(parts[1]), fields.amount(parts[3]));
        } catch (InvalidRequestException e) {
            throw new LineException(number, e);
        }
    }
}
