package io.customerkit.examples.replay;

import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how far the program is, on standard error and only to somebody who looks at it. */
interface Progress extends AutoCloseable {

    void step();

    @Override
    void close();

    /** Returns a bar if there is a terminal, otherwise something silent. */
    static Progress of(long steps) {
        return isTerminal() ? new Bar(steps) : new None();
    }

    /** From Java 22 on there may be a console without a terminal, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Shows nothing. */
    record None() implements Progress {

        @Override
        public void step() {}

        @Override
        public void close() {}
    }

    /** A bar with rate and remaining time. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        private Bar(long steps) {
            bar = new ProgressBarBuilder()
                    .setTaskName("replay")
                    .setInitialMax(steps)
                    .setUpdateIntervalMillis(200)
                    .showSpeed()
                    .build();
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
