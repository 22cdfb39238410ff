package nl.noaber.query.contacts;

import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.tie.TieEvent;
import nl.noaber.query.contacts.ContactRow.Core;
import nl.noaber.query.contacts.ContactRow.Did;
import nl.noaber.query.contacts.ContactRow.InCore;
import nl.noaber.query.contacts.ContactRow.Member;
import nl.noaber.query.contacts.ContactRow.Met;
import nl.noaber.query.contacts.ContactRow.Plenary;
import nl.noaber.query.projection.Family;
import nl.noaber.query.projection.Mark;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.Tenures;
import nl.noaber.query.projection.View;

/** Folds contacts, the plenary sessions between which they lie, and who became the core. */
public final class ContactView implements View<ContactRow> {

    static final ContactView VIEW = new ContactView();

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ContactRow> rows() {
        return ContactRow.class;
    }

    @Override
    public void fold(Rows<ContactRow> rows, RecordedEvent at) {
        Tenures.fold(rows, at, Member.class, Member::tenures, Member::new);
        Mark mark = Mark.of(at);
        switch (Family.of(at.event())) {
            case Family.OfSession(SessionEvent.Planned e) -> {
                if (e.kind() == SessionKind.PLENARY) {
                    rows.put(plenary(e.session()), new Plenary(e.title(), null));
                }
            }
            case Family.OfSession(SessionEvent.Opened e) ->
                    rows.change(
                            plenary(e.session()), Plenary.class, p -> new Plenary(p.title(), mark));
            case Family.OfSession(SessionEvent.AttendanceRecorded e) -> {
                if (e.attendance() == Attendance.PRESENT) {
                    rows.change(
                            plenary(e.session()),
                            Plenary.class,
                            p -> p.held() == null ? new Plenary(p.title(), mark) : p);
                }
            }
            case Family.OfSession(SessionEvent.ContributionMade e) -> did(rows, e.person(), mark);
            case Family.OfSession(SessionEvent.HostOffered e) -> did(rows, e.host(), mark);
            case Family.OfSession(SessionEvent.Course _),
                    Family.OfSession(SessionEvent.Preparation _),
                    Family.OfSession(SessionEvent.Part _),
                    Family.OfSession(SessionEvent.Method _) -> {}
            case Family.OfTie(TieEvent.ContactMade e) ->
                    rows.put(
                            "met/%012d".formatted(at.index()),
                            new Met(e.initiatedBy(), e.people(), mark));
            case Family.OfTie(TieEvent.CatchUpHeld _),
                    Family.OfTie(TieEvent.TieReported _),
                    Family.OfTie(TieEvent.OwnNetworkShared _),
                    Family.OfTie(TieEvent.HelpAskedPublicly _),
                    Family.OfTie(TieEvent.HelpGiven _) -> {}
            case Family.OfGroup(GroupEvent.Life e) -> core(rows, e, mark);
            case Family.OfGroup(GroupEvent.Advice _) -> {}
            case Family.OfPerson _,
                    Family.OfOrganisation _,
                    Family.OfCommunity _,
                    Family.OfMarketplace _,
                    Family.OfLearning _,
                    Family.OfStudy _,
                    Family.OfOversight _ -> {}
        }
    }

    private static void core(Rows<ContactRow> rows, GroupEvent.Life event, Mark at) {
        String core = "core/" + event.group().value();
        String members = "in-core/" + event.group().value() + "/";
        switch (event) {
            case GroupEvent.Formed e -> {
                if (e.kind() == GroupKind.CORE) {
                    rows.put(core, new Core(e.group(), e.name(), at, null));
                }
            }
            case GroupEvent.MemberAdded e -> {
                if (rows.get(core) != null) {
                    rows.put(
                            members + "%s/%012d".formatted(e.person().value(), at.index()),
                            new InCore(e.group(), e.person(), at, null));
                }
            }
            case GroupEvent.MemberRemoved e -> ended(rows, members + e.person().value() + "/", at);
            case GroupEvent.Dissolved _ -> {
                rows.change(core, Core.class, c -> new Core(c.group(), c.name(), c.formed(), at));
                ended(rows, members, at);
            }
            case GroupEvent.MandateSet _ -> {}
        }
    }

    private static void ended(Rows<ContactRow> rows, String prefix, Mark at) {
        rows.under(prefix)
                .keySet()
                .forEach(key -> rows.change(key, InCore.class, each -> each.ended(at)));
    }

    private static void did(Rows<ContactRow> rows, PersonId person, Mark at) {
        rows.put("did/%012d".formatted(at.index()), new Did(person, at));
    }

    private static String plenary(SessionId session) {
        return "plenary/" + session.value();
    }
}
