package nl.noaber.query.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
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

    /** Why a node is in the network. */
    public enum Because {
        /** Certainly held a role in the community on some day of the window. */
        MEMBER,
        /** Has a tie that the answer shows. */
        TIE,
        /** Only named by some event. */
        NAMED
    }

    /** What a tie is made of. */
    public enum Form {
        /** Moments: nothing is known of the time between them. */
        MOMENTS,
        /** Intervals, in each of which it lasted. */
        INTERVALS
    }

    /**
     * A node with its place in the network.
     *
     * @param roles community roles surely held on some day of the window
     * @param because why it is in the network
     * @param degree share of the other nodes it is tied to
     * @param betweenness share of shortest paths between others that pass it
     */
    public record Node(
            String id,
            NodeKind kind,
            String label,
            @Nullable String sector,
            List<Role> roles,
            List<Because> because,
            double degree,
            double betweenness) {}

    /**
     * A tie. Its {@code start} and {@code end} are days, or ISO 8601 intervals where they are not
     * known to the day.
     *
     * @param key distinguishes parallel edges
     * @param form whether start and end are its first and last moment, or bound intervals
     * @param start when it arose
     * @param end when it ended, or its last moment; none while it lasts
     * @param possiblyFrom the first day on which it can have arisen
     * @param certainlyBegunBy by the end of this day it had certainly arisen
     * @param certainlyStillAt on this day or later it was certainly still made, or lasted until
     *     this day; none while it lasts
     * @param possiblyUntil the last day on which it can have been made or have ended
     * @param weight how many shared things it stands for: the number of {@code spells}
     * @param spells its moments or intervals, the one that had certainly begun first comes first
     * @param provenance of the events it rests on, each once
     * @param cause the event by which it had certainly begun; the first of {@code events}
     */
    public record Edge(
            String source,
            String target,
            String key,
            TieKind kind,
            Form form,
            String start,
            @Nullable String end,
            Precision startPrecision,
            @Nullable Precision endPrecision,
            LocalDate possiblyFrom,
            LocalDate certainlyBegunBy,
            @Nullable LocalDate certainlyStillAt,
            @Nullable LocalDate possiblyUntil,
            int weight,
            List<Spell> spells,
            List<Provenance> provenance,
            String cause,
            List<String> events) {}

    /**
     * A moment or an interval of a tie.
     *
     * @param end the same as {@code start} for a moment; none while it lasts
     */
    public record Spell(
            String start,
            @Nullable String end,
            Precision startPrecision,
            @Nullable Precision endPrecision,
            List<Provenance> provenance,
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
     * @param ties how many, counted as the edges of the answer are
     * @param spells how many moments or intervals of these, in the same unit
     * @param events what made them
     */
    public record Uncertain(int ties, int spells, List<String> events) {
        static Uncertain of(List<? extends TiePart> parts) {
            return new Uncertain(
                    (int) parts.stream().map(TiePart::edge).distinct().count(),
                    parts.size(),
                    parts.stream()
                            .flatMap(part -> part.ties().stream())
                            .map(tie -> tie.cause().value())
                            .distinct()
                            .toList());
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
