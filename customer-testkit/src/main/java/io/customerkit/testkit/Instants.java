package io.customerkit.testkit;

import java.util.List;

/** Instants that storages have got wrong. */
final class Instants {

    /**
     * The ends of what is allowed; times that do not exist or come twice in Europe/Paris; the last millisecond of a day; after
     * the end of 32-bit seconds.
     */
    static final List<String> AWKWARD = List.of(
            "1900-01-01T00:00:00Z",
            "1969-12-31T23:59:59.999Z",
            "2024-03-31T02:30:00.123Z",
            "2024-10-27T00:30:00Z",
            "2024-10-27T01:30:00Z",
            "2024-05-31T23:59:59.999Z",
            "2040-01-01T00:00:00Z",
            "8999-12-31T23:59:58.001Z");

    private Instants() {}
}
