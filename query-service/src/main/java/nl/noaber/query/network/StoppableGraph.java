package nl.noaber.query.network;

import java.util.Set;
import nl.noaber.query.projection.QueryWork;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** A graph whose measures end when their query is given up. */
final class StoppableGraph extends SimpleGraph<String, DefaultEdge> {
    private static final long serialVersionUID = 1L;

    StoppableGraph() {
        super(DefaultEdge.class);
    }

    @Override
    public Set<DefaultEdge> outgoingEdgesOf(String node) {
        QueryWork.check();
        return super.outgoingEdgesOf(node);
    }
}
