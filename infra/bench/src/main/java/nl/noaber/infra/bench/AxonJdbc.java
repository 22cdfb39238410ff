package nl.noaber.infra.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.jspecify.annotations.Nullable;

/** Axon's JDBC engine on PostgreSQL: a hundred pooled connections, binary columns. */
final class AxonJdbc implements Contender {

    private final HikariDataSource pool = new HikariDataSource();
    private final Transactions transactions = new Transactions(pool);
    private @Nullable JdbcEventStorageEngine engine;

    AxonJdbc(String url) {
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(100);
        pool.setAutoCommit(false);
    }

    @Override
    public String name() {
        return "Axon JDBC";
    }

    @Override
    public void fresh() {
        drop();
        var builder = JdbcEventStorageEngine.builder();
        builder.eventSerializer(new WireSerializer());
        builder.snapshotSerializer(new WireSerializer());
        builder.batchSize(2000);
        engine =
                builder.connectionProvider(transactions)
                        .transactionManager(transactions)
                        .dataType(byte[].class)
                        .build();
        var created = engine;
        transactions.executeInTransaction(
                () -> created.createSchema(PostgresEventTableFactory.INSTANCE));
    }

    @Override
    public EventStorageEngine engine() {
        if (engine == null) {
            throw new IllegalStateException("no fresh store yet");
        }
        return engine;
    }

    private void drop() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists DomainEventEntry, SnapshotEventEntry");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be dropped", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
