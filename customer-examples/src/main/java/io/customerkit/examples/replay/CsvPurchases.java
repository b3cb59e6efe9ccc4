package io.customerkit.examples.replay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import java.io.Reader;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated values below a heading. A quoted field may span lines; its row is called by the first of them. */
final class CsvPurchases {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private final FieldReader fields;

    CsvPurchases(FieldReader fields) {
        this.fields = fields;
    }

    void read(Reader file, Consumer<Purchase> consumer) {
        Iterator<CsvRecord> rows = CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)
                .iterator();
        CsvRecord heading = next(rows, null);
        Columns columns = Columns.of(heading);
        for (CsvRecord row = next(rows, heading); row != null; row = next(rows, row)) {
            consumer.accept(purchase(row, columns));
        }
    }

    private static @Nullable CsvRecord next(Iterator<CsvRecord> rows, @Nullable CsvRecord before) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException e) {
            throw new LineException(lineAfter(before), "a quote is not closed, or something follows a closing quote");
        }
    }

    /** The exception of the parser names the line in its text only. */
    private static long lineAfter(@Nullable CsvRecord row) {
        if (row == null) {
            return 1;
        }
        long lineEnds = row.getFields().stream()
                .mapToLong(field -> LINE_END.matcher(field).results().count())
                .sum();
        return row.getStartingLineNumber() + lineEnds + 1;
    }

    private Purchase purchase(CsvRecord row, Columns columns) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != columns.count()) {
            throw new LineException(
                    line, "has not as many fields as the heading: " + row.getFieldCount() + ", not " + columns.count());
        }
        try {
            return new Purchase(
                    line,
                    CustomerId.of(row.getField(columns.customer())),
                    fields.isoTime(row.getField(columns.date())),
                    fields.amount(row.getField(columns.amount())));
        } catch (InvalidRequestException e) {
            throw new LineException(line, e);
        }
    }

    /** Where in a row each field stands. */
    private record Columns(int customer, int date, int amount, int count) {

        static Columns of(@Nullable CsvRecord heading) {
            if (heading == null) {
                throw new LineException(1, "must be a heading with customer, date and amount");
            }
            return new Columns(
                    place(heading, "customer"),
                    place(heading, "date"),
                    place(heading, "amount"),
                    heading.getFieldCount());
        }

        private static int place(CsvRecord heading, String name) {
            int place = heading.getFields().indexOf(name);
            if (place < 0 || place != heading.getFields().lastIndexOf(name)) {
                throw new LineException(1, "must be a heading that names " + name + " once");
            }
            return place;
        }
    }
}
