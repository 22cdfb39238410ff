package nl.noaber.command.oversight;

import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.on;
import static nl.noaber.command.fixture.EnvelopeFixture.personOf;
import static nl.noaber.command.fixture.Refusals.refusedBy;

import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.fixture.CommunityHistory;
import nl.noaber.command.fixture.StoredEvents;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.id.AuditNoteId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.ReleaseId;
import nl.noaber.kernel.id.SignalId;
import nl.noaber.kernel.oversight.OversightEvent;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** What is done with signals, what is opened to more people, what an auditor notes. */
class SignalResponseTest {
    private static final EventId RAISED = new EventId("e-joined");
    private static final EventId PRIVATE = new EventId("e-private");
    private static final EventId OWN = new EventId("e-own");
    private static final EventId FOREIGN = new EventId("e-foreign");
    private static final CommunityId OTHER = new CommunityId("c-other");
    private static final EventId OF_GROUP = new EventId("e-of-group");
    private static final EventId OF_OTHERS = new EventId("e-of-others");
    private static final EventId OF_SOME_GROUP = new EventId("e-of-some-group");
    private static final EventId TOO_WIDE = new EventId("e-too-wide");
    private static final String DAY = "2011-03-01";

    private final StoredEvents earlier =
            new StoredEvents()
                    .with(
                            RAISED,
                            by("one", CommunityHistory.ID, "2010-01-01"),
                            new CommunityEvent.Started(CommunityHistory.ID))
                    .with(
                            PRIVATE,
                            privately("two"),
                            new CommunityEvent.Started(CommunityHistory.ID))
                    .with(OWN, privately("one"), new CommunityEvent.Started(CommunityHistory.ID))
                    .with(
                            OF_GROUP,
                            seenBy(Visibility.GROUP, "two", "2010-01-01"),
                            new GroupEvent.Dissolved(OversightFixture.GROUP, "done", "nothing"))
                    .with(
                            OF_OTHERS,
                            seenBy(Visibility.GROUP, "two", "2010-01-01"),
                            new GroupEvent.Dissolved(new GroupId("g-2"), "done", "nothing"))
                    .with(
                            OF_SOME_GROUP,
                            seenBy(Visibility.GROUP, "two", "2010-01-01"),
                            new CommunityEvent.Started(CommunityHistory.ID))
                    .with(
                            TOO_WIDE,
                            seenBy(Visibility.PUBLIC, "two", "2011-02-01"),
                            new CommunityEvent.Started(CommunityHistory.ID))
                    .with(FOREIGN, by("other", OTHER, DAY), new CommunityEvent.Started(OTHER));
    private final FixtureConfiguration<OversightAggregate> oversight =
            new AggregateTestFixture<>(OversightAggregate.class)
                    .registerInjectableResource(earlier)
                    .registerInjectableResource(OversightFixture.HISTORIES)
                    .registerInjectableResource(OversightFixture.STANDINGS)
                    .registerInjectableResource(OversightFixture.MEETINGS)
                    .registerInjectableResource(OversightFixture.COMMUNITIES);

    @Test
    void aSignalIsAcknowledgedAndThenDismissed() {
        oversight
                .givenNoPriorActivity()
                .when(handle(acknowledged("W1", RAISED)))
                .expectEvents(acknowledged("W1", RAISED));
        oversight
                .given(acknowledged("W1", RAISED))
                .when(handle(dismissed(RAISED)))
                .expectEvents(dismissed(RAISED));
    }

    @Test
    void aSignalIsDismissedOrAcknowledgedOnce() {
        refusedBy(
                OversightRule.DISMISSED_ALREADY,
                oversight.given(dismissed(RAISED)).when(handle(dismissed(RAISED))));
        refusedBy(
                OversightRule.ACKNOWLEDGED_ALREADY,
                oversight
                        .given(acknowledged("W1", RAISED))
                        .when(handle(acknowledged("W1", RAISED))));
    }

    @Test
    void aSignalIsOfASoftRuleAndOfAnEventHere() {
        refusedBy(
                OversightRule.NO_SUCH_RULE,
                oversight.givenNoPriorActivity().when(handle(acknowledged("H1", RAISED))));
        refusedBy(
                OversightRule.NOT_AN_EVENT_HERE,
                oversight.givenNoPriorActivity().when(handle(acknowledged("W1", FOREIGN))));
    }

    @Test
    void participantsReleaseOneEventToAWiderAudience() {
        oversight
                .givenNoPriorActivity()
                .when(release(Visibility.PUBLIC, Role.PARTICIPANT))
                .expectEvents(released(Visibility.PUBLIC));
    }

    @Test
    void aFacilitatorReleasesNothing() {
        refusedBy(
                AuthorizationRule.NOT_THEIRS_TO_DECIDE,
                oversight
                        .givenNoPriorActivity()
                        .when(release(Visibility.PUBLIC, Role.FACILITATOR)));
    }

