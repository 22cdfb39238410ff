package nl.noaber.infra.bench;

import java.util.List;

/** The stores that are compared, with the PostgreSQL server that one of them needs. */
final class Contenders implements AutoCloseable {

    private final Postgres postgres = Postgres.start();
    private final NoaberLog noaber;
    private final List<Contender> all;
    private final List<Contender> selected;

    /**
     * Starts PostgreSQL and connects.
     *
     * @param mongo the connection string of the MongoDB server
     * @param only the names of the contenders to run; empty selects all
     */
    Contenders(String mongo, String only) {
        noaber = new NoaberLog(mongo);
        all = List.of(noaber, new AxonMongo(mongo), new AxonJdbc(postgres.url()));
        selected =
                all.stream().filter(each -> only.isEmpty() || only.contains(each.name())).toList();
    }

    NoaberLog noaber() {
        return noaber;
    }

    List<Contender> selected() {
        return selected;
    }

    @Override
    public void close() {
        try (postgres) {
            all.forEach(Contender::close);
        }
    }
}
