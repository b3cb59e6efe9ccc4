package io.customerkit.examples.replay;

import io.customerkit.error.CustomerKitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * Replays a file of purchases and prints what the programme then owes: nine figures on standard output, everything else on
 * standard error or, if asked for, in a page with charts.
 *
 * <p>The exit code is 0 if the figures are balanced; 1 if they are not, or the storage fails or refuses a purchase, or the
 * page cannot be written in the end; 2 if the command line or a line of the file is wrong, and then nothing was stored.
 */
@Command(
        name = "replay",
        sortOptions = false,
        description = "Replays a file of purchases and prints what the loyalty programme then owes.")
public final class Replay implements Callable<Integer> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 8999;

    /** Nothing forbids exceptions that are the causes of each other. */
    private static final int MOST_CAUSES = 20;

    @Option(
            names = "--orders",
            paramLabel = "FILE",
            description = "The file of purchases; by default a sample that comes with the program.")
    private @Nullable Path orders;

    @Option(
            names = "--format",
            defaultValue = "csv",
            description = "csv: a heading with customer,date,amount; cdnow: customer yyyymmdd quantity amount.")
    private PurchaseFormat format = PurchaseFormat.CSV;

    @Option(
            names = "--storage",
            defaultValue = "h2",
            paramLabel = "STORAGE",
            converter = ReplayStorage.Choices.class,
            description = "memory; h2, postgres, mariadb, mongo: a database that is deleted at the end; jdbc:h2:...,"
                    + " jdbc:postgresql:..., jdbc:mariadb:..., mongodb://..., mongodb+srv://...: one that is kept.")
    private ReplayStorage.Choice storage = TemporaryDatabase::h2;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Replay and report until the start of this day; by default the day after the last order.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            paramLabel = "ZONE",
            description = "Where days begin, such as Europe/Paris; by default UTC.")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--redeem",
            defaultValue = "0",
            paramLabel = "N",
            description = "Redeem N points after each order while at least N are spendable; by default 0, never.")
    private long redeem;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Write a page with charts to this file, which stands by itself in any browser; by default none.")
    private @Nullable Path report;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Replay() {}

    /** Runs the program; ends the virtual machine only to tell an exit code other than 0. */
    public static void main(String[] args) {
        System.setProperty("org.jboss.logging.provider", "slf4j"); // Hibernate Validator otherwise tells its version
        int code = commandLine().execute(args);
        if (code != ExitCode.OK) {
            System.exit(code);
        }
    }

    /** Returns the program as a command line that tells the exit code and does not end the virtual machine. */
    static CommandLine commandLine() {
        var commandLine = new CommandLine(new Replay())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Replay::report);
        commandLine
                .getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this and stop.")
                        .build());
        return commandLine;
    }

    /** Tells in a sentence what a user can act on; everything else is a bug, and comes with its stack trace. */
    private static int report(Exception failure, CommandLine commandLine, ParseResult ignored) throws Exception {
        boolean isExpected = failure instanceof LineException
                || failure instanceof CustomerKitException
                || failure instanceof IOException;
        if (!isExpected) {
            throw failure;
        }
        commandLine.getErr().println("replay failed: " + failure.getMessage());
        Stream.iterate(failure.getCause(), Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .forEach(cause -> commandLine.getErr().println("because of " + cause));
        return ExitCode.SOFTWARE;
    }

    @Override
    public Integer call() throws IOException {
        requireOptions();
        PurchaseFile file = orders == null ? PurchaseFile.sample(zone) : PurchaseFile.of(orders, format, zone);
        FileCheck check;
        try {
            check = FileCheck.of(file);
        } catch (LineException e) {
            tell((orders == null ? "the sample" : orders) + ", " + e.getMessage());
            return ExitCode.USAGE;
        }
        return report == null ? print(replay(file, check, Replayer::figures)) : printAndWrite(file, check, report);
    }

    private int printAndWrite(PurchaseFile file, FileCheck check, Path target) throws IOException {
        ReportFile page = reportFile(target);
        Report shown = replay(file, check, Replayer::report);
        int code = print(shown.figures());
        page.write(ReportPage.of(shown, orders == null ? "the sample" : orders.toString()));
        return code;
    }

    private ReportFile reportFile(Path target) {
        try {
            return ReportFile.at(target);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "The report cannot be written to " + target + ": " + e.getMessage(), e);
        }
    }

    private void requireOptions() throws IOException {
        if (orders != null && !Files.isRegularFile(orders)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + orders);
        }
        if (asOf != null && (asOf.getYear() < FIRST_YEAR || asOf.getYear() > LAST_YEAR)) {
            throw new ParameterException(spec.commandLine(), "No day from 1900 to 8999: " + asOf);
        }
        if (report != null && orders != null && Files.exists(report) && Files.isSameFile(report, orders)) {
            throw new ParameterException(
                    spec.commandLine(), "The report would replace the file of purchases " + report);
        }
        if (redeem < 0) {
            throw new ParameterException(spec.commandLine(), "No number of points to redeem: " + redeem);
        }
    }

    /** Replays the file and then asks for something while the storage is still open. */
    private <T> T replay(PurchaseFile file, FileCheck check, Function<Replayer, T> question) throws IOException {
        try (ReplayStorage opened = storage.open();
                var replayer = new Replayer(opened.storage(), zone, dayOfReport(check), redeem)) {
            long start = System.nanoTime();
            try (Progress progress = Progress.of(check.purchases())) {
                file.read(purchase -> {
                    replayer.replay(purchase);
                    progress.step();
                });
            }
            tellRate(replayer.orders(), System.nanoTime() - start);
            return question.apply(replayer);
        }
    }

    /** Without any order there is no day after the last one, and nothing to replay: what is kept is shown as of today. */
    private LocalDate dayOfReport(FileCheck check) {
        return asOf != null ? asOf : check.dayAfterLast(zone).orElseGet(() -> LocalDate.now(zone));
    }

    private void tellRate(long replayed, long nanos) {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
        tell(replayed + " orders in " + millis + " ms, " + replayed * 1_000 / millis + " orders per second");
    }

    private int print(Figures figures) {
        figures.lines().forEach(spec.commandLine().getOut()::println);
        if (figures.areBalanced()) {
            return ExitCode.OK;
        }
        tell("earned is not redeemed + expired + outstanding");
        return ExitCode.SOFTWARE;
    }

    private void tell(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }
}
