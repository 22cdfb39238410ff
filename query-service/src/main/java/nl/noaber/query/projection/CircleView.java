package nl.noaber.query.projection;

import java.util.List;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.Provenance;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.study.ConsentScope;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.query.projection.CircleRow.Apart;
import nl.noaber.query.projection.CircleRow.Consent;
import nl.noaber.query.projection.CircleRow.Dated;
import nl.noaber.query.projection.CircleRow.Founded;
import nl.noaber.query.projection.CircleRow.InGroup;
import nl.noaber.query.projection.CircleRow.Member;
import nl.noaber.query.projection.CircleRow.OfTheLiving;
import nl.noaber.query.projection.CircleRow.Opening;
import nl.noaber.query.projection.CircleRow.Released;
import nl.noaber.query.projection.CircleRow.Span;

/** Folds who belonged to which circle when, what was opened, and who consented to research. */
public final class CircleView implements View<CircleRow> {

    /** The key of a row that every community has, and nothing else. */
    public static final String FOUNDED = "founded";

    private static final String LIVING = "living";
    private static final String APART = "apart/";

    /** The key of a person's row, in every community alike. */
    public static String member(PersonId person) {
        return "member/" + person.value();
    }

    @Override
    public String name() {
        return "circles";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<CircleRow> rows() {
        return CircleRow.class;
    }

    @Override
    public boolean whole() {
        return true;
    }

    /** That something was told to others is nothing to tell; to whom, they hear it themselves. */
    @Override
    public boolean tells(String key) {
        return !key.startsWith(APART) && !key.equals(LIVING);
    }

    @Override
    public void fold(Rows<CircleRow> rows, RecordedEvent at) {
        OccurredOn on = at.envelope().occurredOn();
        apart(rows, at);
        if (at.envelope().provenance() == Provenance.LIVE) {
            rows.put(LIVING, new OfTheLiving());
        }
        switch (Family.of(at.event())) {
            case Family.OfCommunity(CommunityEvent.Proposed e) -> {
                rows.put(FOUNDED, new Founded());
                begins(rows, e.initiator(), Role.INITIATOR, on);
            }
            case Family.OfCommunity(CommunityEvent.ParticipantJoined e) ->
                    begins(rows, e.person(), Role.PARTICIPANT, on);
            case Family.OfCommunity(CommunityEvent.ParticipantLeft e) ->
                    ends(rows, e.person(), Role.PARTICIPANT, on);
            case Family.OfCommunity(CommunityEvent.RoleAssigned e) ->
                    begins(rows, e.person(), e.role(), on);
            case Family.OfCommunity(CommunityEvent.RoleEnded e) ->
                    ends(rows, e.person(), e.role(), on);
            case Family.OfCommunity(CommunityEvent.OpennessAgreed e) ->
                    rows.put("opening/%020d".formatted(at.index()), new Opening(on, e.widest()));
            case Family.OfGroup(GroupEvent.MemberAdded(var group, var person)) -> {
                InGroup before = rows.get(inGroup(group, person), InGroup.class);
                List<Span> spans = before == null ? List.of() : before.spans();
                rows.put(inGroup(group, person), new InGroup(group, person, Span.begun(spans, on)));
            }
            case Family.OfGroup(GroupEvent.MemberRemoved(var group, var person, _)) ->
                    rows.change(
                            inGroup(group, person),
                            InGroup.class,
                            in -> new InGroup(group, person, Span.ended(in.spans(), on)));
            case Family.OfStudy(StudyEvent.ConsentGiven(var study, var person, var covers)) -> {
                if (covers.contains(ConsentScope.OBSERVATION)) {
                    Consent before = rows.get(consent(study, person), Consent.class);
                    List<Span> spans = before == null ? List.of() : before.spans();
                    rows.put(consent(study, person), new Consent(person, Span.begun(spans, on)));
                }
            }
            case Family.OfStudy(StudyEvent.ConsentWithdrawn(var study, var person, _)) ->
                    rows.change(
                            consent(study, person),
                            Consent.class,
                            given -> new Consent(person, Span.ended(given.spans(), on)));
            case Family.OfOversight(OversightEvent.VisibilityReleased e) ->
                    rows.put(
                            "released/" + e.released().value(), new Released(e.released(), e.to()));
            case Family.OfOversight(OversightEvent.CorrectionRecorded e) -> {
                OccurredOn right = e.occurredOn();
                if (right != null) {
                    rows.put("dated/" + e.corrected().value(), new Dated(e.corrected(), right));
                }
            }
            case Family.OfCommunity(CommunityEvent.Life _),
                    Family.OfCommunity(CommunityEvent.People _),
                    Family.OfCommunity(CommunityEvent.Roles _),
                    Family.OfCommunity(CommunityEvent.Agreements _),
                    Family.OfCommunity(CommunityEvent.Direction _),
                    Family.OfCommunity(CommunityEvent.Means _),
                    Family.OfGroup(GroupEvent.Formed _),
                    Family.OfGroup(GroupEvent.MandateSet _),
                    Family.OfGroup(GroupEvent.Dissolved _),
                    Family.OfGroup(GroupEvent.Advice _),
                    Family.OfStudy(StudyEvent.Life _),
                    Family.OfStudy(StudyEvent.Research _),
                    Family.OfOversight(OversightEvent.OnSignal _),
                    Family.OfOversight(OversightEvent.AuditNoteRecorded _),
                    Family.OfPerson _,
                    Family.OfOrganisation _,
                    Family.OfSession _,
                    Family.OfTie _,
                    Family.OfMarketplace _,
                    Family.OfLearning _ -> {}
        }
    }

    /** What is said about it, such as why, stays as closed as it was told. */
    @Override
    public void foldRetracted(Rows<CircleRow> rows, RecordedEvent at) {
        apart(rows, at);
    }

    private static void apart(Rows<CircleRow> rows, RecordedEvent at) {
        Told told = Told.of(at);
        if (told.visibility() != Visibility.COMMUNITY || told.about() != null) {
            rows.put(APART + at.id().value(), new Apart(told));
        }
    }

    private static void begins(Rows<CircleRow> rows, PersonId person, Role role, OccurredOn on) {
        Member before = rows.get(member(person), Member.class);
        Member known = before == null ? new Member(person, List.of()) : before;
        rows.put(member(person), known.begun(role, on));
    }

    private static void ends(Rows<CircleRow> rows, PersonId person, Role role, OccurredOn on) {
        rows.change(member(person), Member.class, before -> before.ended(role, on));
    }

    private static String inGroup(GroupId group, PersonId person) {
        return "group/" + group.value() + "/" + person.value();
    }

    private static String consent(StudyId study, PersonId person) {
        return "consent/" + study.value() + "/" + person.value();
    }
}
