package io.customerkit.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bson.BsonDocument;

/** The commands that a client sends to a server, each a round trip. */
final class Sent implements CommandListener {

    private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        commands.add(BsonDocument.parse(event.getCommand().toJson()));
    }

    /** Returns a client of which this hears. */
    MongoClient client(String uri) {
        return client(uri, settings -> {});
    }

    MongoClient client(String uri, Consumer<MongoClientSettings.Builder> choice) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .addCommandListener(this);
        choice.accept(settings);
        return MongoClients.create(settings.build());
    }

    List<BsonDocument> commands() {
        return List.copyOf(commands);
    }

    /** Returns the names of the commands, in their order. */
    List<String> names() {
        return commands.stream().map(BsonDocument::getFirstKey).toList();
    }

    void forget() {
        commands.clear();
    }
}
