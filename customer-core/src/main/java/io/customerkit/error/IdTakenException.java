package io.customerkit.error;

/**
 * Something else already has this id: other content, or the same one that has been changed since. Nothing was stored;
 * read what is there, or choose another id.
 */
public final class IdTakenException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;

    public IdTakenException(String kind, String id) {
        super(kind + ".id.taken", "There is another " + kind + " " + id);
        this.kind = kind;
        this.id = id;
    }

    /** What the id belongs to: {@code customer}, {@code order}, {@code address}, {@code offer}. */
    public String kind() {
        return kind;
    }

    public String id() {
        return id;
    }
}
