package io.customerkit.mongo;

import io.customerkit.mongo.server.MongoNode;
import io.customerkit.mongo.server.ReplicaSet;
import java.util.List;
import org.bson.Document;

/** Makes a server fail commands in a way that a test asks for, until it is closed. */
final class FailPoint implements AutoCloseable {

    private final MongoNode node;

    private FailPoint(MongoNode node) {
        this.node = node;
    }

    /**
     * Lets commands of this name fail.
     *
     * @param mode {@code "alwaysOn"} or how many {@code times}
     * @param failure an error code, labels, or the end of the connection
     */
    static FailPoint on(MongoNode node, String command, Object mode, Document failure) {
        var data = new Document(failure).append("failCommands", List.of(command));
        ReplicaSet.runOn(
                node,
                new Document("configureFailPoint", "failCommand")
                        .append("mode", mode)
                        .append("data", data));
        return new FailPoint(node);
    }

    @Override
    public void close() {
        ReplicaSet.runOn(node, new Document("configureFailPoint", "failCommand").append("mode", "off"));
    }
}
