package nl.noaber.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.community.InitiatorType;
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.contact.ContactMode;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.log.NameUuid;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.organisation.OrganisationEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.person.PersonEvent;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.Wire;
import nl.noaber.query.store.ReceivedEvent;
import nl.noaber.query.temporal.Corrections;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.visibility.VisibilityPolicy;

/**
 * Tells histories in tests: one event a commit, indexes and stream versions as the log gives them.
 */
public final class HistoryBuilder {

    private static final Instant BEGIN = Instant.parse("2026-01-01T10:00:00Z");

    private final CommunityId community;
    private final List<RecordedEvent> events;
    private final Map<String, Long> versions = new HashMap<>();

    public HistoryBuilder(String community) {
        this(new CommunityId(community), new ArrayList<>());
    }

    private HistoryBuilder(CommunityId community, List<RecordedEvent> events) {
        this.community = community;
        this.events = events;
    }

    /** Another community in the same log. */
    public HistoryBuilder beside(String other) {
        return new HistoryBuilder(new CommunityId(other), events);
    }

    public CommunityId community() {
        return community;
    }

    /** Everything told so far, of all communities of the log. */
    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** What was told of this community. */
    public List<RecordedEvent> own() {
        return events.stream().filter(e -> scope(e).equals(community.value())).toList();
    }

    public static OccurredOn day(String day) {
        return OccurredOn.day(LocalDate.parse(day));
    }

    public static PersonId person(String name) {
        return new PersonId(name);
    }

    public static Profile profile(String label, String sector) {
        return new Profile(label, sector, PartyType.CITIZENS, null);
    }

    public EventId tell(OccurredOn on, DomainEvent event) {
        return tell(on, event, person("p-recorder"), Visibility.COMMUNITY);
    }

    public EventId tell(OccurredOn on, DomainEvent event, PersonId actor, Visibility visibility) {
        return tell(on, event, actor, visibility, Provenance.SYNTHETIC);
    }

    public EventId tell(
            OccurredOn on,
            DomainEvent event,
            PersonId actor,
            Visibility visibility,
            Provenance provenance) {
        return tell(on, event, actor, visibility, provenance, new ActingAs.Undeclared(), null);
    }

    /**
     * @param cause what led to it; none, or something told before
     */
    public EventId tell(
            OccurredOn on,
            DomainEvent event,
            PersonId actor,
            Visibility visibility,
            Provenance provenance,
            ActingAs actingAs,
            EventId cause) {
        long index = events.size();
        String type = EventCatalogue.of(event.getClass()).streamType();
        String stream = stream(event);
        var id = new EventId(NameUuid.of(NameUuid.DNS, "test-event-" + index).toString());
        boolean outside = event instanceof PersonEvent || event instanceof OrganisationEvent;
        var envelope =
                new Envelope(
                        outside ? null : community,
                        on,
                        "tester",
                        actor,
                        actingAs,
                        null,
                        visibility,
                        provenance,
                        provenance == Provenance.SOURCE ? "S0:1" : null,
                        cause == null ? null : root(cause),
                        cause);
        events.add(
                new RecordedEvent(
                        index,
                        index + 1,
                        BEGIN.plusSeconds(index),
                        id,
                        type,
                        stream,
                        versions.merge(stream, 1L, Long::sum) - 1,
                        envelope,
                        event));
        return id;
    }

    private EventId root(EventId cause) {
        return events.stream()
                .filter(each -> each.id().equals(cause))
                .map(each -> each.envelope().correlation())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(cause);
    }

    public EventId proposed(String day, PersonId initiator) {
        return tell(
                day(day),
                new CommunityEvent.Proposed(
                        community,
                        "LG Hellendoorn",
                        "neighbourly business",
                        initiator,
                        profile("initiator", "government"),
                        InitiatorType.MUNICIPALITY));
    }

    public EventId joined(String day, PersonId person, String sector) {
        return tell(
                day(day),
                new CommunityEvent.ParticipantJoined(
                        community, person, profile(person.value(), sector)));
    }

    public EventId holds(String day, PersonId person, Role role) {
        return tell(
                day(day),
                new CommunityEvent.RoleAssigned(
                        community, person, profile(person.value(), "government"), role));
    }

    public EventId plenary(String day, String session) {
        return tell(
                day(day),
                new SessionEvent.Planned(
                        new SessionId(session),
                        community,
                        SessionKind.PLENARY,
                        "plenary " + session,
                        day(day),
                        120,
                        null));
    }

    public EventId attended(String day, String session, PersonId person) {
        return tell(
                day(day),
                new SessionEvent.AttendanceRecorded(
                        new SessionId(session), person, Attendance.PRESENT, null));
    }

    public EventId met(OccurredOn on, PersonId first, PersonId... others) {
        var people = new ArrayList<>(List.of(first));
        people.addAll(List.of(others));
        return tell(
                on,
                new ContactEvent.ContactMade(
                        new ContactId("contact-" + events.size()),
                        community,
                        first,
                        people,
                        ContactMode.PHONE,
                        null));
    }

    public EventId redated(EventId corrected, OccurredOn on) {
        return correction(corrected, on, false);
    }

    public EventId retracted(EventId corrected) {
        return correction(corrected, null, true);
    }

    private EventId correction(EventId corrected, OccurredOn on, boolean retracted) {
        return tell(
                day("2012-12-31"),
                new OversightEvent.CorrectionRecorded(
                        new CorrectionId("correction-" + events.size()),
                        community,
                        corrected,
                        "the source says otherwise",
                        on,
                        retracted));
    }

    /** As the topic would bring it. */
    public static ReceivedEvent received(RecordedEvent event) {
        return new ReceivedEvent(
                scope(event),
                event,
                EventCatalogue.of(event.event().getClass()).label(),
                Wire.FORM.write(event.event()),
                Wire.FORM.write(event.envelope()));
    }

    /** What every member may see of a history: what stored rows hold. */
    public static List<RecordedEvent> seenByMembers(List<RecordedEvent> history) {
        return VisibilityPolicy.ofMembers(VisibilityFacts.of(history))
                .of(Corrections.applied(history));
    }

    public static String scope(RecordedEvent event) {
        CommunityId community = event.envelope().community();
        return community == null ? event.streamId() : community.value();
    }

    static String stream(DomainEvent event) {
        return switch (event) {
            case PersonEvent e -> e.person().value();
            case OrganisationEvent e -> e.organisation().value();
            case CommunityEvent e -> e.community().value();
            case GroupEvent e -> e.group().value();
            case SessionEvent e -> e.session().value();
            case ContactEvent e -> e.contact().value();
            case MarketplaceEvent e -> e.marketplace().value();
            case LearningEvent e -> e.entry().value();
            case StudyEvent e -> e.study().value();
            case OversightEvent.CorrectionRecorded e -> e.correction().value();
            case OversightEvent.OnSignal e -> e.signal().value();
            case OversightEvent.VisibilityReleased e -> e.release().value();
            case OversightEvent.AuditNoteRecorded e -> e.note().value();
            default -> throw new AssertionError("No stream of " + event);
        };
    }
}
