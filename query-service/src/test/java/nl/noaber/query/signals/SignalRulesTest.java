package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.id.SignalId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.ReflectionSubject;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import org.junit.jupiter.api.Test;

/** Each soft rule: what raises it, and what resolves it. */
class SignalRulesTest {

    private static final PersonId ANN = HistoryBuilder.person("ann");
    private static final PersonId BEN = HistoryBuilder.person("ben");

    private static final OccurredOn YEAR =
            new OccurredOn(LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31), Precision.YEAR);

    private final HistoryBuilder story = new HistoryBuilder("community-1");

    @Test
    void someoneSlipsAwayIsCaughtUpWithAndComesBack() {
        story.joined("2010-01-01", ANN, "business");
        EventId first = away("2010-02-01", "s-1", ANN);
        assertThat(signals(SignalRule.W7)).isEmpty();
        EventId second = away("2010-04-01", "s-2", ANN);
        EventId third = away("2010-06-01", "s-3", ANN);
        EventId caughtUp =
                story.tell(
                        HistoryBuilder.day("2010-06-10"),
                        new ContactEvent.CatchUpHeld(
                                new ContactId("c-1"), story.community(), BEN, ANN, "missed you"));
        story.attended("2010-08-01", "s-4", ANN);

        assertThat(signals(SignalRule.W7))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.raisedBy()).isEqualTo(second);
                    assertThat(signal.value()).isEqualTo(3);
                    assertThat(signal.counted()).containsExactly(first, second, third);
                    assertThat(signal.about()).isEqualTo("ann");
                    assertThat(signal.resolvedBy()).isEqualTo(caughtUp);
                });
        assertThat(
                        at(
                                TemporalQuery.asOf(LocalDate.of(2010, 4, 2)),
                                QueryFixture.RESEARCHER,
                                SignalRule.W7))
                .singleElement()
                .satisfies(signal -> assertThat(signal.resolvedBy()).isNull());

        var ben =
                new QueryContext(
                        BEN, AccessClass.MEMBER, Set.of(Role.PARTICIPANT), QueryFixture.TODAY);
        assertThat(at(TemporalQuery.NOW, ben, SignalRule.W7)).as("about another person").isEmpty();
        story.retracted(second);
        assertThat(signals(SignalRule.W7).getFirst().since())
                .isEqualTo(HistoryBuilder.day("2010-06-01"));
    }

    @Test
    void whatIsToldLateIsJudgedByTheDayItHappened() {
        story.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        away("2010-06-01", "s-3", ANN);
        assertThat(signals(SignalRule.W7)).hasSize(1);
        story.attended("2010-04-01", "s-2", ANN);
        assertThat(signals(SignalRule.W7)).isEmpty();
    }

    @Test
    void whoIsAbsentOftenerIsMorePressing() {
        story.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        away("2010-04-01", "s-2", ANN);
        assertThat(signals(SignalRule.W7).getFirst().level()).isEqualTo(SignalLevel.AMBER);
        away("2010-06-01", "s-3", ANN);
        assertThat(signals(SignalRule.W7).getFirst().level()).isEqualTo(SignalLevel.RED);
        told(
                "2010-06-10",
                new CommunityEvent.ParticipantLeft(story.community(), ANN, "another firm"));
        assertThat(open(SignalRule.W7)).isZero();
    }

    @Test
    void absencesBeforeJoiningCountOnlyForWhomMayHaveJoined() {
        away("2010-02-01", "s-1", ANN);
        away("2010-04-01", "s-2", ANN);
        story.joined("2010-05-01", ANN, "business");
        away("2010-06-01", "s-3", ANN);
        assertThat(signals(SignalRule.W7)).isEmpty();

        var inTheYear =
                new OccurredOn(
                        LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31), Precision.YEAR);
        story.tell(
                inTheYear,
                new CommunityEvent.ParticipantJoined(
                        story.community(), BEN, HistoryBuilder.profile("ben", "church")));
        away("2010-02-01", "s-1", BEN);
        away("2010-04-01", "s-2", BEN);
        assertThat(signals(SignalRule.W7))
                .extracting(SignalsQuery.SignalEntry::about)
                .containsExactly("ben");
    }

    @Test
    void oneAbsenceIsEnoughOfWhomOneHearsLess() {
        for (PersonId each : List.of(ANN, BEN)) {
            story.joined("2010-01-01", each, "business");
        }
        PersonId guide = HistoryBuilder.person("guide");
        for (String day : List.of("2010-01-10", "2010-01-20", "2010-02-10", "2010-02-20")) {
            story.met(HistoryBuilder.day(day), guide, ANN);
            story.met(HistoryBuilder.day(day), guide, BEN);
        }
        story.met(HistoryBuilder.day("2010-05-01"), guide, ANN);
        story.met(HistoryBuilder.day("2010-05-01"), guide, BEN);
        story.met(HistoryBuilder.day("2010-05-20"), guide, BEN);
        away("2010-06-01", "s-1", BEN);
        EventId absence = away("2010-06-01", "s-1", ANN);

        assertThat(signals(SignalRule.W7))
                .as("one contact where there were four, but not two")
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.about()).isEqualTo("ann");
                    assertThat(signal.raisedBy()).isEqualTo(absence);
                    assertThat(signal.value()).isEqualTo(1);
                });
        EventId back = story.attended("2010-08-01", "s-2", ANN);
        assertThat(signals(SignalRule.W7).getFirst().resolvedBy()).isEqualTo(back);
    }

    @Test
    void ourOwnDefaultsCanBeSet() {
        story.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        var strict = new Thresholds(6, 1, 2, 50, 4, 3, 10, 6, 10, 40, 10);
        var answer =
                (SignalsQuery.Answer)
                        QueryFixture.by(
                                QueryFixture.RESEARCHER,
                                TemporalQuery.NOW,
                                story,
                                new SignalsQuery(strict),
                                "");
        assertThat(answer.signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.threshold()).startsWith("1 absences"));
        assertThat(signals(SignalRule.W7)).isEmpty();
    }

    @Test
    void aShortTermIsSignalledUntilItIsExtended() {
        var from = LocalDate.of(2010, 1, 1);
        EventId agreed =
                story.tell(
                        HistoryBuilder.day("2009-12-01"),
                        new CommunityEvent.TermAgreed(
                                story.community(), from, LocalDate.of(2010, 9, 30)));
        assertThat(signals(SignalRule.W3).getFirst().level()).isEqualTo(SignalLevel.RED);
        assertThat(signals(SignalRule.W3).getFirst().value()).isEqualTo(9);
        told(
                "2010-09-01",
                new CommunityEvent.Extended(
                        story.community(), LocalDate.of(2010, 12, 31), "it takes longer"));
        assertThat(open(SignalRule.W3)).isZero();

        told(
                "2009-11-01",
                new CommunityEvent.SuitabilityAssessed(
                        story.community(), true, false, false, false));
        assertThat(signals(SignalRule.W3))
                .as("a year is short for a complex issue")
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.level()).isEqualTo(SignalLevel.AMBER);
                    assertThat(signal.raisedBy()).isEqualTo(agreed);
                    assertThat(signal.value()).isEqualTo(12);
                });
        told(
                "2010-10-01",
                new CommunityEvent.Extended(
                        story.community(), LocalDate.of(2011, 6, 30), "and longer"));
        assertThat(open(SignalRule.W3)).isZero();
    }

    @Test
    void theSecondPlenaryIsPlannedInTime() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        EventId first = held("2010-01-10", "s-1", 120);
        assertThat(asOf("2010-03-07", SignalRule.W4)).isEmpty();
        assertThat(asOf("2010-03-08", SignalRule.W4))
                .as("nothing was recorded since, and yet it is late")
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.raisedBy()).isEqualTo(first);
                    assertThat(signal.since()).isEqualTo(HistoryBuilder.day("2010-03-08"));
                    assertThat(signal.resolvedBy()).isNull();
                });

        EventId tooSoon = planned("2010-01-12", "s-2", "2010-02-01");
        assertThat(signals(SignalRule.W4).getFirst().raisedBy()).isEqualTo(tooSoon);
        EventId moved =
                story.tell(
                        HistoryBuilder.day("2010-01-20"),
                        new SessionEvent.Rescheduled(
                                new SessionId("s-2"),
                                HistoryBuilder.day("2010-02-20"),
                                "give it time"));
        assertThat(signals(SignalRule.W4).getFirst().resolvedBy()).isEqualTo(moved);
        told("2010-02-20", new SessionEvent.Opened(new SessionId("s-2")));
        assertThat(open(SignalRule.W4)).isZero();
    }

    @Test
    void aSecondPlenaryOutOfTimeIsMadeUpForByPlanningOn() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        held("2010-01-10", "s-1", 120);
        EventId late = held("2010-03-20", "s-2", 120);
        assertThat(signals(SignalRule.W4).getLast().value()).isEqualTo(69);
        assertThat(open(SignalRule.W4)).isEqualTo(1);
        EventId next = planned("2010-03-21", "s-3", "2010-05-01");
        assertThat(signals(SignalRule.W4).getLast().resolvedBy()).isEqualTo(next);
        assertThat(late).isNotEqualTo(next);
    }

    @Test
    void theRhythmOfPlenariesIsWatched() {
        EventId started =
                story.tell(
                        HistoryBuilder.day("2010-01-01"),
                        new CommunityEvent.Started(story.community()));
        EventId first = held("2010-01-10", "s-1", 120);
        EventId second = held("2010-03-20", "s-2", 120);
        assertThat(signals(SignalRule.W5).getFirst())
                .satisfies(signal -> {
                    assertThat(signal.since()).isEqualTo(HistoryBuilder.day("2010-03-08"));
                    assertThat(signal.raisedBy()).isEqualTo(first);
                    assertThat(signal.value()).isEqualTo(69);
                    assertThat(signal.resolvedBy()).isEqualTo(second);
                });
        held("2010-05-01", "s-3", 120);
        assertThat(asOf("2010-06-26", SignalRule.W5)).hasSize(1);
        assertThat(asOf("2010-06-27", SignalRule.W5).getLast().level())
                .isEqualTo(SignalLevel.AMBER);
        assertThat(asOf("2010-11-01", SignalRule.W5).getLast().level())
                .isEqualTo(SignalLevel.AMBER);
        assertThat(asOf("2010-11-02", SignalRule.W5).getLast())
                .as("for half a year nobody met")
                .satisfies(signal -> {
                    assertThat(signal.level()).isEqualTo(SignalLevel.RED);
                    assertThat(signal.value()).isEqualTo(185);
                    assertThat(signal.resolvedBy()).isNull();
                });
        EventId closed =
                story.tell(
                        HistoryBuilder.day("2010-12-01"),
                        new CommunityEvent.Closed(story.community(), "done", "nothing"));
        assertThat(signals(SignalRule.W5))
                .extracting(SignalsQuery.SignalEntry::level)
                .containsExactly(SignalLevel.AMBER, SignalLevel.AMBER, SignalLevel.RED);
        assertThat(signals(SignalRule.W5).getLast().resolvedBy()).isEqualTo(closed);
        assertThat(started).isNotEqualTo(closed);
    }

    @Test
    void plenariesMayBeRarerOnceACoreGroupLeads() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        held("2010-01-10", "s-1", 120);
        var core = new GroupId("core");
        told(
                "2010-02-01",
                new GroupEvent.Formed(core, story.community(), GroupKind.CORE, "the core"));
        assertThat(asOf("2010-04-10", SignalRule.W5)).isEmpty();
        assertThat(asOf("2010-04-11", SignalRule.W5)).hasSize(1);
        told("2010-02-20", new GroupEvent.Dissolved(core, "tired", "nothing"));
        assertThat(asOf("2010-03-08", SignalRule.W5)).hasSize(1);
    }

    @Test
    void whereACoreGroupMayLeadAlreadyAPlenaryIsNotSurelyLate() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        held("2010-01-10", "s-1", 120);
        story.tell(
                YEAR,
                new GroupEvent.Formed(
                        new GroupId("core"), story.community(), GroupKind.CORE, "the core"));
        assertThat(signals(SignalRule.W5).getFirst().since())
                .isEqualTo(HistoryBuilder.day("2010-04-11"));
    }

    @Test
    void anySessionEndsDormancyButOnlyAPlenaryTheWaitForOne() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        held("2010-01-10", "s-1", 120);
        EventId visit =
                story.tell(
                        HistoryBuilder.day("2010-09-01"),
                        new SessionEvent.Opened(new SessionId("visit")));
        assertThat(asOf("2010-10-01", SignalRule.W5))
                .satisfiesExactly(
                        rare -> assertThat(rare.resolvedBy()).isNull(),
                        dormant -> {
                            assertThat(dormant.level()).isEqualTo(SignalLevel.RED);
                            assertThat(dormant.resolvedBy()).isEqualTo(visit);
                        });
    }

    @Test
    void whatWasDismissedWhenItWasLessPressingIsOpenAgain() {
        story.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        EventId second = away("2010-04-01", "s-2", ANN);
        told(
                "2010-04-02",
                new OversightEvent.SignalDismissed(
                        new SignalId("x"), story.community(), "W7", second, BEN, "a busy month"));
        assertThat(open(SignalRule.W7)).isZero();
        away("2010-06-01", "s-3", ANN);
        assertThat(signals(SignalRule.W7).getFirst().risen())
                .isEqualTo(HistoryBuilder.day("2010-06-01"));
        assertThat(open(SignalRule.W7)).isEqualTo(1);
    }

    @Test
    void whatWasSaidOfASignalIsNotLostWhenItBeginsElsewhere() {
        story.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        EventId second = away("2010-04-01", "s-2", ANN);
        told(
                "2010-04-02",
                new OversightEvent.SignalDismissed(
                        new SignalId("x"), story.community(), "W7", second, BEN, "a busy month"));
        away("2010-01-15", "s-0", ANN);
        assertThat(answer(TemporalQuery.NOW, QueryFixture.RESEARCHER).elsewhere())
                .singleElement()
                .satisfies(said -> assertThat(said.text()).isEqualTo("a busy month"));
        var ben =
                new QueryContext(
                        BEN, AccessClass.MEMBER, Set.of(Role.PARTICIPANT), QueryFixture.TODAY);
        assertThat(answer(TemporalQuery.NOW, ben).elsewhere()).as("about another person").isEmpty();
    }

    @Test
    void whoSeesOnlyWhatIsOpenIsToldNothingOfWhatIsMissing() {
        held("2010-01-10", "s-1", 240);
        var outside =
                new QueryContext(BEN, AccessClass.NETWORK_MEMBER, Set.of(), QueryFixture.TODAY);
        assertThat(answer(TemporalQuery.NOW, outside).signals()).isEmpty();
    }

    @Test
    void theSecondPlenaryIsTooSoonOrTooLateOnlyWhereItSurelyIs() {
        told("2009-10-01", new CommunityEvent.Started(story.community()));
        var autumn =
                new OccurredOn(
                        LocalDate.of(2009, 10, 1), LocalDate.of(2009, 12, 31), Precision.QUARTER);
        var first = new SessionId("s-1");
        story.tell(
                autumn,
                new SessionEvent.Planned(
                        first,
                        story.community(),
                        SessionKind.PLENARY,
                        "plenary",
                        autumn,
                        120,
                        null));
        story.tell(autumn, new SessionEvent.Opened(first));
        held("2010-01-20", "s-2", 120);
        assertThat(signals(SignalRule.W4)).isEmpty();
    }

    @Test
    void aSessionTooSoonThatIsCancelledIsTooSoonNoMore() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        held("2010-01-10", "s-1", 120);
        planned("2010-01-12", "s-2", "2010-01-20");
        assertThat(open(SignalRule.W4)).isEqualTo(1);
        told("2010-01-13", new SessionEvent.Cancelled(new SessionId("s-2"), "too soon"));
        assertThat(asOf("2010-01-14", SignalRule.W4).getFirst().resolvedBy()).isNotNull();
    }

    @Test
    void whatIsPlannedAfterItWasHeldIsNoPlan() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        held("2010-01-10", "s-1", 120);
        planned("2010-06-01", "s-1", "2010-01-10");
        held("2010-02-20", "s-2", 120);
        assertThat(signals(SignalRule.W4)).isEmpty();
    }

    @Test
    void theGroupGrowsAndSoDoesItsNumber() {
        List<EventId> joined =
                IntStream.rangeClosed(1, 18)
                        .mapToObj(n ->
                                story.joined(
                                        "2010-01-%02d".formatted(n),
                                        HistoryBuilder.person("p-" + n),
                                        "x"))
                        .toList();
        assertThat(signals(SignalRule.W1))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.raisedBy()).isEqualTo(joined.get(15));
                    assertThat(signal.value()).isEqualTo(18);
                    assertThat(signal.counted()).isEqualTo(joined);
                });
        held("2010-02-01", "s-1", 120);
        told("2010-02-01", new SessionEvent.SubgroupsFormed(new SessionId("s-1"), 3));
        story.joined("2010-02-02", HistoryBuilder.person("p-19"), "x");
        assertThat(open(SignalRule.W1)).as("sub-groups hold whoever joins").isZero();
    }

    @Test
    void subgroupsDoNotHelpAGroupThatIsTooSmall() {
        story.joined("2010-01-01", ANN, "business");
        told("2010-01-02", new CommunityEvent.Started(story.community()));
        held("2010-02-01", "s-1", 120);
        told("2010-02-01", new SessionEvent.SubgroupsFormed(new SessionId("s-1"), 3));
        assertThat(open(SignalRule.W1)).isEqualTo(1);
    }

    @Test
    void aWorkshopInSubgroupsDoesNotSplitThePlenary() {
        crowd("2010-01-10", "s-1");
        told("2010-01-12", new SessionEvent.SubgroupsFormed(new SessionId("workshop"), 3));
        assertThat(open(SignalRule.W2)).isEqualTo(1);
    }

    @Test
    void whoLeftBeforeTheEndOfTheYearOfJoiningIsGone() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        story.tell(
                YEAR,
                new CommunityEvent.ParticipantJoined(
                        story.community(), ANN, HistoryBuilder.profile("ann", "church")));
        told("2010-05-01", new CommunityEvent.ParticipantLeft(story.community(), ANN, "moved"));
        assertThat(open(SignalRule.W17)).isZero();
    }

    @Test
    void anotherLongPlenaryIsStillTooLongWhenOneIsCancelled() {
        held("2010-01-10", "s-1", 240);
        held("2010-03-10", "s-2", 240);
        planned("2010-03-11", "s-3", "2010-05-01");
        told("2010-03-12", new SessionEvent.Cancelled(new SessionId("s-1"), "never was"));
        assertThat(open(SignalRule.W6)).as("a shorter one is only planned").isEqualTo(1);
        told("2010-05-01", new SessionEvent.Opened(new SessionId("s-3")));
        assertThat(open(SignalRule.W6)).isZero();
    }

    @Test
    void hostsAreComparedInTheOrderOfTheirSessions() {
        held("2010-01-10", "s-1", 120);
        held("2010-02-10", "s-2", 120);
        held("2010-03-10", "s-3", 120);
        host("2010-01-05", "s-1", ANN);
        host("2010-01-06", "s-3", ANN);
        host("2010-01-07", "s-2", BEN);
        assertThat(signals(SignalRule.W32)).isEmpty();
    }

    @Test
    void somebodyPullsAllAlong() {
        EventId started =
                story.tell(
                        HistoryBuilder.day("2010-01-01"),
                        new CommunityEvent.Started(story.community()));
        assertThat(signals(SignalRule.W9).getFirst().raisedBy()).isEqualTo(started);
        pulls("2010-02-01", ANN);
        assertThat(open(SignalRule.W9)).isZero();
        told(
                "2010-03-01",
                new CommunityEvent.RoleHandedOver(
                        story.community(), Role.PULLER, ANN, BEN, "a new job"));
        pullsNoMore("2010-03-01", ANN);
        pulls("2010-03-01", BEN);
        assertThat(signals(SignalRule.W9)).as("handed over").hasSize(1);
        pullsNoMore("2010-04-01", BEN);
        assertThat(open(SignalRule.W9)).isEqualTo(1);
    }

    @Test
    void notAllHangsOnOneWhoPulls() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        pulls("2010-01-01", ANN);
        story.met(HistoryBuilder.day("2010-02-01"), BEN, ANN);
        for (int day = 1; day <= 5; day++) {
            broughtUp("2010-03-0" + day, BEN);
        }
        for (int day = 1; day <= 3; day++) {
            broughtUp("2010-04-0" + day, ANN);
        }
        story.met(HistoryBuilder.day("2010-05-01"), ANN, BEN);
        assertThat(open(SignalRule.W9)).as("4 of 10").isZero();
        EventId fifth = story.met(HistoryBuilder.day("2010-05-02"), ANN, BEN);

        assertThat(signals(SignalRule.W9))
                .filteredOn(SignalsQuery.SignalEntry::open)
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.raisedBy()).isEqualTo(fifth);
                    assertThat(signal.about()).isEqualTo(ANN.value());
                    assertThat(signal.counted()).hasSize(5).endsWith(fifth);
                });
        var ben =
                new QueryContext(
                        BEN, AccessClass.MEMBER, Set.of(Role.PARTICIPANT), QueryFixture.TODAY);
        assertThat(at(TemporalQuery.NOW, ben, SignalRule.W9))
                .as("about another person")
                .extracting(SignalsQuery.SignalEntry::about)
                .doesNotContain(ANN.value());
        var ann =
                new QueryContext(ANN, AccessClass.MEMBER, Set.of(Role.PULLER), QueryFixture.TODAY);
        assertThat(at(TemporalQuery.NOW, ann, SignalRule.W9))
                .extracting(SignalsQuery.SignalEntry::about)
                .contains(ANN.value());
        broughtUp("2010-06-01", BEN);
        broughtUp("2010-06-02", BEN);
        assertThat(open(SignalRule.W9)).as("5 of 13").isZero();
    }

    @Test
    void whatHangsOnOneWhoDoesNotPullAnyMoreIsNoSignal() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        pulls("2010-01-01", ANN);
        pulls("2010-01-01", BEN);
        for (int day = 1; day <= 9; day++) {
            broughtUp("2010-02-0" + day, ANN);
        }
        assertThat(open(SignalRule.W9)).as("too few to say").isZero();
        broughtUp("2010-02-10", ANN);
        assertThat(open(SignalRule.W9)).isEqualTo(1);
        pullsNoMore("2010-03-01", ANN);
        assertThat(open(SignalRule.W9)).isZero();
        told("2010-04-01", new CommunityEvent.Closed(story.community(), "done", "nothing"));
        for (int day = 1; day <= 9; day++) {
            broughtUp("2010-05-0" + day, BEN);
        }
        assertThat(open(SignalRule.W9)).as("after its end").isZero();
        told("2010-06-01", new CommunityEvent.Reopened(story.community(), "not done"));
        assertThat(open(SignalRule.W9)).as("so it stands again").isEqualTo(1);
    }

    private void broughtUp(String day, PersonId person) {
        told(day, new CommunityEvent.ThemeProposed(story.community(), "theme of " + day, person));
    }

    @Test
    void anObjectionToTheModeratorAfterAllDoesNotUndoButIsSeen() {
        var community = story.community();
        told("2010-01-01", new CommunityEvent.ModeratorObjectedTo(community, ANN, BEN, "not yet"));
        told("2010-01-02", new CommunityEvent.ModeratorAccepted(community, ANN, BEN));
        told("2010-01-03", new CommunityEvent.ModeratorConfirmed(community, ANN));
        assertThat(signals(SignalRule.H2)).isEmpty();
        EventId objected =
                story.tell(
                        HistoryBuilder.day("2010-02-01"),
                        new CommunityEvent.ModeratorObjectedTo(community, ANN, BEN, "partial"));
        assertThat(signals(SignalRule.H2).getFirst().counted()).containsExactly(objected);
        told("2010-03-01", new CommunityEvent.ModeratorAccepted(community, ANN, BEN));
        assertThat(open(SignalRule.H2)).isZero();
        told(
                "2010-04-01",
                new CommunityEvent.ModeratorObjectedTo(community, ANN, BEN, "partial again"));
        told("2010-05-01", new CommunityEvent.RoleEnded(community, ANN, Role.MODERATOR, "enough"));
        assertThat(open(SignalRule.H2)).isZero();
    }

    @Test
    void whatGoesOnEndsWithTheCommunityAndWhatWasNeverSaidDoesNot() {
        story.joined("2010-01-01", ANN, "business");
        told("2010-01-02", new CommunityEvent.Started(story.community()));
        held("2010-01-10", "s-1", 240);
        EventId closed =
                story.tell(
                        HistoryBuilder.day("2010-02-01"),
                        new CommunityEvent.Closed(story.community(), "done", "nothing"));
        for (SignalRule each : List.of(SignalRule.W1, SignalRule.W6, SignalRule.W9)) {
            assertThat(signals(each).getLast().resolvedBy()).as(each.name()).isEqualTo(closed);
        }
        assertThat(open(SignalRule.W17)).isEqualTo(1);
        assertThat(open(SignalRule.W18)).isEqualTo(1);
    }

    @Test
    void reopenedItIsJudgedAnew() {
        crowd("2010-01-10", "s-1");
        IntStream.rangeClosed(1, 17)
                .forEach(n ->
                        story.joined("2010-01-01", HistoryBuilder.person("p-" + n), "business"));
        told("2010-01-02", new CommunityEvent.Started(story.community()));
        EventId closed =
                story.tell(
                        HistoryBuilder.day("2010-02-01"),
                        new CommunityEvent.Closed(story.community(), "done", "nothing"));
        EventId reopened =
                story.tell(
                        HistoryBuilder.day("2011-02-01"),
                        new CommunityEvent.Reopened(story.community(), "not done"));
        for (SignalRule each : List.of(SignalRule.W1, SignalRule.W9)) {
            assertThat(signals(each))
                    .extracting(SignalsQuery.SignalEntry::resolvedBy)
                    .contains(closed);
            assertThat(signals(each).getLast().raisedBy()).as(each.name()).isEqualTo(reopened);
            assertThat(signals(each).getLast().resolvedBy()).isNull();
        }
        assertThat(asOf("2011-07-01", SignalRule.W22)).as("nothing was due while closed").isEmpty();
        assertThat(asOf("2011-08-02", SignalRule.W22))
                .singleElement()
                .satisfies(signal -> assertThat(signal.raisedBy()).isEqualTo(reopened));
    }

    @Test
    void whoIsSilentIsToldOnlyToWhomMaySeePersons() {
        EventId joined = story.joined("2010-01-01", ANN, "business");
        told("2010-01-02", new CommunityEvent.Started(story.community()));
        assertThat(signals(SignalRule.W17).getFirst().counted()).containsExactly(joined);
        var ben =
                new QueryContext(
                        BEN, AccessClass.MEMBER, Set.of(Role.PARTICIPANT), QueryFixture.TODAY);
        assertThat(at(TemporalQuery.NOW, ben, SignalRule.W17).getFirst())
                .satisfies(signal -> {
                    assertThat(signal.value()).isEqualTo(1);
                    assertThat(signal.counted()).isEmpty();
                });
    }

    @Test
    void whatIsKnownLaterDoesNotChangeWhatWasKnown() {
        story.joined("2010-01-01", ANN, "business");
        away("2010-02-01", "s-1", ANN);
        away("2010-04-01", "s-2", ANN);
        var then = TemporalQuery.knownAt(story.events().getLast().commit());
        var known = at(then, QueryFixture.RESEARCHER, SignalRule.W7);
        assertThat(known).hasSize(1);
        story.attended("2010-03-01", "s-between", ANN);
        assertThat(signals(SignalRule.W7)).isEmpty();
        assertThat(at(then, QueryFixture.RESEARCHER, SignalRule.W7)).isEqualTo(known);
    }

    @Test
    void fourHoursAreTooLong() {
        held("2010-01-10", "s-1", 240);
        assertThat(open(SignalRule.W6)).isEqualTo(1);
        held("2011-01-10", "s-2", 120);
        assertThat(open(SignalRule.W6)).isZero();
    }

    @Test
    void aLongSessionThatIsCancelledTiresNobody() {
        held("2010-01-10", "s-1", 240);
        told("2010-01-08", new SessionEvent.Cancelled(new SessionId("s-2"), "another one"));
        assertThat(open(SignalRule.W6)).isEqualTo(1);
        told("2010-01-11", new SessionEvent.Cancelled(new SessionId("s-1"), "snow"));
        assertThat(open(SignalRule.W6)).isZero();
    }

    @Test
    void atTheStartEveryParticipantHasSaidWhatTheyExpectAndPutIn() {
        story.joined("2010-01-01", ANN, "business");
        story.joined("2010-01-01", BEN, "church");
        told("2010-01-02", new CommunityEvent.ExpectationRecorded(story.community(), ANN, "much"));
        told("2010-01-02", new CommunityEvent.CommitmentGiven(story.community(), ANN, "time", 4));
        told("2010-01-10", new CommunityEvent.Started(story.community()));
        assertThat(signals(SignalRule.W17).getFirst().value()).isEqualTo(1);
        told("2010-01-12", new CommunityEvent.ExpectationRecorded(story.community(), BEN, "more"));
        assertThat(open(SignalRule.W17)).isEqualTo(1);
        told("2010-01-13", new CommunityEvent.CommitmentGiven(story.community(), BEN, "help", 4));
        assertThat(open(SignalRule.W17)).isZero();

        PersonId late = HistoryBuilder.person("late");
        EventId joined = story.joined("2010-03-01", late, "school");
        told(
                "2010-03-02",
                new CommunityEvent.ReturnExpectationRecorded(story.community(), late, "customers"));
        told("2010-03-02", new CommunityEvent.CommitmentGiven(story.community(), late, "time", 2));
        assertThat(signals(SignalRule.W17).getLast().raisedBy()).isEqualTo(joined);
        assertThat(open(SignalRule.W17))
                .as("what one hopes to earn is another matter")
                .isEqualTo(1);
        told("2010-03-03", new CommunityEvent.ExpectationRecorded(story.community(), late, "joy"));
        assertThat(open(SignalRule.W17)).isZero();
    }

    @Test
    void actingWithoutLookingBackIsSignalled() {
        told("2010-01-01", new CommunityEvent.Started(story.community()));
        held("2010-01-10", "s-1", 120);
        held("2010-02-10", "s-2", 120);
        assertThat(signals(SignalRule.W19)).isEmpty();
        held("2010-03-10", "s-3", 120);
        assertThat(open(SignalRule.W19)).isEqualTo(1);
        EventId reflected =
                story.tell(
                        HistoryBuilder.day("2010-03-11"),
                        new LearningEvent.ReflectionRecorded(
                                new LearningId("r-1"),
                                story.community(),
                                ANN,
                                ReflectionSubject.PROCESS,
                                1,
                                null,
                                "we only did"));
        assertThat(signals(SignalRule.W19).getFirst().resolvedBy()).isEqualTo(reflected);
    }

    @Test
    void aFewReflectionsDoNotMakeManyActsALearningCommunity() {
        for (int n = 0; n < 11; n++) {
            held("2010-01-%02d".formatted(n + 1), "s-" + n, 120);
        }
        reflected("2010-02-01");
        assertThat(open(SignalRule.W19)).as("one of eleven is less than a tenth").isEqualTo(1);
        assertThat(signals(SignalRule.W19).getLast())
                .satisfies(signal -> {
                    assertThat(signal.value()).isEqualTo(11);
                    assertThat(signal.counted()).as("and the reflection").hasSize(12);
                });
        reflected("2010-02-02");
        assertThat(open(SignalRule.W19)).isZero();
        told("2010-02-03", new MarketplaceEvent.Opened(new MarketplaceId("m-1")));
        held("2010-02-04", "s-12", 120);
        assertThat(open(SignalRule.W19)).isZero();
        held("2010-02-05", "s-13", 120);
        assertThat(open(SignalRule.W19)).as("an opened floor counts as acting").isEqualTo(1);
    }

    @Test
    void halfAYearWithoutLookingAtHowItGoesIsTooLong() {
        EventId started =
                story.tell(
                        HistoryBuilder.day("2010-01-01"),
                        new CommunityEvent.Started(story.community()));
        assertThat(asOf("2010-07-01", SignalRule.W22)).isEmpty();
        assertThat(asOf("2010-07-02", SignalRule.W22).getFirst())
                .satisfies(signal -> {
                    assertThat(signal.raisedBy()).isEqualTo(started);
                    assertThat(signal.resolvedBy()).isNull();
                });
        EventId evaluated =
                story.tell(
                        HistoryBuilder.day("2010-08-02"),
                        new LearningEvent.InterimEvaluationHeld(
                                new LearningId("e-1"), story.community(), "halfway"));
        told("2010-12-01", new CommunityEvent.Closed(story.community(), "done", "the next one"));
        assertThat(signals(SignalRule.W22))
                .singleElement()
                .satisfies(signal -> assertThat(signal.resolvedBy()).isEqualTo(evaluated));
    }

    @Test
    void returnsHopedForAreAskedOfEverybody() {
        story.joined("2010-01-01", ANN, "business");
        told("2010-01-10", new CommunityEvent.Started(story.community()));
        assertThat(signals(SignalRule.W18).getFirst().value()).isEqualTo(1);
        told(
                "2010-01-12",
                new CommunityEvent.ReturnExpectationRecorded(story.community(), ANN, "customers"));
        assertThat(open(SignalRule.W18)).isZero();
    }

    @Test
    void whereWorkingGroupsAreAtWorkACrowdedPlenaryIsNoWorry() {
        crowd("2010-01-10", "s-1");
        assertThat(open(SignalRule.W2)).isEqualTo(1);
        var group = new GroupId("youth");
        told(
                "2010-02-01",
                new GroupEvent.Formed(group, story.community(), GroupKind.WORKING, "youth"));
        assertThat(open(SignalRule.W2)).isZero();
        crowd("2010-03-10", "s-2");
        assertThat(open(SignalRule.W2)).isZero();
        told("2010-04-01", new GroupEvent.Dissolved(group, "done", "nothing"));
        crowd("2010-05-10", "s-3");
        assertThat(signals(SignalRule.W2).getLast().about()).isEqualTo("s-3");
        assertThat(signals(SignalRule.W2).getLast().value()).isEqualTo(17);
        told("2010-05-10", new SessionEvent.SubgroupsFormed(new SessionId("s-3"), 3));
        assertThat(open(SignalRule.W2)).isZero();
    }

    @Test
    void hostsTakeTurns() {
        held("2010-01-10", "s-1", 120);
        held("2010-02-10", "s-2", 120);
        held("2010-03-10", "s-3", 120);
        host("2010-01-05", "s-1", ANN);
        host("2010-02-05", "s-2", ANN);
        assertThat(open(SignalRule.W32)).isEqualTo(1);
        host("2010-03-05", "s-3", BEN);
        assertThat(open(SignalRule.W32)).isZero();
    }

    @Test
    void tenDecisionsWithoutAnObjectionAreTooSmooth() {
        List<EventId> decided =
                IntStream.rangeClosed(1, 10).mapToObj(n -> decided("d-" + n)).toList();
        assertThat(signals(SignalRule.W58).getFirst().raisedBy()).isEqualTo(decided.getLast());
        assertThat(signals(SignalRule.W58).getFirst().counted()).isEqualTo(decided);
        told(
                "2010-06-01",
                new CommunityEvent.ObjectionRaised(
                        story.community(), decided.getFirst(), BEN, "not for me"));
        assertThat(open(SignalRule.W58)).isZero();
    }

    @Test
    void aDoubtIsDissentToo() {
        IntStream.rangeClosed(1, 9).forEach(n -> decided("d-" + n));
        told(
                "2010-05-01",
                new LearningEvent.DilemmaShared(
                        new LearningId("l-1"), story.community(), BEN, "is this for us?"));
        decided("d-10");
        assertThat(signals(SignalRule.W58)).isEmpty();
    }

    @Test
    void whatIsDismissedIsNoLongerOpenAndSaysWhy() {
        held("2010-01-10", "s-1", 240);
        SignalsQuery.SignalEntry raised = signals(SignalRule.W6).getFirst();
        on(
                new OversightEvent.SignalAcknowledged(
                        new SignalId("x"),
                        story.community(),
                        "W6",
                        raised.raisedBy(),
                        ANN,
                        "we shall see"));
        assertThat(open(SignalRule.W6)).isEqualTo(1);
        on(
                new OversightEvent.SignalDismissed(
                        new SignalId("x"),
                        story.community(),
                        "W6",
                        raised.raisedBy(),
                        ANN,
                        "half of it is a walk"));

        assertThat(open(SignalRule.W6)).isZero();
        assertThat(signals(SignalRule.W6).getFirst().said().getLast().text())
                .isEqualTo("half of it is a walk");
        assertThat(signals(SignalRule.W6).getFirst().resolvedBy()).isNull();
    }

    private void on(OversightEvent event) {
        told("2010-01-11", event);
    }

    private void told(String day, DomainEvent event) {
        story.tell(HistoryBuilder.day(day), event);
    }

    private EventId away(String day, String session, PersonId person) {
        return story.tell(
                HistoryBuilder.day(day),
                new SessionEvent.AttendanceRecorded(
                        new SessionId(session), person, Attendance.APOLOGIES, "busy"));
    }

    private EventId held(String day, String session, int minutes) {
        OccurredOn on = HistoryBuilder.day(day);
        var id = new SessionId(session);
        story.tell(
                on,
                new SessionEvent.Planned(
                        id, story.community(), SessionKind.PLENARY, "plenary", on, minutes, null));
        return story.tell(on, new SessionEvent.Opened(id));
    }

    private EventId planned(String day, String session, String on) {
        return story.tell(
                HistoryBuilder.day(day),
                new SessionEvent.Planned(
                        new SessionId(session),
                        story.community(),
                        SessionKind.PLENARY,
                        "plenary",
                        HistoryBuilder.day(on),
                        120,
                        null));
    }

    private void crowd(String day, String session) {
        held(day, session, 120);
        IntStream.rangeClosed(1, 17)
                .forEach(n -> story.attended(day, session, HistoryBuilder.person("p-" + n)));
    }

    private void pulls(String day, PersonId person) {
        told(
                day,
                new CommunityEvent.RoleAssigned(
                        story.community(), person, HistoryBuilder.profile("x", "x"), Role.PULLER));
    }

    private void pullsNoMore(String day, PersonId person) {
        told(day, new CommunityEvent.RoleEnded(story.community(), person, Role.PULLER, "enough"));
    }

    private void reflected(String day) {
        told(
                day,
                new LearningEvent.ReflectionRecorded(
                        new LearningId("r-" + day),
                        story.community(),
                        ANN,
                        ReflectionSubject.PROCESS,
                        1,
                        null,
                        "we only did"));
    }

    private List<SignalsQuery.SignalEntry> asOf(String day, SignalRule rule) {
        return at(TemporalQuery.asOf(LocalDate.parse(day)), QueryFixture.RESEARCHER, rule);
    }

    private void host(String day, String session, PersonId host) {
        told(day, new SessionEvent.HostOffered(new SessionId(session), host));
    }

    private EventId decided(String decision) {
        return story.tell(
                HistoryBuilder.day("2010-05-01"),
                new CommunityEvent.DecisionTaken(
                        story.community(),
                        new DecisionId(decision),
                        "matter",
                        "text",
                        "ground",
                        new Basis(new SessionId("s-1"), null),
                        List.of(new Presence(ANN, new ActingAs.InRole(Role.PARTICIPANT))),
                        List.of()));
    }

    private long open(SignalRule rule) {
        return answer(TemporalQuery.NOW, QueryFixture.RESEARCHER).signals().stream()
                .filter(signal -> signal.rule() == rule && signal.open())
                .count();
    }

    private List<SignalsQuery.SignalEntry> signals(SignalRule rule) {
        return at(TemporalQuery.NOW, QueryFixture.RESEARCHER, rule);
    }

    private List<SignalsQuery.SignalEntry> at(
            TemporalQuery moment, QueryContext asker, SignalRule rule) {
        return answer(moment, asker).signals().stream().filter(s -> s.rule() == rule).toList();
    }

    private SignalsQuery.Answer answer(TemporalQuery moment, QueryContext asker) {
        return (SignalsQuery.Answer)
                QueryFixture.by(asker, moment, story, new SignalsQuery(Thresholds.DEFAULTS), "");
    }
}
