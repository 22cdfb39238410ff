package nl.noaber.query.visibility;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.EventReferences;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.study.ConsentScope;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.visibility.VisibilityRow.CommunityExists;
import nl.noaber.query.visibility.VisibilityRow.Consent;
import nl.noaber.query.visibility.VisibilityRow.ContainsLiveData;
import nl.noaber.query.visibility.VisibilityRow.Dated;
import nl.noaber.query.visibility.VisibilityRow.Gone;
import nl.noaber.query.visibility.VisibilityRow.InGroup;
import nl.noaber.query.visibility.VisibilityRow.Member;
import nl.noaber.query.visibility.VisibilityRow.Opening;
import nl.noaber.query.visibility.VisibilityRow.Released;
import nl.noaber.query.visibility.VisibilityRow.RestrictedEvent;
import nl.noaber.query.visibility.VisibilityRow.Retracted;
import nl.noaber.query.visibility.VisibilityRow.Span;

/** Folds who belonged to which circle when, what was opened, and who consented to research. */
public final class VisibilityProjection implements Projection<VisibilityRow> {

    /** The key of a row that every community has, and nothing else. */
    public static final String FOUNDED = "founded";

    private static final String LIVING = "living";
    private static final String APART = "apart/";
    private static final String RETRACTED = "retracted/";
    private static final String GONE = "gone/";

    /** The key of a person's row, in every community alike. */
    public static String member(PersonId person) {
        return "member/" + person.value();
    }

    /** The ids of the things that only retracted events brought into being. */
    public static Set<String> gone(Rows<?> rows) {
        return rows.under(GONE).values().stream()
                .filter(Gone.class::isInstance)
                .map(row -> ((Gone) row).thing())
                .collect(Collectors.toSet());
    }

