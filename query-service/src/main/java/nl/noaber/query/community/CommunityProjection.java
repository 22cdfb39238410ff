package nl.noaber.query.community;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.community.CommunityEvent.Closed;
import nl.noaber.kernel.community.CommunityEvent.ContinuedAs;
import nl.noaber.kernel.community.CommunityEvent.Extended;
import nl.noaber.kernel.community.CommunityEvent.IssueFramed;
import nl.noaber.kernel.community.CommunityEvent.ParticipantJoined;
import nl.noaber.kernel.community.CommunityEvent.ParticipantLeft;
import nl.noaber.kernel.community.CommunityEvent.PhaseEntered;
import nl.noaber.kernel.community.CommunityEvent.Proposed;
import nl.noaber.kernel.community.CommunityEvent.Reopened;
import nl.noaber.kernel.community.CommunityEvent.RoleAssigned;
import nl.noaber.kernel.community.CommunityEvent.RoleEnded;
import nl.noaber.kernel.community.CommunityEvent.SizeLimitAgreed;
import nl.noaber.kernel.community.CommunityEvent.Spawned;
import nl.noaber.kernel.community.CommunityEvent.Started;
import nl.noaber.kernel.community.CommunityEvent.SuitabilityAdviceOverruled;
import nl.noaber.kernel.community.CommunityEvent.SuitabilityAssessed;
import nl.noaber.kernel.community.CommunityEvent.SupportAgreed;
import nl.noaber.kernel.community.CommunityEvent.TermAgreed;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.query.community.CommunityRow.Count;
import nl.noaber.query.community.CommunityRow.Descendant;
import nl.noaber.query.community.CommunityRow.Descendant.Relation;
import nl.noaber.query.community.CommunityRow.Fact;
import nl.noaber.query.community.CommunityRow.Member;
import nl.noaber.query.community.CommunityRow.Phase;
import nl.noaber.query.community.CommunityRow.Tenure;
import nl.noaber.query.community.CommunityRow.Term;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import org.jspecify.annotations.Nullable;

/** Folds the life of a community into its overview. */
public final class CommunityProjection implements Projection<CommunityRow> {

    static final String MEMBERS = "member/";
    static final String PHASES = "phase/";
    static final String TERMS = "term/";
    static final String LINEAGE = "lineage/";

    /** The key of a person's row, in every community alike. */
    public static String member(PersonId person) {
        return MEMBERS + person.value();
    }

    @Override
    public String name() {
        return "community";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<CommunityRow> rows() {
        return CommunityRow.class;
    }

    @Override
    public void fold(Rows<CommunityRow> rows, RecordedEvent at) {
        if (at.envelope().community() == null) {
            return;
        }
        count(rows, EventCatalogue.of(at.event().getClass()).name());
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfCommunity(Proposed e) -> {
                fact(rows, "proposed", e.community().value(), at);
                fact(rows, "name", e.name(), at);
                fact(rows, "issue", e.issue(), at);
                fact(rows, "initiatorType", e.initiatorType().name(), at);
                assign(rows, e.initiator(), e.initiatorProfile(), Role.INITIATOR, at);
            }
            case EventFamily.OfCommunity(IssueFramed e) -> fact(rows, "issue", e.issue(), at);
            case EventFamily.OfCommunity(SuitabilityAssessed e) ->
                    fact(rows, "suitable", Boolean.toString(e.favourable()), at);
            case EventFamily.OfCommunity(SuitabilityAdviceOverruled e) ->
                    fact(rows, "adviceOverruled", e.reason(), at);
            case EventFamily.OfCommunity(SizeLimitAgreed e) ->
                    fact(rows, "sizeLimit", Integer.toString(e.limit()), at);
            case EventFamily.OfCommunity(TermAgreed e) -> term(rows, e.from(), e.until(), null, at);
            case EventFamily.OfCommunity(Extended e) -> {
                LocalDate from = from(rows);
                if (from != null) {
                    term(rows, from, e.until(), e.reason(), at);
                }
            }
            case EventFamily.OfCommunity(PhaseEntered e) ->
                    add(rows, PHASES, at, new Phase(e.phase(), e.reason(), EventRef.of(at)));
            case EventFamily.OfCommunity(Spawned e) ->
                    descendant(rows, Relation.SPAWNED, e.spawned(), e.reason(), at);
            case EventFamily.OfCommunity(ContinuedAs e) ->
                    descendant(rows, Relation.CONTINUED_AS, e.successor(), e.reason(), at);
            case EventFamily.OfCommunity(SupportAgreed e) -> fact(rows, "support", e.support(), at);
            case EventFamily.OfCommunity(Started e) ->
                    fact(rows, "started", e.community().value(), at);
            case EventFamily.OfCommunity(Closed e) -> {
                if (replaces(rows, "reopened", at)) {
                    fact(rows, "closed", e.whatFollows(), at);
                    fact(rows, "closedBecause", e.reason(), at);
                }
            }
            case EventFamily.OfCommunity(Reopened e) -> {
                if (replaces(rows, "closed", at)) {
                    rows.remove("fact/closedBecause");
                    fact(rows, "reopened", e.reason(), at);
                }
            }
            case EventFamily.OfCommunity(ParticipantJoined e) ->
                    assign(rows, e.person(), e.profile(), Role.PARTICIPANT, at);
            case EventFamily.OfCommunity(RoleAssigned e) ->
                    assign(rows, e.person(), e.profile(), e.role(), at);
            case EventFamily.OfCommunity(CommunityEvent.ProfileChanged e) ->
                    rows.change(
                            member(e.person()),
                            Member.class,
                            member -> new Member(e.person(), e.profile(), member.tenures()));
            case EventFamily.OfCommunity(ParticipantLeft e) ->
                    end(rows, e.person(), Role.PARTICIPANT, at);
            case EventFamily.OfCommunity(RoleEnded e) -> end(rows, e.person(), e.role(), at);
            case EventFamily.OfCommunity(CommunityEvent.Life _),
                    EventFamily.OfCommunity(CommunityEvent.People _),
                    EventFamily.OfCommunity(CommunityEvent.Roles _),
                    EventFamily.OfCommunity(CommunityEvent.Agreements _),
                    EventFamily.OfCommunity(CommunityEvent.Direction _),
                    EventFamily.OfCommunity(CommunityEvent.Means _) -> {}
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfGroup _,
                    EventFamily.OfSession _,
                    EventFamily.OfTie _,
                    EventFamily.OfMarketplace _,
                    EventFamily.OfLearning _,
                    EventFamily.OfStudy _,
                    EventFamily.OfOversight _ -> {}
        }
    }

