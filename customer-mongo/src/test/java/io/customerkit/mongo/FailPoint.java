package io.customerkit.mongo;

import io.customerkit.mongo.server.MongoNode;
import io.customerkit.mongo.server.ReplicaSet;
import java.util.List;
import org.bson.Document;

/**
 * Makes a server fail commands in a way that a test asks for.
 *
 * @param command the name of the commands
 * @param mode {@code "alwaysOn"} or how many {@code times}
 * @param failure an error code, labels, or the end of the connection
 */
record FailPoint(String command, Object mode, Document failure) {

    /** Lets the commands fail while something runs. */
    void during(MongoNode node, Runnable work) {
        var data = new Document(failure).append("failCommands", List.of(command));
        configure(node, new Document("mode", mode).append("data", data));
        try {
            work.run();
        } finally {
            configure(node, new Document("mode", "off"));
        }
    }

    private static void configure(MongoNode node, Document options) {
        var failCommand = new Document("configureFailPoint", "failCommand");
        failCommand.putAll(options);
        ReplicaSet.runOn(node, failCommand);
    }
}
