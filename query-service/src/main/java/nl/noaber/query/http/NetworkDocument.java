package nl.noaber.query.http;

import nl.noaber.query.execution.AnswerDocument;
import nl.noaber.query.execution.AnswerNotes;
import nl.noaber.query.network.Graph;

/** A network with its notes, which GraphML can be written of. */
final class NetworkDocument extends AnswerDocument {

    private final Graph network;

    NetworkDocument(Graph network, AnswerNotes notes) {
        super(network, notes);
        this.network = network;
    }

    Graph network() {
        return network;
    }
}