    @Override
    public String name() {
        return "circles";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public Class<VisibilityRow> rows() {
        return VisibilityRow.class;
    }

    @Override
    public boolean whole() {
        return true;
    }

    /**
     * A change of who may see an event is not announced; its audience learns of the event itself.
     */
    @Override
    public boolean announces(String key) {
        return !key.startsWith(APART)
                && !key.startsWith(RETRACTED)
                && !key.startsWith(GONE)
                && !key.equals(LIVING);
    }

    @Override
    public void fold(Rows<VisibilityRow> rows, RecordedEvent at) {
        OccurredOn on = at.envelope().occurredOn();
        apart(rows, at);
        if (at.envelope().provenance() == Provenance.LIVE) {
            rows.put(LIVING, new ContainsLiveData());
        }
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfCommunity(CommunityEvent.Proposed e) -> {
                rows.put(FOUNDED, new CommunityExists());
                begins(rows, e.initiator(), Role.INITIATOR, on);
            }
            case EventFamily.OfCommunity(CommunityEvent.ParticipantJoined e) ->
                    begins(rows, e.person(), Role.PARTICIPANT, on);
            case EventFamily.OfCommunity(CommunityEvent.ParticipantLeft e) ->
                    ends(rows, e.person(), Role.PARTICIPANT, on);
            case EventFamily.OfCommunity(CommunityEvent.RoleAssigned e) ->
                    begins(rows, e.person(), e.role(), on);
            case EventFamily.OfCommunity(CommunityEvent.RoleEnded e) ->
                    ends(rows, e.person(), e.role(), on);
            case EventFamily.OfCommunity(CommunityEvent.OpennessAgreed e) ->
                    rows.put("opening/%020d".formatted(at.index()), new Opening(on, e.widest()));
            case EventFamily.OfGroup(GroupEvent.MemberAdded(var group, var person)) -> {
                InGroup before = rows.get(inGroup(group, person), InGroup.class);
                List<Span> spans = before == null ? List.of() : before.spans();
                rows.put(inGroup(group, person), new InGroup(group, person, Span.begun(spans, on)));
            }
            case EventFamily.OfGroup(GroupEvent.MemberRemoved(var group, var person, _)) ->
                    rows.change(
                            inGroup(group, person),
                            InGroup.class,
                            in -> new InGroup(group, person, Span.ended(in.spans(), on)));
            case EventFamily.OfStudy(
                            StudyEvent.ConsentGiven(var study, var person, var covers)) -> {
                if (covers.contains(ConsentScope.OBSERVATION)) {
                    Consent before = rows.get(consent(study, person), Consent.class);
                    List<Span> spans = before == null ? List.of() : before.spans();
                    rows.put(consent(study, person), new Consent(person, Span.begun(spans, on)));
                }
            }
            case EventFamily.OfStudy(StudyEvent.ConsentWithdrawn(var study, var person, _)) ->
                    rows.change(
                            consent(study, person),
                            Consent.class,
                            given -> new Consent(person, Span.ended(given.spans(), on)));
            case EventFamily.OfOversight(OversightEvent.VisibilityReleased e) ->
                    rows.put(
                            "released/" + e.released().value(), new Released(e.released(), e.to()));
            case EventFamily.OfOversight(OversightEvent.CorrectionRecorded e) -> {
                OccurredOn right = e.occurredOn();
                if (right != null) {
                    rows.put("dated/" + e.corrected().value(), new Dated(e.corrected(), right));
                }
            }
            case EventFamily.OfCommunity(CommunityEvent.Life _),
                    EventFamily.OfCommunity(CommunityEvent.People _),
                    EventFamily.OfCommunity(CommunityEvent.Roles _),
                    EventFamily.OfCommunity(CommunityEvent.Agreements _),
                    EventFamily.OfCommunity(CommunityEvent.Direction _),
                    EventFamily.OfCommunity(CommunityEvent.Means _),
                    EventFamily.OfGroup(GroupEvent.Formed _),
                    EventFamily.OfGroup(GroupEvent.MandateSet _),
                    EventFamily.OfGroup(GroupEvent.Dissolved _),
                    EventFamily.OfGroup(GroupEvent.Advice _),
                    EventFamily.OfStudy(StudyEvent.Life _),
                    EventFamily.OfStudy(StudyEvent.Research _),
                    EventFamily.OfOversight(OversightEvent.OnSignal _),
                    EventFamily.OfOversight(OversightEvent.EventAttributed _),
                    EventFamily.OfOversight(OversightEvent.AuditNoteRecorded _),
                    EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfSession _,
                    EventFamily.OfTie _,
                    EventFamily.OfMarketplace _,
                    EventFamily.OfLearning _ -> {}
        }
    }

    /** What is said about it, such as why, keeps the audience that it was recorded with. */
    @Override
    public void foldRetracted(Rows<VisibilityRow> rows, RecordedEvent at, EventId with) {
        apart(rows, at);
        rows.put(RETRACTED + at.id().value(), new Retracted(at.id(), with));
        EventReferences.made(at.event())
                .forEach(thing -> rows.put(GONE + thing.value(), new Gone(thing.value())));
    }

    private static void apart(Rows<VisibilityRow> rows, RecordedEvent at) {
        EventAudience audience = EventAudience.of(at);
        if (audience.visibility() != Visibility.COMMUNITY || audience.about() != null) {
            rows.put(APART + at.id().value(), new RestrictedEvent(audience));
        }
    }

    private static void begins(
            Rows<VisibilityRow> rows, PersonId person, Role role, OccurredOn on) {
        Member before = rows.get(member(person), Member.class);
        Member known = before == null ? new Member(person, List.of()) : before;
        rows.put(member(person), known.begun(role, on));
    }

    private static void ends(Rows<VisibilityRow> rows, PersonId person, Role role, OccurredOn on) {
        rows.change(member(person), Member.class, before -> before.ended(role, on));
    }

    private static String inGroup(GroupId group, PersonId person) {
        return "group/" + group.value() + "/" + person.value();
    }

    private static String consent(StudyId study, PersonId person) {
        return "consent/" + study.value() + "/" + person.value();
    }
}
