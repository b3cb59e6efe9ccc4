package io.customerkit;

import io.customerkit.error.CustomerKitException;

/** Tells a log what failed without the text of foreign exceptions, which may quote a customer's data. */
final class Failure {

    private Failure() {}

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
