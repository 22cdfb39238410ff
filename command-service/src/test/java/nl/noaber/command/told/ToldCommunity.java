package nl.noaber.command.told;

import static nl.noaber.command.told.Told.on;
import static nl.noaber.command.told.Told.person;

import java.util.List;
import nl.noaber.command.acting.ClosedCommunities;
import nl.noaber.command.acting.Standing;
import nl.noaber.command.acting.Standings;
import nl.noaber.command.community.Community;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.community.InitiatorType;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;

/** A community folded from its own events, as the service folds it. */
public final class ToldCommunity {
    public static final CommunityId ID = new CommunityId("c-1");

    private static final Profile PROFILE =
            new Profile("role-01", "business", PartyType.BUSINESS, null);

    private Community community =
            Community.evolve(
                    null,
                    new CommunityEvent.Proposed(
                            ID, "C", "I", person("initiator"), PROFILE, InitiatorType.MUNICIPALITY),
                    on("2009-10-01"));

    /** Participants who joined on a day. */
    public ToldCommunity joined(String day, String... accounts) {
        for (var account : accounts) {
            told(new CommunityEvent.ParticipantJoined(ID, person(account), PROFILE), day);
        }
        return this;
    }

    /** A participant who left. */
    public ToldCommunity left(String day, String account) {
        return told(new CommunityEvent.ParticipantLeft(ID, person(account), "moved"), day);
    }

    /** Somebody who took up a role. */
    public ToldCommunity assigned(String day, String account, Role role) {
        return told(new CommunityEvent.RoleAssigned(ID, person(account), PROFILE, role), day);
    }

    /** The end of the community. */
    public ToldCommunity closed(String day) {
        return told(new CommunityEvent.Closed(ID, "the term ended", "a network goes on"), day);
    }

    /** It goes on after all. */
    public ToldCommunity reopened(String day) {
        return told(new CommunityEvent.Reopened(ID, "not done yet"), day);
    }

    /** What people are in it. */
    public Standings standings() {
        return (asked, person) -> asked.equals(ID) ? standing(person) : Standing.NONE;
    }

    /** Whether it was closed by then. */
    public ClosedCommunities closings() {
        return (asked, moment) -> asked.equals(ID) && community.isClosedAt(moment);
    }

    private Standing standing(PersonId person) {
        return new Standing(community.tenuresOf(person), List.of());
    }

    private ToldCommunity told(CommunityEvent event, String day) {
        community = Community.evolve(community, event, on(day));
        return this;
    }
}
