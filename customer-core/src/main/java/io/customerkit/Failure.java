package io.customerkit;

import io.customerkit.error.CustomerKitException;

/** Tells a log what failed without the text of foreign exceptions, which may quote a customer's data. */
final class Failure {

    private static final int LONGEST_NAME = 200;

    private Failure() {}

    /** Returns the class of the exception, its first 200 characters at most, as an outbox keeps it. */
    static String name(Throwable failure) {
        String name = failure.getClass().getName();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** Returns the classes from the exception to its root cause, and the library's own messages. */
    static String describe(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable e = failure; e != null; e = e.getCause()) {
            text.append(text.isEmpty() ? "" : ", caused by ")
                    .append(e.getClass().getName());
            if (e instanceof CustomerKitException) {
                text.append(" (").append(e.getMessage()).append(')');
            }
        }
        return text.toString();
    }
}
