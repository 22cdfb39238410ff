package nl.noaber.command.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.community.Approach;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import org.junit.jupiter.api.Test;

class ReferencedPeopleTest {
    private static final CommunityId COMMUNITY = new CommunityId("c");
    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BEN = new PersonId("ben");
    private static final GroupId CORE = new GroupId("core");

    @Test
    void thePeoplePresentAreNamedAndSoIsTheCoreGroupThatMet() {
        var decision =
                new CommunityEvent.DecisionTaken(
                        COMMUNITY,
                        new DecisionId("d"),
                        "matter",
                        "text",
                        "ground",
                        new Basis(new SessionId("s"), CORE),
                        List.of(presence(ANN), presence(BEN)),
                        List.of());
        assertThat(ReferencedPeople.in(decision)).containsExactly(ANN, BEN);
        assertThat(ReferencedPeople.groupsIn(decision)).containsExactly(CORE);
    }

    @Test
    void outsidersAndPartiesNeedNotBeMembers() {
        var approached =
                new CommunityEvent.CandidateApproached(
                        COMMUNITY, new Outsider("baker-01", BEN), ANN, Approach.PHONE);
        var request =
                new MarketplaceEvent.RequestPosted(
                        new MarketplaceId("m"),
                        new RequestId("r"),
                        new Party(
                                new OrganisationId("o"),
                                BEN,
                                new Profile("baker-01", "business", PartyType.BUSINESS, null)),
                        "flour",
                        1);
        assertThat(ReferencedPeople.in(approached)).containsExactly(ANN);
        assertThat(ReferencedPeople.in(request)).isEmpty();
    }

    private static Presence presence(PersonId person) {
        return new Presence(person, new ActingAs.WithHat("baker"));
    }
}
