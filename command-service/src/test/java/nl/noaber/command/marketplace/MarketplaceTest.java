package nl.noaber.command.marketplace;

import static nl.noaber.command.fixture.EnvelopeFixture.COMMUNITY;
import static nl.noaber.command.fixture.EnvelopeFixture.as;
import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.on;
import static nl.noaber.command.fixture.EnvelopeFixture.person;
import static nl.noaber.command.fixture.EnvelopeFixture.profile;
import static nl.noaber.command.fixture.EnvelopeFixture.stored;
import static nl.noaber.command.fixture.Refusals.refusedBy;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.command.lookup.ClosedCommunityLookup;
import nl.noaber.command.lookup.Membership;
import nl.noaber.command.lookup.Membership.Tenure;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.Money;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.id.OfferId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.marketplace.Side;
import nl.noaber.kernel.time.ValidPeriod;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MarketplaceTest {
    private static final String DAY = "2010-11-24";
    private static final MarketplaceId ID = new MarketplaceId("marketplace-1");
    private static final RequestId REQUEST = new RequestId("request-1");
    private static final OfferId OFFER = new OfferId("offer-1");
    private static final OfferId OTHER_OFFER = new OfferId("offer-2");
    private static final MatchId MATCH = new MatchId("match-1");
    private static final PersonId BROKER = new PersonId("broker-01");
    private static final Party CLUB = party("club", person(1));
    private static final Party FIRM = party("firm", person(2));

    private static final EventMessage<?> ANNOUNCED =
            stored(new MarketplaceEvent.Announced(ID, COMMUNITY, "Floor", on(DAY)), "2010-09-01");
    private static final EventMessage<?> OPENED = stored(new MarketplaceEvent.Opened(ID), DAY);
    private static final EventMessage<?> CLOSED =
            stored(new MarketplaceEvent.Closed(ID), "2010-11-25");
    private static final EventMessage<?> REQUESTED = requested(CLUB, 1);
    private static final EventMessage<?> OFFERED =
            stored(new MarketplaceEvent.OfferPosted(ID, OFFER, FIRM, "hours", 2), DAY);
    private static final EventMessage<?> PROPOSED = proposed(MATCH);
    private static final EventMessage<?> FIRM_YES =
            stored(new MarketplaceEvent.MatchAccepted(ID, MATCH, Side.OFFERING, person(2)), DAY);
    private static final EventMessage<?> AGREED =
            stored(new MarketplaceEvent.MatchAgreed(ID, MATCH, null, null, false), DAY);

    private final FixtureConfiguration<MarketplaceAggregate> fixture =
            new AggregateTestFixture<>(MarketplaceAggregate.class);

    @BeforeEach
    void facts() {
        var broker =
                new Membership(
                        List.of(new Tenure(Role.BROKER, ValidPeriod.from(on("2010-01-01")))),
                        List.of());
        MembershipLookup standings = (_, who) -> who.equals(BROKER) ? broker : Membership.NONE;
        ClosedCommunityLookup closed = (_, moment) -> moment.from().getYear() >= 2012;
        fixture.registerInjectableResource(standings).registerInjectableResource(closed);
    }

    private static Party party(String organisation, PersonId person) {
        return new Party(new OrganisationId(organisation), person, profile(organisation));
    }

    private static EventMessage<?> requested(Party party, int quantity) {
        return stored(
                new MarketplaceEvent.RequestPosted(ID, REQUEST, party, "painting", quantity), DAY);
    }

    private static EventMessage<?> proposed(MatchId match) {
        return stored(
                new MarketplaceEvent.MatchProposed(ID, match, REQUEST, OFFER, 1, BROKER), DAY);
    }

    private TestExecutor<MarketplaceAggregate> given(EventMessage<?>... more) {
        var events = new ArrayList<EventMessage<?>>(List.of(ANNOUNCED, OPENED, REQUESTED, OFFERED));
        events.addAll(List.of(more));
        return fixture.given(events);
    }

    private static MarketplaceCommand.ProposeMatch propose(PersonId who, int quantity) {
        return new MarketplaceCommand.ProposeMatch(
                ID, MATCH, REQUEST, OFFER, quantity, by(who, DAY));
    }

    private static MarketplaceCommand.AcceptMatch accept(
            Side side, PersonId who, @Nullable Amount value, String day) {
        return new MarketplaceCommand.AcceptMatch(
                ID, MATCH, side, null, value, as(Role.STALL_HOLDER, who, day));
    }

    @Test
    void aMatchIsAgreedWhenBothSidesAccept() {
        given(PROPOSED)
                .when(accept(Side.OFFERING, person(2), null, DAY))
                .expectEvents(
                        new MarketplaceEvent.MatchAccepted(ID, MATCH, Side.OFFERING, person(2)));
        given(PROPOSED, FIRM_YES)
                .when(accept(Side.REQUESTING, person(1), new Amount(25_000, "EUR"), DAY))
                .expectEvents(
                        new MarketplaceEvent.MatchAccepted(ID, MATCH, Side.REQUESTING, person(1)),
                        new MarketplaceEvent.MatchAgreed(
                                ID, MATCH, null, new Money(25_000, "EUR"), false));
    }

    @Test
    void aMatchAfterTheMarketplaceClosedIsMarkedAsSuch() {
        given(PROPOSED, FIRM_YES, CLOSED)
                .when(accept(Side.REQUESTING, person(1), null, "2010-12-01"))
                .expectEvents(
                        new MarketplaceEvent.MatchAccepted(ID, MATCH, Side.REQUESTING, person(1)),
                        new MarketplaceEvent.MatchAgreed(ID, MATCH, null, null, true));
    }

    @Test
    void nobodyAcceptsForAnother() {
        refusedBy(
                MarketplaceRule.NOT_THEIR_SIDE,
                given(PROPOSED).when(accept(Side.OFFERING, person(1), null, DAY)));
        refusedBy(
                MarketplaceRule.NOT_THEIR_SIDE,
                given(PROPOSED).when(accept(Side.OFFERING, BROKER, null, DAY)));
    }

    @Test
    void acceptingStatesTheCapacity() {
        refusedBy(
                MarketplaceRule.CAPACITY_UNDECLARED,
                given(PROPOSED)
                        .when(
                                new MarketplaceCommand.AcceptMatch(
                                        ID, MATCH, Side.OFFERING, null, null, by(person(2), DAY))));
    }

    @Test
    void eachSideAcceptsOnce() {
        refusedBy(
                MarketplaceRule.ACCEPTED_ALREADY,
                given(PROPOSED, FIRM_YES).when(accept(Side.OFFERING, person(2), null, DAY)));
    }

    @Test
    void theValueIsStatedWithTheSecondAcceptanceAndIsNotNegative() {
        refusedBy(
                MarketplaceRule.AGREED_BEFORE_BOTH,
                given(PROPOSED).when(accept(Side.OFFERING, person(2), new Amount(1, "EUR"), DAY)));
        refusedBy(
                MarketplaceRule.VALUE_NEGATIVE,
                given(PROPOSED, FIRM_YES)
                        .when(accept(Side.REQUESTING, person(1), new Amount(-1, "EUR"), DAY)));
    }

    /**
     * A person without an organisation takes part in everything that asks for a party. Siblings:
     * requests and offers, both sides of a match.
     */
    @Test
    @Tag("fault:F3")
    void aResidentWithoutOrganisationRequestsAndOffers() {
        var resident = new Party(null, person(7), profile("resident"));
        given().when(
                        new MarketplaceCommand.PostOffer(
                                ID, OTHER_OFFER, resident, "an hour", 1, by(person(7), DAY)))
                .expectEvents(
                        new MarketplaceEvent.OfferPosted(ID, OTHER_OFFER, resident, "an hour", 1));
        fixture.given(List.of(ANNOUNCED, OPENED, requested(resident, 1), OFFERED))
                .when(propose(BROKER, 1))
                .expectSuccessfulHandlerExecution();
        refusedBy(
                MarketplaceRule.SAME_PARTY,
                fixture.given(
                                List.of(
                                        ANNOUNCED,
                                        OPENED,
                                        requested(new Party(null, person(2), profile("r")), 1),
                                        OFFERED))
                        .when(propose(BROKER, 1)));
    }

    @Test
    void aMatchJoinsTwoParties() {
        refusedBy(
                MarketplaceRule.SAME_PARTY,
                fixture.given(
                                List.of(
                                        ANNOUNCED,
                                        OPENED,
                                        requested(party("firm", person(3)), 1),
                                        OFFERED))
                        .when(propose(BROKER, 1)));
    }

    @Test
    void aMatchmakerOrAPartyProposes() {
        var proposal = new MarketplaceEvent.MatchProposed(ID, MATCH, REQUEST, OFFER, 1, BROKER);
        given().when(propose(BROKER, 1)).expectEvents(proposal);
        given().when(propose(person(1), 1))
                .expectEvents(
                        new MarketplaceEvent.MatchProposed(
                                ID, MATCH, REQUEST, OFFER, 1, person(1)));
        refusedBy(MarketplaceRule.NOT_A_MATCHMAKER, given().when(propose(person(3), 1)));
    }

    @Test
    void aMatchIsNoLargerThanRequestAndOffer() {
        refusedBy(MarketplaceRule.QUANTITY_EXCEEDED, given().when(propose(BROKER, 2)));
        refusedBy(MarketplaceRule.QUANTITY_TOO_SMALL, given().when(propose(BROKER, 0)));
    }

    @Test
    void ofTwoProposalsForTheSameRequestOneIsAgreed() {
        var other = new MatchId("match-2");
        refusedBy(
                MarketplaceRule.QUANTITY_EXCEEDED,
                given(
                                PROPOSED,
                                FIRM_YES,
                                proposed(other),
                                stored(
                                        new MarketplaceEvent.MatchAgreed(
                                                ID, other, null, null, false),
                                        DAY))
                        .when(accept(Side.REQUESTING, person(1), null, DAY)));
    }

    @Test
    void aLapsedMatchFreesItsAmount() {
        var other = new MatchId("match-2");
        var again =
                new MarketplaceCommand.ProposeMatch(ID, other, REQUEST, OFFER, 1, by(BROKER, DAY));
        refusedBy(MarketplaceRule.QUANTITY_EXCEEDED, given(PROPOSED, AGREED).when(again));
        given(PROPOSED, AGREED, stored(new MarketplaceEvent.MatchLapsed(ID, MATCH, "no time"), DAY))
                .when(again)
                .expectEvents(
                        new MarketplaceEvent.MatchProposed(ID, other, REQUEST, OFFER, 1, BROKER));
    }

    @Test
    void aWithdrawnListingIsNotMatched() {
        var withdrawn = stored(new MarketplaceEvent.RequestWithdrawn(ID, REQUEST, "found"), DAY);
        refusedBy(MarketplaceRule.WITHDRAWN, given(withdrawn).when(propose(BROKER, 1)));
        refusedBy(
                MarketplaceRule.WITHDRAWN,
                given(PROPOSED, FIRM_YES, withdrawn)
                        .when(accept(Side.REQUESTING, person(1), null, DAY)));
    }

    @Test
    void onlyTheRequesterWithdrawsARequest() {
        given().when(
                        new MarketplaceCommand.WithdrawRequest(
                                ID, REQUEST, "found", by(person(1), DAY)))
                .expectEvents(new MarketplaceEvent.RequestWithdrawn(ID, REQUEST, "found"));
        refusedBy(
                MarketplaceRule.NOT_THEIR_SIDE,
                given().when(
                                new MarketplaceCommand.WithdrawRequest(
                                        ID, REQUEST, "found", by(BROKER, DAY))));
    }

    @Test
    void onlyAnAgreedMatchIsFulfilledAndValued() {
        var fulfil = new MarketplaceCommand.FulfilMatch(ID, MATCH, by(BROKER, DAY));
        given(PROPOSED, AGREED)
                .when(fulfil)
                .expectEvents(new MarketplaceEvent.MatchFulfilled(ID, MATCH));
        refusedBy(MarketplaceRule.NOT_AGREED, given(PROPOSED).when(fulfil));
        refusedBy(
                MarketplaceRule.NOT_AGREED,
                given(PROPOSED)
                        .when(
                                new MarketplaceCommand.ValueMatch(
                                        ID, MATCH, new Amount(1, "EUR"), by(BROKER, DAY))));
    }

    @Test
    void aDeclinedMatchIsNotAccepted() {
        var declined =
                stored(
                        new MarketplaceEvent.MatchDeclined(
                                ID, MATCH, Side.OFFERING, person(2), "too far"),
                        DAY);
        refusedBy(
                MarketplaceRule.NOT_PENDING,
                given(PROPOSED, declined).when(accept(Side.REQUESTING, person(1), null, DAY)));
    }

    @Test
    void anUnknownListingIsNotMatched() {
        refusedBy(
                MarketplaceRule.NO_SUCH_REQUEST,
                fixture.given(List.of(ANNOUNCED, OPENED, OFFERED)).when(propose(BROKER, 1)));
        refusedBy(
                MarketplaceRule.NO_SUCH_OFFER,
                fixture.given(List.of(ANNOUNCED, OPENED, REQUESTED)).when(propose(BROKER, 1)));
        refusedBy(
                MarketplaceRule.NO_SUCH_MATCH,
                given().when(accept(Side.REQUESTING, person(1), null, DAY)));
    }

    @Test
    void aMarketplaceOpensAndClosesOnce() {
        refusedBy(
                MarketplaceRule.ALREADY_OPENED,
                given().when(new MarketplaceCommand.Open(ID, by(BROKER, DAY))));
        refusedBy(
                MarketplaceRule.NOT_OPEN,
                fixture.given(List.of(ANNOUNCED))
                        .when(new MarketplaceCommand.Close(ID, by(BROKER, DAY))));
        refusedBy(
                MarketplaceRule.CLOSED,
                given(CLOSED).when(new MarketplaceCommand.Close(ID, by(BROKER, "2010-11-26"))));
    }

    @Test
    void aClosedCommunityAnnouncesNoMarketplace() {
        refusedBy(
                MarketplaceRule.COMMUNITY_CLOSED,
                fixture.givenNoPriorActivity()
                        .when(
                                new MarketplaceCommand.Announce(
                                        ID,
                                        COMMUNITY,
                                        "Floor",
                                        on("2012-11-01"),
                                        by(BROKER, "2012-09-01"))));
    }
}
