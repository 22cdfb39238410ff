package nl.noaber.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.noaber.kernel.Money;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.id.OfferId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.ReflectionSubject;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.marketplace.Side;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.person.HatCategory;
import nl.noaber.kernel.person.PersonEvent;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;

/**
 * A plausible life of a community, the same for the same seed: told in any order of days, with
 * second thoughts.
 */
public final class RandomHistory {

    private static final int PEOPLE = 22;

    private final Random random;
    private final Random manner;
    private final boolean lived;
    private final HistoryBuilder story;
    private final List<EventId> told = new ArrayList<>();
    private final List<SessionId> sessions = new ArrayList<>();
    private final List<MatchId> matches = new ArrayList<>();
    private final RandomFacts facts;
    private int nth;

    private RandomHistory(long seed, HistoryBuilder story) {
        this.random = new Random(seed);
        // Apart, so that how things are told changes nothing about what is told.
        manner = new Random(~seed);
        lived = manner.nextBoolean();
        this.story = story;
        facts = new RandomFacts(random, this::id);
    }

    /** A history of one community with at least {@code length} events. */
    public static List<RecordedEvent> of(long seed, int length) {
        var story = new HistoryBuilder("community-1");
        new RandomHistory(seed, story).tell(length);
        return story.events();
    }

    /** The histories of several communities, told through each other. */
    public static List<RecordedEvent> ofMany(long seed, int communities, int length) {
        var first = new HistoryBuilder("community-0");
        var tellers = new ArrayList<RandomHistory>();
        for (int i = 0; i < communities; i++) {
            tellers.add(
                    new RandomHistory(seed + i, i == 0 ? first : first.beside("community-" + i)));
        }
        tellers.forEach(teller -> teller.tell(1));
        var random = new Random(seed);
        while (first.events().size() < length) {
            tellers.get(random.nextInt(communities)).step();
        }
        return first.events();
    }

    private void tell(int length) {
        told.add(story.proposed("2009-12-01", person(0)));
        market(new MarketplaceEvent.Announced(floor(), story.community(), "floor", on()));
        while (story.events().size() < length) {
            step();
        }
    }

    private void step() {
        nth++;
        if (random.nextBoolean()) {
            anything();
            return;
        }
        switch (random.nextInt(15)) {
            case 0, 1 -> {
                PersonId p = person();
                told.add(story.joined(date().toString(), p, "sector-" + random.nextInt(4)));
            }
            case 2 ->
                    told.add(
                            story.tell(
                                    on(),
                                    new CommunityEvent.ParticipantLeft(
                                            story.community(), person(), "moved")));
            case 3 -> told.add(story.holds(date().toString(), person(), role()));
            case 4 ->
                    told.add(
                            story.tell(
                                    on(),
                                    new CommunityEvent.RoleEnded(
                                            story.community(), person(), role(), "enough")));
            case 5 -> {
                var session = new SessionId(story.community().value() + "-session-" + nth);
                sessions.add(session);
                told.add(story.plenary(date().toString(), session.value()));
            }
            case 6, 7, 8 -> inSession();
            case 9 ->
                    told.add(story.met(on(), person(1), person(2), person(3 + random.nextInt(9))));
            case 10, 11 -> onTheFloor();
            case 12 ->
                    told.add(
                            story.tell(
                                    on(),
                                    new LearningEvent.ReflectionRecorded(
                                            new LearningId("entry-" + nth),
                                            story.community(),
                                            person(),
                                            ReflectionSubject.LEARNING,
                                            1,
                                            null,
                                            "we learned")));
            case 13 -> correct();
            case 14 ->
                    told.add(
                            random.nextBoolean()
                                    ? story.tell(
                                            on(),
                                            new GroupEvent.Formed(
                                                    new GroupId("group-" + nth),
                                                    story.community(),
                                                    GroupKind.WORKING,
                                                    "group"))
                                    : story.tell(
                                            on(),
                                            new PersonEvent.HatDeclared(
                                                    person(), "hat", HatCategory.CIVIC)));
            default -> throw new AssertionError();
        }
    }

    /** Of any kind there is, told to anybody; corrections have a shape of their own. */
    private void anything() {
        switch (facts.next()) {
            case OversightEvent.CorrectionRecorded _ -> correct();
            case CommunityEvent.OpennessAgreed e
                    when e.widest().isNarrowerThan(Visibility.COMMUNITY) ->
                    tell(
                            new CommunityEvent.OpennessAgreed(
                                    e.community(), Visibility.COMMUNITY, e.reason(), e.basis()));
            case DomainEvent event -> tell(event);
        }
    }

    private void tell(DomainEvent event) {
        told.add(
                story.tell(
                        on(),
                        event,
                        person(),
                        visibility(),
                        provenance(),
                        RandomFacts.capacity(manner),
                        manner.nextInt(3) > 0 ? null : told.get(manner.nextInt(told.size()))));
    }

