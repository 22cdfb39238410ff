package nl.noaber.infra.scenario;

import java.util.List;

/** Asks the query API for everything the scenario has to show. */
record Verification(Hellendoorn data, Api api) {

    List<Check> checks() {
        return List.of();
    }
}