    @Test
    void aReleaseWidensAndNeverNarrows() {
        refusedBy(
                OversightRule.NOT_WIDER,
                oversight
                        .givenNoPriorActivity()
                        .when(release(Visibility.COMMUNITY, Role.PARTICIPANT)));
        refusedBy(
                OversightRule.NOT_WIDER,
                oversight
                        .given(released(Visibility.PUBLIC))
                        .when(release(Visibility.NETWORK, Role.PARTICIPANT)));
    }

    @Test
    void anEventForOnePersonIsReleasedByNobodyElse() {
        refusedBy(
                OversightRule.THEIRS_TO_RELEASE,
                oversight
                        .givenNoPriorActivity()
                        .when(release(PRIVATE, Visibility.COMMUNITY, Role.PARTICIPANT)));
    }

    @Test
    void anEventForOnePersonIsReleasedByThatPerson() {
        oversight
                .givenNoPriorActivity()
                .when(release(OWN, Visibility.COMMUNITY, Role.PARTICIPANT))
                .expectEvents(released(OWN, Visibility.COMMUNITY));
    }

    @Test
    void anEventForAGroupIsReleasedByAMemberOfTheGroup() {
        oversight
                .givenNoPriorActivity()
                .when(release(OF_GROUP, Visibility.COMMUNITY, Role.PARTICIPANT))
                .expectEvents(released(OF_GROUP, Visibility.COMMUNITY));
    }

    @Test
    void anEventForAGroupIsNotReleasedByAnOutsiderOfTheGroup() {
        refusedBy(
                OversightRule.THEIRS_TO_RELEASE,
                oversight
                        .givenNoPriorActivity()
                        .when(release(OF_OTHERS, Visibility.COMMUNITY, Role.PARTICIPANT)));
    }

    @Test
    void anEventForAnUnnamedGroupIsNotReleasedByAnotherPerson() {
        refusedBy(
                OversightRule.THEIRS_TO_RELEASE,
                oversight
                        .givenNoPriorActivity()
                        .when(release(OF_SOME_GROUP, Visibility.COMMUNITY, Role.PARTICIPANT)));
    }

    @Test
    void anEventRecordedWiderThanAgreedIsStillReleased() {
        oversight
                .givenNoPriorActivity()
                .when(release(TOO_WIDE, Visibility.PUBLIC, Role.PARTICIPANT))
                .expectEvents(released(TOO_WIDE, Visibility.PUBLIC));
        refusedBy(
                OversightRule.NOT_WIDER,
                oversight
                        .givenNoPriorActivity()
                        .when(release(TOO_WIDE, Visibility.COMMUNITY, Role.PARTICIPANT)));
    }

    @Test
    void aNoteIsAboutAnEventHere() {
        oversight.givenNoPriorActivity().when(note(RAISED)).expectEvents(note(RAISED).event());
        refusedBy(
                OversightRule.NOT_AN_EVENT_HERE,
                oversight.givenNoPriorActivity().when(note(FOREIGN)));
    }

    private static OversightCommand.Handle handle(OversightEvent.OnSignal event) {
        return new OversightCommand.Handle(event, by("one", CommunityHistory.ID, DAY));
    }

    private static OversightEvent.SignalAcknowledged acknowledged(String rule, EventId event) {
        return new OversightEvent.SignalAcknowledged(
                SignalId.of("W1", RAISED),
                CommunityHistory.ID,
                rule,
                event,
                personOf("one"),
                "we split up next time");
    }

    private static OversightEvent.SignalDismissed dismissed(EventId event) {
        return new OversightEvent.SignalDismissed(
                SignalId.of("W1", RAISED),
                CommunityHistory.ID,
                "W1",
                event,
                personOf("one"),
                "twenty-five works here");
    }

    private static OversightEvent.VisibilityReleased released(Visibility to) {
        return released(RAISED, to);
    }

    private static OversightEvent.VisibilityReleased released(EventId event, Visibility to) {
        return new OversightEvent.VisibilityReleased(
                ReleaseId.of(event),
                CommunityHistory.ID,
                event,
                to,
                "we are proud of it",
                new Basis(OversightFixture.SESSION, null));
    }

    private static Envelope privately(String account) {
        return seenBy(Visibility.PERSON, account, "2010-01-01");
    }

    private static Envelope seenBy(Visibility visibility, String account, String day) {
        return new Envelope(
                CommunityHistory.ID,
                on(day),
                account,
                personOf(account),
                new ActingAs.Undeclared(),
                null,
                visibility,
                Provenance.LIVE,
                null,
                null,
                null);
    }

    private static OversightCommand.Release release(Visibility to, Role as) {
        return release(RAISED, to, as);
    }

    private static OversightCommand.Release release(EventId event, Visibility to, Role as) {
        return new OversightCommand.Release(
                released(event, to),
                by("one", personOf("one"), CommunityHistory.ID, DAY, new ActingAs.InRole(as)));
    }

    private static OversightCommand.Note note(EventId about) {
        return new OversightCommand.Note(
                new OversightEvent.AuditNoteRecorded(
                        new AuditNoteId("n-1"), CommunityHistory.ID, about, "checked"),
                by("auditor", CommunityHistory.ID, DAY));
    }
}
