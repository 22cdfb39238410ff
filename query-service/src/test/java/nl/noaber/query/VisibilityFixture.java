package nl.noaber.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.noaber.kernel.Basis;
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
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.ReleaseId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.log.NameUuid;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.organisation.OrganisationEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.person.PersonEvent;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.study.ConsentScope;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.wire.EventCatalogue;

/**
 * A community with something hidden behind each of its doors. What is hidden bears a word of its
 * own wherever a view could show it: a label, an id, a text.
 */
public final class VisibilityFixture {

    public static final String HOME = "community-doors";
    static final MarketplaceId MARKETPLACE = new MarketplaceId("marketplace-1");
    static final OrganisationId ORGANISATION = new OrganisationId("organisation-1");
    public static final PersonId ALICE = PersonId.ofAccount("alice");
    public static final PersonId BOB = PersonId.ofAccount("bob");
    public static final PersonId CAROL = PersonId.ofAccount("carol");
    public static final PersonId FACILITATOR = PersonId.ofAccount("facilitator");
    public static final PersonId NEIGHBOUR = PersonId.ofAccount("neighbour");

    /** Took part, and left before most of what is hidden. */
    static final PersonId GONE = PersonId.ofAccount("gone");

    public static final String GONE_SINCE = "2011-01-15";

    /** Does research in the community, and nothing anywhere else. */
    static final PersonId SCHOLAR = PersonId.ofAccount("scholar");

    /** Is in a sounding board of the community, and nothing else anywhere. */
    static final PersonId LISTENER = PersonId.ofAccount("listener");

    /** Everybody who is in the community. */
    private static final Set<String> INSIDE = Set.of("alice", "bob", "carol", "facilitator");

    private static final Basis BASIS = new Basis(new SessionId("session-1"), null);
    private static final GroupId CORE = new GroupId("group-core");
    private static final GroupId BOARD = new GroupId("group-board");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> versions = new LinkedHashMap<>();
    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private CommunityId community = new CommunityId(HOME);

    /** What is hidden, in which events, and who may find it. */
    public record Secret(String word, List<EventId> events, Set<String> seers) {}

