package io.customerkit.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Where the log of a test run goes: what the library logs to whoever records it, at every level, and all else nowhere. To use
 * it, name it in {@code META-INF/services/org.slf4j.spi.SLF4JServiceProvider} of the tests, where no other is named, or set
 * the system property {@code slf4j.provider} to its name.
 */
public final class RecordedLog implements SLF4JServiceProvider {

    private static final String LIBRARY = "io.customerkit";
    private static final List<String> LINES = new CopyOnWriteArrayList<>();
    private static volatile boolean isRecording;

    public RecordedLog() {}

    /** Returns what all threads log while this runs: level, logger and message of each line. Not to be run twice at once. */
    public static List<String> during(Runnable action) {
        LINES.clear();
        isRecording = true;
        try {
            action.run();
        } finally {
            isRecording = false;
        }
        return List.copyOf(LINES);
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return RecordedLogger::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return new BasicMarkerFactory();
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return new NOPMDCAdapter();
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class RecordedLogger extends LegacyAbstractLogger {

        private static final long serialVersionUID = 1L;

        RecordedLogger(String name) {
            this.name = name;
        }

        private boolean isRecorded() {
            return isRecording && name.startsWith(LIBRARY);
        }

        @Override
        public boolean isTraceEnabled() {
            return isRecorded();
        }

        @Override
        public boolean isDebugEnabled() {
            return isRecorded();
        }

        @Override
        public boolean isInfoEnabled() {
            return isRecorded();
        }

        @Override
        public boolean isWarnEnabled() {
            return isRecorded();
        }

        @Override
        public boolean isErrorEnabled() {
            return isRecorded();
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return Logger.class.getName();
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String pattern,
                @Nullable Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            String line = MessageFormatter.basicArrayFormat(pattern, arguments);
            LINES.add(level + " " + name + " " + line + (thrown == null ? "" : " " + thrown));
        }
    }
}
