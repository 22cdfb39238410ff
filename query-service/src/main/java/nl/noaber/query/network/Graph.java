package nl.noaber.query.network;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.network.NetworkRow.NodeKind;
import nl.noaber.query.network.NetworkRow.TieKind;
import org.jspecify.annotations.Nullable;

/** A network in node-link form, as networkx reads it with {@code edges="edges"}. */
public record Graph(
        boolean directed,
        boolean multigraph,
        Map<String, Object> graph,
        List<Node> nodes,
        List<Edge> edges,
        Metrics metrics) {

    /**
     * A node with its place in the network.
     *
     * @param roles community roles surely held on some day of the window
     * @param degree share of the other nodes it is tied to
     * @param betweenness share of shortest paths between others that pass it
     */
    public record Node(
            String id,
            NodeKind kind,
            String label,
            @Nullable String sector,
            List<Role> roles,
            double degree,
            double betweenness) {}

    /**
     * A tie.
     *
     * @param key distinguishes parallel edges
     * @param start when it arose, a day or an ISO 8601 interval where it is not known sharply
     * @param end when it ended, if it did
     * @param weight how many shared things it stands for
     * @param cause the event that made it; the first of {@code events}
     */
    public record Edge(
            String source,
            String target,
            String key,
            TieKind kind,
            String start,
            @Nullable String end,
            int weight,
            String cause,
            List<String> events) {}

    /**
     * Measures of the whole.
     *
     * @param density share of possible pairs that are tied
     * @param crossSectorShare share of tied pairs of people from unlike sectors
     * @param reciprocity share of first steps that were also taken the other way round
     * @param byRole mean place of the people who held a role on some day of the window
     * @param uncertain ties left out since their dates are too fuzzy for the window
     */
    public record Metrics(
            int people,
            double density,
            @Nullable Double crossSectorShare,
            @Nullable Double reciprocity,
            SortedMap<Role, Place> byRole,
            Uncertain uncertain) {}

    /**
     * Ties of which one cannot say.
     *
     * @param ties how many
     * @param events what made them
     */
    public record Uncertain(int ties, List<String> events) {
        static Uncertain of(List<NetworkRow.Tie> ties) {
            return new Uncertain(
                    ties.size(), ties.stream().map(tie -> tie.cause().value()).distinct().toList());
        }
    }

    /**
     * Mean measures of a set of people.
     *
     * @param who they are, each with the events that gave them the role, where it is about one
     */
    public record Place(int people, double degree, double betweenness, List<Who> who) {}

    /** Somebody in a mean, by the id of their node. */
    public record Who(String id, List<EventId> events) {}

    static String text(OccurredOn on) {
        return on.from().equals(on.to()) ? on.from().toString() : on.from() + "/" + on.to();
    }
}
