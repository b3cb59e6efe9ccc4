package io.customerkit.error;

import java.io.Serializable;

/**
 * One thing that is wrong with a request.
 *
 * @param path where, from the request's root: {@code email}, {@code addresses[0].zipCode}
 * @param code what, as a stable name: {@code text.blank}
 * @param message an English sentence without the offending value
 */
public record Violation(String path, String code, String message) implements Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return path + " " + message + " (" + code + ")";
    }
}
