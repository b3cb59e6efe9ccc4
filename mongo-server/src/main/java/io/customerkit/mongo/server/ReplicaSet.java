package io.customerkit.mongo.server;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.bson.Document;

/** A replica set on loopback that elects a new primary two seconds after the last sign of the old one. */
public final class ReplicaSet implements AutoCloseable {

    static final String NAME = "rs0";

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final List<MongoNode> nodes;

    private ReplicaSet(List<MongoNode> nodes) {
        this.nodes = nodes;
    }

    /**
     * Starts a set of so many servers and waits until it has a primary.
     *
     * @throws NoMongoException if there is no {@code mongod} program
     */
    public static ReplicaSet start(int size) {
        var program = MongodProgram.find();
        var set = new ReplicaSet(
                Stream.generate(() -> MongoNode.member(program)).limit(size).toList());
        set.nodes.forEach(node -> runOn(node, new Document("ping", 1)));
        runOn(set.nodes.get(0), new Document("replSetInitiate", set.configuration()));
        set.primary();
        return set;
    }

    private Document configuration() {
        var members = new ArrayList<Document>();
        for (MongoNode node : nodes) {
            members.add(new Document("_id", members.size()).append("host", node.address()));
        }
        var settings = new Document("electionTimeoutMillis", 2_000).append("heartbeatIntervalMillis", 500);
        return new Document("_id", NAME).append("members", members).append("settings", settings);
    }

    /** Runs a command on one node, whatever its role, as soon as it answers. */
    public static Document runOn(MongoNode node, Document command) {
        try (MongoClient direct = client("mongodb://" + node.address() + "/?directConnection=true")) {
            return direct.getDatabase("admin").runCommand(command);
        }
    }

    /** A client that looks often, so that nobody waits long for what has become of a server. */
    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToServerSettings(server -> server.minHeartbeatFrequency(10, TimeUnit.MILLISECONDS)
                        .heartbeatFrequency(200, TimeUnit.MILLISECONDS))
                .build());
    }

    /** The URI of the whole set. */
    public String uri() {
        String addresses =
                String.join(",", nodes.stream().map(MongoNode::address).toList());
        return "mongodb://" + addresses + "/?replicaSet=" + NAME;
    }

    /** Returns the node that is the primary, as soon as there is one. */
    public MongoNode primary() {
        try (MongoClient client = client(uri())) {
            String address = client.getDatabase("admin")
                    .runCommand(new Document("hello", 1))
                    .getString("me");
            return nodes.stream()
                    .filter(node -> node.address().equals(address))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Waits until every node is the primary or follows it. */
    public void awaitAll() {
        while (!primaryStatus().stream().allMatch(ReplicaSet::isUp)) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    private List<Document> primaryStatus() {
        return runOn(primary(), new Document("replSetGetStatus", 1)).getList("members", Document.class);
    }

    private static boolean isUp(Document member) {
        return List.of("PRIMARY", "SECONDARY").contains(member.getString("stateStr"));
    }

    /** Lets the primary give up its role, as an administrator does, and returns when it has. */
    public void stepDown() {
        runOn(primary(), new Document("replSetStepDown", 3).append("secondaryCatchUpPeriodSecs", 2));
    }

    /** Returns all nodes but the primary. */
    public List<MongoNode> secondaries() {
        MongoNode primary = primary();
        return nodes.stream().filter(node -> node != primary).toList();
    }

    /** Ends all servers and deletes their data. */
    @Override
    public void close() {
        nodes.forEach(MongoNode::close);
    }
}
