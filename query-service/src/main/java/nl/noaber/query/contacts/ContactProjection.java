package nl.noaber.query.contacts;

import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.query.contacts.ContactRow.Core;
import nl.noaber.query.contacts.ContactRow.Did;
import nl.noaber.query.contacts.ContactRow.InCore;
import nl.noaber.query.contacts.ContactRow.Member;
import nl.noaber.query.contacts.ContactRow.Met;
import nl.noaber.query.contacts.ContactRow.Plenary;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.RoleTenures;
import nl.noaber.query.projection.Rows;

/** Folds contacts, the plenary sessions that divide them, and the members of core groups. */
public final class ContactProjection implements Projection<ContactRow> {

    static final ContactProjection VIEW = new ContactProjection();

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
        RoleTenures.fold(rows, at, Member.class, Member::tenures, Member::new);
        EventRef mark = EventRef.of(at);
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfSession(SessionEvent.Planned e) -> {
                if (e.kind() == SessionKind.PLENARY) {
                    rows.put(plenary(e.session()), new Plenary(e.title(), null));
                }
            }
            case EventFamily.OfSession(SessionEvent.Opened e) ->
                    rows.change(
                            plenary(e.session()), Plenary.class, p -> new Plenary(p.title(), mark));
            case EventFamily.OfSession(SessionEvent.AttendanceRecorded e) -> {
                if (e.attendance() == Attendance.PRESENT) {
                    rows.change(
                            plenary(e.session()),
                            Plenary.class,
                            p -> p.held() == null ? new Plenary(p.title(), mark) : p);
                }
            }
            case EventFamily.OfSession(SessionEvent.ContributionMade e) ->
                    did(rows, e.person(), mark);
            case EventFamily.OfSession(SessionEvent.HostOffered e) -> did(rows, e.host(), mark);
            case EventFamily.OfSession(SessionEvent.Course _),
                    EventFamily.OfSession(SessionEvent.Preparation _),
                    EventFamily.OfSession(SessionEvent.Part _),
                    EventFamily.OfSession(SessionEvent.Method _) -> {}
            case EventFamily.OfTie(ContactEvent.ContactMade e) ->
                    rows.put(
                            "met/%012d".formatted(at.index()),
                            new Met(e.initiatedBy(), e.people(), mark));
            case EventFamily.OfTie(ContactEvent.CatchUpHeld _),
                    EventFamily.OfTie(ContactEvent.TieReported _),
                    EventFamily.OfTie(ContactEvent.OwnNetworkShared _),
                    EventFamily.OfTie(ContactEvent.HelpAskedPublicly _),
                    EventFamily.OfTie(ContactEvent.HelpGiven _) -> {}
            case EventFamily.OfGroup(GroupEvent.Life e) -> core(rows, e, mark);
            case EventFamily.OfGroup(GroupEvent.Advice _) -> {}
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfCommunity _,
                    EventFamily.OfMarketplace _,
                    EventFamily.OfLearning _,
                    EventFamily.OfStudy _,
                    EventFamily.OfOversight _ -> {}
        }
    }

    private static void core(Rows<ContactRow> rows, GroupEvent.Life event, EventRef at) {
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

    private static void ended(Rows<ContactRow> rows, String prefix, EventRef at) {
        rows.under(prefix)
                .keySet()
                .forEach(key -> rows.change(key, InCore.class, each -> each.ended(at)));
    }

    private static void did(Rows<ContactRow> rows, PersonId person, EventRef at) {
        rows.put("did/%012d".formatted(at.index()), new Did(person, at));
    }

    private static String plenary(SessionId session) {
        return "plenary/" + session.value();
    }
}