    /** What is recorded as lived is read by consent only, so that not every history has it. */
    private Provenance provenance() {
        Provenance drawn = Provenance.values()[manner.nextInt(Provenance.values().length)];
        return drawn == Provenance.LIVE && !lived ? Provenance.SYNTHETIC : drawn;
    }

    private Visibility visibility() {
        Visibility[] all = Visibility.values();
        return random.nextInt(4) == 0 ? all[random.nextInt(all.length)] : Visibility.COMMUNITY;
    }

    /** One of few, so that events are about the same things. */
    private Object id(Class<?> kind, String name) {
        if (kind == CommunityId.class) {
            return name.equals("community") ? story.community() : new CommunityId("elsewhere");
        } else if (kind == PersonId.class) {
            return person();
        } else if (kind == MarketplaceId.class) {
            return floor();
        } else if (kind == EventId.class) {
            return told.get(random.nextInt(told.size()));
        } else if (kind == SessionId.class && !sessions.isEmpty()) {
            return sessions.get(random.nextInt(sessions.size()));
        } else if (kind == MatchId.class && !matches.isEmpty()) {
            return matches.get(random.nextInt(matches.size()));
        }
        String value =
                "%s-%s-%d"
                        .formatted(
                                story.community().value(), kind.getSimpleName(), random.nextInt(4));
        try {
            return kind.getDeclaredConstructor(String.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private void inSession() {
        if (sessions.isEmpty()) {
            return;
        }
        SessionId session = sessions.get(random.nextInt(sessions.size()));
        var attendance = Attendance.values()[random.nextInt(5) == 0 ? 1 : 0];
        var event =
                switch (random.nextInt(8)) {
                    case 0 ->
                            new SessionEvent.RoleSwitched(
                                    session,
                                    person(),
                                    new ActingAs.Undeclared(),
                                    new ActingAs.WithHat("hat-" + random.nextInt(3)));
                    case 1 -> new SessionEvent.SubgroupsFormed(session, 3);
                    case 2 -> new SessionEvent.Closed(session);
                    case 3 -> new SessionEvent.HostOffered(session, person());
                    default ->
                            new SessionEvent.AttendanceRecorded(
                                    session, person(), attendance, null);
                };
        told.add(story.tell(on(), event));
    }

    private void onTheFloor() {
        var request = new RequestId("request-" + nth);
        var offer = new OfferId("offer-" + nth);
        var match = new MatchId("match-" + nth);
        if (random.nextBoolean() || matches.isEmpty()) {
            market(new MarketplaceEvent.RequestPosted(floor(), request, party(), "asks", 1));
            market(new MarketplaceEvent.OfferPosted(floor(), offer, party(), "offers", 1));
            market(new MarketplaceEvent.MatchProposed(floor(), match, request, offer, 1, person()));
            matches.add(match);
            return;
        }
        MatchId known = matches.get(random.nextInt(matches.size()));
        market(
                switch (random.nextInt(4)) {
                    case 0 ->
                            new MarketplaceEvent.MatchLapsed(floor(), known, "nothing came of it");
                    case 1 -> new MarketplaceEvent.MatchFulfilled(floor(), known);
                    case 2 ->
                            new MarketplaceEvent.MatchDeclined(
                                    floor(), known, Side.OFFERING, person(), "no");
                    default ->
                            new MarketplaceEvent.MatchAgreed(
                                    floor(),
                                    known,
                                    null,
                                    new Money(random.nextInt(100_000), "EUR"),
                                    false);
                });
    }

    private void market(MarketplaceEvent event) {
        told.add(story.tell(on(), event));
    }

    private void correct() {
        EventId wrong = told.get(random.nextInt(told.size()));
        told.add(random.nextInt(3) == 0 ? story.retracted(wrong) : story.redated(wrong, on()));
    }

    private MarketplaceId floor() {
        return new MarketplaceId(story.community().value() + "-floor");
    }

    private Party party() {
        int n = random.nextInt(PEOPLE);
        return new Party(
                new OrganisationId("organisation-" + n),
                person(n),
                HistoryBuilder.profile("party-" + n, "sector-" + n % 4));
    }

    private PersonId person() {
        return person(random.nextInt(PEOPLE));
    }

    private static PersonId person(int n) {
        return new PersonId("person-%02d".formatted(n));
    }

    private Role role() {
        return List.of(Role.FACILITATOR, Role.MODERATOR, Role.PULLER).get(random.nextInt(3));
    }

    private LocalDate date() {
        return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(730));
    }

    private OccurredOn on() {
        LocalDate day = date();
        return switch (random.nextInt(4)) {
            case 0 -> {
                YearMonth month = YearMonth.from(day);
                yield new OccurredOn(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
            }
            case 1 ->
                    new OccurredOn(
                            LocalDate.of(day.getYear(), 1, 1),
                            LocalDate.of(day.getYear(), 12, 31),
                            Precision.YEAR);
            default -> OccurredOn.day(day);
        };
    }
}
