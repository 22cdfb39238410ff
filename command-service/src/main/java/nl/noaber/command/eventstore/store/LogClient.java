package nl.noaber.command.eventstore.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.UuidRepresentation;

/**
 * Connects to MongoDB with time limits; the driver does not retry writes, because the log does that
 * itself.
 */
public final class LogClient {

    private LogClient() {}

    public static MongoClient connect(String uri) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyToClusterSettings(c -> c.serverSelectionTimeout(2, SECONDS))
                        .applyToSocketSettings(
                                s -> s.connectTimeout(2, SECONDS).readTimeout(5, SECONDS))
                        .applyToServerSettings(s ->
                                s.heartbeatFrequency(2, SECONDS)
                                        .minHeartbeatFrequency(50, MILLISECONDS))
                        .retryWrites(false)
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .applyConnectionString(new ConnectionString(uri))
                        .build());
    }
}
