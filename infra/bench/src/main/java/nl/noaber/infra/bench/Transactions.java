package nl.noaber.infra.bench;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/** Binds one connection to the thread for the duration of a transaction. */
final class Transactions implements TransactionManager, ConnectionProvider {

    private final DataSource pool;
    private static final ThreadLocal<@Nullable Connection> BOUND = new ThreadLocal<>();

    Transactions(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = BOUND.get();
        return connection == null
                ? pool.getConnection()
                : ConnectionWrapperFactory.wrap(
                        connection, new ConnectionWrapperFactory.NoOpCloseHandler());
    }

    @Override
    public Transaction startTransaction() {
        var outer = BOUND.get();
        if (outer != null) {
            return ending(outer, false, false);
        }
        try {
            var connection = pool.getConnection();
            BOUND.set(connection);
            return ending(connection, true, true);
        } catch (SQLException e) {
            throw new IllegalStateException("no connection", e);
        }
    }

    private Transaction ending(Connection connection, boolean commits, boolean closes) {
        return new Transaction() {
            @Override
            public void commit() {
                end(commits);
            }

            @Override
            public void rollback() {
                end(false);
            }

            private void end(boolean well) {
                if (!closes) {
                    return;
                }
                BOUND.remove();
                try (connection) {
                    if (well) {
                        connection.commit();
                    } else {
                        connection.rollback();
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException("the transaction cannot be ended", e);
                }
            }
        };
    }
}
