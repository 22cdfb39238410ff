package nl.noaber.query.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.query.network.Graph.Because;
import nl.noaber.query.network.NetworkRow.Node;
import nl.noaber.query.network.NetworkRow.NodeKind;
import nl.noaber.query.projection.RoleTenure;

/**
 * The part of a network that is asked for: the parts of ties within a window, and the people it is
 * about.
 *
 * @param nodes the people, and the things to which the shown ties lead
 * @param because why each of them is there
 * @param shown parts of ties that certainly lay in the window, among these people
 * @param uncertain parts of which one cannot say
 * @param leftOut how many edges are not shown because one of their people is not among these
 * @param roles the roles held in the window, by node
 */
record Selection<T extends TiePart>(
        Who who,
        List<Node> nodes,
        Map<String, List<Because>> because,
        List<T> shown,
        List<T> uncertain,
        long leftOut,
        Map<String, List<RoleTenure>> roles) {

    static <T extends TiePart> Selection<T> of(
            Iterable<Node> all,
            List<T> parts,
            TimeWindow window,
            Who who,
            Map<String, List<RoleTenure>> roles) {
        List<T> seen = new ArrayList<>();
        List<T> uncertain = new ArrayList<>();
        for (T part : parts) {
            switch (window.sees(part)) {
                case YES -> seen.add(part);
                case UNCERTAIN -> uncertain.add(part);
                case NO -> {}
            }
        }
        Set<String> members = new HashSet<>();
        roles.forEach((node, held) -> {
            if (!held.isEmpty()) {
                members.add(node);
            }
        });
        List<T> shown = who == Who.MEMBERS ? among(members, seen) : seen;
        Set<String> tied = new HashSet<>();
        shown.forEach(part -> {
            tied.addAll(part.people());
            part.ties().forEach(tie -> tied.add(tie.target()));
        });
        Map<String, List<Because>> because = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (Node node : all) {
            List<Because> why = why(node, members, tied);
            if (isIn(who, node, why)) {
                nodes.add(node);
                because.put(node.id(), why);
            }
        }
        return new Selection<>(
                who,
                nodes,
                because,
                shown,
                who == Who.MEMBERS ? among(members, uncertain) : uncertain,
                edges(seen) - edges(shown),
                roles);
    }

    /** The same without things, as the network among people has it. */
    Selection<T> amongPeople() {
        return new Selection<>(
                who,
                nodes.stream().filter(node -> node.kind() == NodeKind.PERSON).toList(),
                because,
                shown,
                uncertain,
                leftOut,
                roles);
    }

    private static <T extends TiePart> List<T> among(Set<String> people, List<T> parts) {
        return parts.stream().filter(part -> people.containsAll(part.people())).toList();
    }

    private static long edges(List<? extends TiePart> parts) {
        return parts.stream().map(TiePart::edge).distinct().count();
    }

    private static List<Because> why(Node node, Set<String> members, Set<String> tied) {
        List<Because> why = new ArrayList<>();
        if (members.contains(node.id())) {
            why.add(Because.MEMBER);
        }
        if (tied.contains(node.id())) {
            why.add(Because.TIE);
        }
        return why.isEmpty() ? List.of(Because.NAMED) : List.copyOf(why);
    }

    private static boolean isIn(Who who, Node node, List<Because> why) {
        if (node.kind() != NodeKind.PERSON) {
            return why.contains(Because.TIE);
        }
        return switch (who) {
            case MEMBERS_AND_TIES -> !why.contains(Because.NAMED);
            case MEMBERS -> why.contains(Because.MEMBER);
            case TIES -> why.contains(Because.TIE);
            case ALL -> true;
        };
    }
}
