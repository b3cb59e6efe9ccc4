package io.customerkit.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** Where the log of a test run goes: to whoever records it, at every level, and nowhere else. */
public final class RecordedLog implements SLF4JServiceProvider {

    private static final List<String> LINES = new CopyOnWriteArrayList<>();
    private static volatile boolean isRecording;

    public RecordedLog() {}

    /** Returns what all threads log while this runs. */
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

        @Override
        public boolean isTraceEnabled() {
            return isRecording;
        }

        @Override
        public boolean isDebugEnabled() {
            return isRecording;
        }

        @Override
        public boolean isInfoEnabled() {
            return isRecording;
        }

        @Override
        public boolean isWarnEnabled() {
            return isRecording;
        }

        @Override
        public boolean isErrorEnabled() {
            return isRecording;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return Logger.class.getName();
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
            String line = MessageFormatter.basicArrayFormat(pattern, arguments);
            LINES.add(level + " " + name + " " + line + (thrown == null ? "" : " " + thrown));
        }
    }
}
