package io.customerkit.error;

/** What the request names does not exist. Nothing was stored. */
public final class NotFoundException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;

    public NotFoundException(String kind, String id) {
        super(kind + ".not-found", "There is no " + kind + " " + id);
        this.kind = kind;
        this.id = id;
    }

    /**
     * What was looked for: {@code customer}, {@code address}, {@code order}, {@code redemption}, {@code offer}, {@code reward},
     * {@code feedback}, {@code dead-letter}.
     */
    public String kind() {
        return kind;
    }

    public String id() {
        return id;
    }
}