    private static void term(
            Rows<CommunityRow> rows,
            LocalDate from,
            LocalDate until,
            @Nullable String reason,
            RecordedEvent at) {
        fact(rows, "term", from + "/" + until, at);
        add(rows, TERMS, at, new Term(from, until, reason, EventRef.of(at)));
    }

    /** Since when the last recorded term holds. */
    private static @Nullable LocalDate from(Rows<CommunityRow> rows) {
        var terms = rows.under(TERMS, Term.class);
        return terms.isEmpty() ? null : terms.lastEntry().getValue().from();
    }

    private static void descendant(
            Rows<CommunityRow> rows,
            Relation relation,
            CommunityId other,
            String reason,
            RecordedEvent at) {
        add(rows, LINEAGE, at, new Descendant(relation, other, reason, EventRef.of(at)));
    }

    private static void add(
            Rows<CommunityRow> rows, String under, RecordedEvent at, CommunityRow row) {
        rows.put("%s%012d".formatted(under, at.index()), row);
    }

    private static void count(Rows<CommunityRow> rows, String kind) {
        Count before = rows.get("count/" + kind, Count.class);
        rows.put("count/" + kind, new Count(before == null ? 1 : before.number() + 1));
    }

    /** An event of an earlier time that is recorded late does not undo what came after it. */
    private static void fact(Rows<CommunityRow> rows, String name, String value, RecordedEvent at) {
        OccurredOn on = at.envelope().occurredOn();
        Fact before = rows.get("fact/" + name, Fact.class);
        if (before == null || !before.isLaterThan(on)) {
            rows.put("fact/" + name, new Fact(value, on, at.id()));
        }
    }

    /** Only one of the two holds; whether it is this one. */
    private static boolean replaces(Rows<CommunityRow> rows, String other, RecordedEvent at) {
        Fact before = rows.get("fact/" + other, Fact.class);
        boolean later = before == null || !before.isLaterThan(at.envelope().occurredOn());
        if (later) {
            rows.remove("fact/" + other);
        }
        return later;
    }

    private static void assign(
            Rows<CommunityRow> rows,
            PersonId person,
            Profile profile,
            Role role,
            RecordedEvent at) {
        @Nullable Member before = rows.get(member(person), Member.class);
        var tenures = before == null ? List.<Tenure>of() : before.tenures();
        var tenure = new Tenure(role, at.envelope().occurredOn(), at.id(), null, null);
        rows.put(member(person), new Member(person, profile, tenures).with(tenure));
    }

    private static void end(Rows<CommunityRow> rows, PersonId person, Role role, RecordedEvent at) {
        OccurredOn on = at.envelope().occurredOn();
        rows.change(member(person), Member.class, member -> member.ended(role, on, at.id()));
    }
}
