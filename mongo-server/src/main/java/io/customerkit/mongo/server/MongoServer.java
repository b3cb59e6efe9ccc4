package io.customerkit.mongo.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one server of this virtual machine: what {@code MONGODB_URI} names, or a replica set of one node that is started when
 * first asked for and ends with the virtual machine. Which one ran is printed.
 */
public final class MongoServer {

    private static @Nullable String uri;
    private static @Nullable String reason;

    private MongoServer() {}

    /**
     * Returns the URI of the server.
     *
     * @throws NoMongoException if none can be had
     */
    public static synchronized String uri() {
        if (uri == null) {
            uri = open();
        }
        return uri;
    }

    /** Returns the reason why there is no server; empty if there is one. */
    static Optional<String> whyNot() {
        try {
            uri();
            return Optional.empty();
        } catch (NoMongoException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /** A search that failed is not repeated. */
    private static String open() {
        if (reason != null) {
            throw new NoMongoException(reason, null);
        }
        try {
            return announced(System.getenv("MONGODB_URI"));
        } catch (NoMongoException e) {
            reason = e.getMessage();
            throw e;
        }
    }

    /** The build says which server ran. */
    private static String announced(@Nullable String named) {
        if (named != null) {
            System.err.println("MongoDB: the server of MONGODB_URI");
            return named;
        }
        String started = ReplicaSet.start(1).uri();
        System.err.println("MongoDB: a replica set of one node, " + MongodProgram.find());
        return started;
    }
}
