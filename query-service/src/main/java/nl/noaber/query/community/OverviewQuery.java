package nl.noaber.query.community;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.community.CommunityRow.Count;
import nl.noaber.query.community.CommunityRow.Descendant;
import nl.noaber.query.community.CommunityRow.Fact;
import nl.noaber.query.community.CommunityRow.Member;
import nl.noaber.query.community.CommunityRow.Phase;
import nl.noaber.query.community.CommunityRow.Term;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/** The overview of a community: state, participants, roles and counts of events. */
public final class OverviewQuery implements Query<CommunityRow> {

    private static final Projection<CommunityRow> VIEW = new CommunityProjection();

    /** State in its life. */
    public enum State {
        PROPOSED,
        STARTED,
        CLOSED
    }

    /**
     * The overview itself.
     *
     * @param phases the phases it went through, the oldest first
     * @param terms the intended term and what it was extended to, the oldest first
     * @param lineage communities that came of it
     * @param counts how many events of each kind; {@code
     *     /communities/{id}/audit?type=&standing=true} shows them
     * @param facts since when each thing holds and by which event
     */
    public record Answer(
            String community,
            String name,
            String issue,
            State state,
            @Nullable Integer sizeLimit,
            int size,
            List<Participant> participants,
            List<RoleHeld> roles,
            List<Phase> phases,
            List<Term> terms,
            List<Descendant> lineage,
            SortedMap<String, Integer> counts,
            SortedMap<String, Fact> facts) {}

    /** A present participant. */
    public record Participant(
            PersonId person,
            String label,
            String sector,
            PartyType partyType,
            @Nullable OrganisationId organisation,
            OccurredOn since,
            EventId event) {}

    /** A role held, now or once. */
    public record RoleHeld(
            PersonId person,
            String label,
            Role role,
            OccurredOn since,
            EventId event,
            @Nullable OccurredOn until,
            @Nullable EventId endedBy) {}

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public Projection<CommunityRow> view() {
        return VIEW;
    }

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public Answer answer(Rows<CommunityRow> rows, QueryContext asker, QueryParameters parameters) {
        Fact proposed = rows.get("fact/proposed", Fact.class);
        if (proposed == null) {
            throw new NotFoundException();
        }
        var facts = new TreeMap<String, Fact>();
        rows.under("fact/", Fact.class)
                .forEach((key, fact) -> facts.put(key.substring("fact/".length()), fact));
        var counts = new TreeMap<String, Integer>();
        rows.under("count/", Count.class)
                .forEach((key, count) -> counts.put(key.substring(6), count.number()));
        List<RoleHeld> roles = roles(rows);
        List<Participant> participants = participants(rows);
        return new Answer(
                proposed.value(),
                value(facts, "name"),
                value(facts, "issue"),
                state(facts),
                facts.containsKey("sizeLimit") ? Integer.valueOf(value(facts, "sizeLimit")) : null,
                participants.size(),
                participants,
                roles,
                EventRef.inTime(
                        rows.under(CommunityProjection.PHASES, Phase.class).values(), Phase::since),
                EventRef.inTime(
                        rows.under(CommunityProjection.TERMS, Term.class).values(), Term::agreed),
                rows.inTime(CommunityProjection.LINEAGE, Descendant.class, Descendant::since),
                counts,
                facts);
    }

    private static State state(SortedMap<String, Fact> facts) {
        if (facts.containsKey("closed")) {
            return State.CLOSED;
        }
        return facts.containsKey("started") ? State.STARTED : State.PROPOSED;
    }

    private static String value(SortedMap<String, Fact> facts, String name) {
        Fact fact = facts.get(name);
        return fact == null ? "" : fact.value();
    }

    private static List<Participant> participants(Rows<CommunityRow> rows) {
        return rows.under(CommunityProjection.MEMBERS, Member.class).values().stream()
                .flatMap(m ->
                        m.tenures().stream()
                                .filter(t -> t.role() == Role.PARTICIPANT && t.held())
                                .limit(1)
                                .map(t ->
                                        new Participant(
                                                m.person(),
                                                m.profile().label(),
                                                m.profile().sector(),
                                                m.profile().partyType(),
                                                m.profile().organisation(),
                                                t.since(),
                                                t.event())))
                .sorted(Comparator.comparing(Participant::label))
                .toList();
    }

    private static List<RoleHeld> roles(Rows<CommunityRow> rows) {
        return rows.under(CommunityProjection.MEMBERS, Member.class).values().stream()
                .flatMap(m ->
                        m.tenures().stream()
                                .filter(t -> t.role() != Role.PARTICIPANT)
                                .map(t ->
                                        new RoleHeld(
                                                m.person(),
                                                m.profile().label(),
                                                t.role(),
                                                t.since(),
                                                t.event(),
                                                t.until(),
                                                t.endedBy())))
                .sorted(Comparator.comparing(RoleHeld::label).thenComparing(RoleHeld::role))
                .toList();
    }
}