    public static VisibilityFixture told() {
        var doors = new VisibilityFixture();
        doors.tell();
        return doors;
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    public List<Secret> secrets() {
        return List.copyOf(secrets.values());
    }

    Secret secret(String name) {
        return Objects.requireNonNull(secrets.get(name), name);
    }

    /** The families of which something is hidden. */
    static Set<String> families() {
        var any = new CommunityId(HOME);
        return Hidden.saying("", any, ALICE, new EventId(NameUuid.DNS.toString())).keySet();
    }

    /** Those that are not of the register, which is no community's. */
    public List<Secret> ofCommunities() {
        return secrets.values().stream()
                .filter(secret -> !secret.word().contains("register"))
                .toList();
    }

    private void tell() {
        say("2010-01-01", proposed(FACILITATOR));
        say(
                "2010-01-01",
                new CommunityEvent.RoleAssigned(
                        community, FACILITATOR, profile("f"), Role.FACILITATOR));
        for (Role role : List.of(Role.RESEARCHER, Role.HOST)) {
            say(
                    "2010-01-01",
                    new CommunityEvent.RoleAssigned(community, SCHOLAR, profile("s"), role));
        }
        for (PersonId person : List.of(ALICE, BOB, CAROL, GONE)) {
            say(
                    "2010-01-02",
                    new CommunityEvent.ParticipantJoined(community, person, profile("p")));
        }
        say(
                "2010-01-03",
                new GroupEvent.Formed(CORE, community, GroupKind.CORE, "core"),
                CORE.value());
        say("2010-01-03", new GroupEvent.MemberAdded(CORE, ALICE), CORE.value());
        say("2010-01-03", new GroupEvent.MemberAdded(CORE, CAROL), CORE.value());
        say("2010-01-03", new GroupEvent.MemberAdded(CORE, GONE), CORE.value());
        say(
                "2010-01-03",
                new GroupEvent.Formed(BOARD, community, GroupKind.SOUNDING_BOARD, "board"),
                BOARD.value());
        say("2010-01-03", new GroupEvent.MemberAdded(BOARD, LISTENER), BOARD.value());
        say(GONE_SINCE, new CommunityEvent.ParticipantLeft(community, GONE, "moves away"));
        say(
                "2010-01-03",
                new SessionEvent.Planned(
                        BASIS.session(),
                        community,
                        SessionKind.PLENARY,
                        "evening",
                        day("2011-02-01"),
                        120,
                        null),
                BASIS.session().value());
        var study = new StudyId("study-1");
        say(
                "2010-01-04",
                new StudyEvent.Opened(study, community, SCHOLAR, "openness", "who sees what"),
                study.value());
        for (PersonId person : List.of(ALICE, CAROL)) {
            say(
                    "2010-01-04",
                    new StudyEvent.ConsentGiven(study, person, List.of(ConsentScope.OBSERVATION)),
                    study.value());
        }
        say("2011-06-01", new StudyEvent.ConsentWithdrawn(study, CAROL, null), study.value());
        say(
                "2010-03-01",
                new CommunityEvent.OpennessAgreed(
                        community, Visibility.COMMUNITY, "closed", BASIS));
        say(
                "2011-01-01",
                new CommunityEvent.OpennessAgreed(community, Visibility.PUBLIC, "open", BASIS));

        Set<String> inside = with(INSIDE, "auditor");
        Set<String> research = with(inside, "researcher", "scholar");
        Set<String> before = with(research, "gone");
        Set<String> network = with(research, "neighbour");
        Set<String> all = with(network, "gone", "outsider", "operator", "listener");
        hide("person", "2011-02-01", Visibility.PERSON, Provenance.SYNTHETIC, Set.of("alice"));
        hide(
                "group",
                "2011-02-01",
                Visibility.GROUP,
                Provenance.SYNTHETIC,
                Set.of("alice", "carol"));
        board("board", "2011-02-01", Set.of("alice", "listener"));
        board("board-before", "2010-01-02", Set.of("alice"));
        hide("before-carol", "2010-01-02", Visibility.GROUP, Provenance.SYNTHETIC, Set.of("alice"));
        hide("community", "2011-02-01", Visibility.COMMUNITY, Provenance.SYNTHETIC, research);
        hide("network", "2011-02-01", Visibility.NETWORK, Provenance.SYNTHETIC, network);
        hide("public", "2011-02-01", Visibility.PUBLIC, Provenance.SYNTHETIC, all);
        hide("closed-then", "2010-06-01", Visibility.PUBLIC, Provenance.SYNTHETIC, before);
        hide(
                "group-then",
                "2010-06-01",
                Visibility.GROUP,
                Provenance.SYNTHETIC,
                Set.of("alice", "carol", "gone"));
        hide("opened-later", "2010-06-01", Visibility.COMMUNITY, Provenance.SYNTHETIC, all);
        release("opened-later", Visibility.PUBLIC);
        hide("shared", "2011-02-01", Visibility.PERSON, Provenance.SYNTHETIC, research);
        release("shared", Visibility.COMMUNITY);
        living("consented", "2011-02-01", ALICE, research);
        living("not-yet-consented", "2010-01-03", ALICE, with(inside, "gone"));
        living("withdrawn", "2011-02-01", CAROL, inside);
        living("never-consented", "2011-02-01", BOB, inside);
        say(
                "2010-01-05",
                new MarketplaceEvent.Announced(MARKETPLACE, community, "fair", day("2011-02-01")),
                MARKETPLACE.value());
        inEveryFamily(Visibility.PERSON, Set.of("alice"));
        inEveryFamily(Visibility.COMMUNITY, research);
        inEveryFamily(Visibility.NETWORK, network);
        inEveryFamily(Visibility.PUBLIC, all);

        add(
                "2009-01-01",
                new PersonEvent.Registered(ALICE, "alice"),
                ALICE.value(),
                ALICE,
                Visibility.COMMUNITY,
                Provenance.SYNTHETIC);
        register("register", Visibility.COMMUNITY, OrganisationEvent.Registered::new, all);
        register(
                "register-apart",
                Visibility.PERSON,
                OrganisationEvent.Changed::new,
                Set.of("alice"));
        community = new CommunityId("community-next-door");
        say("2010-01-01", proposed(NEIGHBOUR));
    }

    private CommunityEvent.Proposed proposed(PersonId by) {
        return new CommunityEvent.Proposed(
                community, "doors", "openness", by, profile("i"), InitiatorType.MUNICIPALITY);
    }

    /** The same word where overview, network, audit and whoever shows texts would show it. */
    private void hide(
            String name, String day, Visibility circle, Provenance how, Set<String> seers) {
        String word = word(name);
        var person = new PersonId(word);
        hide(
                name,
                seers,
                List.of(
                        add(
                                day,
                                new CommunityEvent.ParticipantJoined(
                                        community, person, profile(word)),
                                HOME,
                                ALICE,
                                circle,
                                how),
                        add(
                                day,
                                new ContactEvent.ContactMade(
                                        new ContactId("contact-" + word),
                                        community,
                                        ALICE,
                                        List.of(ALICE, person),
                                        ContactMode.PHONE,
                                        word),
                                "contact-" + word,
                                ALICE,
                                circle,
                                how),
                        add(day, lesson(word, ALICE), "lesson-" + word, ALICE, circle, how)));
    }

    /** Told to a group by name, by somebody who is not in it. */
    private void board(String name, String day, Set<String> seers) {
        var event = new GroupEvent.OutcomeTranslated(BOARD, ALICE, "press", word(name));
        hide(
                name,
                seers,
                List.of(
                        add(
                                day,
                                event,
                                BOARD.value(),
                                ALICE,
                                Visibility.GROUP,
                                Provenance.SYNTHETIC)));
    }

    private void inEveryFamily(Visibility circle, Set<String> seers) {
        String of = circle.name().toLowerCase(Locale.ROOT);
        EventId open = secrets.get("public").events().getFirst();
        for (String family : Hidden.saying("", community, ALICE, open).keySet()) {
            String name = family + "-" + of;
            DomainEvent event = Hidden.saying(word(name), community, ALICE, open).get(family);
            String stream = HistoryBuilder.stream(event);
            hide(
                    name,
                    seers,
                    List.of(add("2011-02-01", event, stream, ALICE, circle, Provenance.SYNTHETIC)));
        }
    }

    static String word(String name) {
        return "hidden-" + name + "-here";
    }

    private void living(String name, String day, PersonId person, Set<String> seers) {
        String word = word(name);
        hide(
                name,
                seers,
                List.of(
                        add(
                                day,
                                lesson(word, person),
                                "lesson-" + word,
                                person,
                                Visibility.COMMUNITY,
                                Provenance.LIVE)));
    }

    /** How an organisation is known is no community's, and told to every account. */
    private void register(String name, Visibility circle, Entry entry, Set<String> seers) {
        var event = entry.of(ORGANISATION, word(name), PartyType.CITIZENS, "culture");
        String stream = ORGANISATION.value();
        hide(
                name,
                seers,
                List.of(add("2010-01-01", event, stream, ALICE, circle, Provenance.SYNTHETIC)));
    }

    /** An entry in the register. */
    private interface Entry {
        OrganisationEvent of(OrganisationId id, String label, PartyType type, String sector);
    }

    private LearningEvent lesson(String word, PersonId person) {
        return new LearningEvent.LessonDrawn(
                new LearningId("lesson-" + word), community, person, null, word);
    }

    private void hide(String name, Set<String> seers, List<EventId> events) {
        secrets.put(name, new Secret(word(name), events, seers));
    }

    private void release(String name, Visibility to) {
        for (EventId each : secrets.get(name).events()) {
            var id = new ReleaseId("release-" + each.value());
            say(
                    "2012-01-01",
                    new OversightEvent.VisibilityReleased(id, community, each, to, "agreed", BASIS),
                    id.value());
        }
    }

    private void say(String day, DomainEvent event) {
        say(day, event, community.value());
    }

    private void say(String day, DomainEvent event, String stream) {
        add(day, event, stream, FACILITATOR, Visibility.COMMUNITY, Provenance.SYNTHETIC);
    }

    private EventId add(
            String day,
            DomainEvent event,
            String stream,
            PersonId actor,
            Visibility circle,
            Provenance how) {
        int index = events.size();
        var id = new EventId(NameUuid.of(NameUuid.DNS, "door-" + index).toString());
        var envelope =
                new Envelope(
                        event instanceof PersonEvent || event instanceof OrganisationEvent
                                ? null
                                : community,
                        day(day),
                        "recorder",
                        actor,
                        new ActingAs.Undeclared(),
                        null,
                        circle,
                        how,
                        null,
                        null,
                        null);
        events.add(
                new RecordedEvent(
                        index,
                        index + 1,
                        Instant.parse("2026-01-01T10:00:00Z").plusSeconds(index),
                        id,
                        EventCatalogue.of(event.getClass()).streamType(),
                        stream,
                        versions.merge(stream, 1L, Long::sum) - 1,
                        envelope,
                        event));
        return id;
    }

    private static OccurredOn day(String day) {
        return HistoryBuilder.day(day);
    }

    private static Profile profile(String label) {
        return new Profile(label, "sector", PartyType.CITIZENS, null);
    }

    private static Set<String> with(Set<String> some, String... more) {
        var all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
