package io.customerkit.error;

/**
 * The caller decided on a version that is no longer the current one. Nothing was stored and the library never retries
 * it: read the current version, decide again, repeat with it.
 */
public final class StaleVersionException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;
    private final long current;

    public StaleVersionException(String kind, String id, long current) {
        super(kind + ".version.stale", "The current version of " + kind + " " + id + " is " + current);
        this.kind = kind;
        this.id = id;
        this.current = current;
    }

    /** What has the version: {@code customer}, {@code offer}. */
    public String kind() {
        return kind;
    }

    public String id() {
        return id;
    }

    /** The version that is stored now, 1 or more. */
    public long current() {
        return current;
    }
}
