package nl.noaber.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.community.Approach;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.wire.EventCatalogue;
import org.junit.jupiter.api.Test;

class EventReferencesTest {
    private static final CommunityId COMMUNITY = new CommunityId("c");
    private static final SessionId SESSION = new SessionId("s");
    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BEN = new PersonId("ben");

    @Test
    void peopleAreNamedInListsInTheirOrderAndAsOftenAsTheyAre() {
        var event = new SessionEvent.InvitationSent(SESSION, "come", List.of(BEN, ANN, BEN));
        assertThat(EventReferences.of(event, PersonId.class)).containsExactly(BEN, ANN, BEN);
        assertThat(EventReferences.of(event, SessionId.class)).containsExactly(SESSION);
        assertThat(EventReferences.of(event, GroupId.class)).isEmpty();
    }

    @Test
    void peopleAndGroupsAreNamedInsideOtherValues() {
        var event =
                new CommunityEvent.DecisionTaken(
                        COMMUNITY,
                        new DecisionId("d"),
                        "matter",
                        "text",
                        "ground",
                        new Basis(SESSION, new GroupId("core")),
                        List.of(new Presence(ANN, new ActingAs.WithHat("baker"))),
                        List.of());
        assertThat(EventReferences.of(event, PersonId.class)).containsExactly(ANN);
        assertThat(EventReferences.of(event, GroupId.class)).containsExactly(new GroupId("core"));
    }

    @Test
    void whatStandsInAValueThatIsLeftOutIsNotNamed() {
        var event =
                new CommunityEvent.CandidateApproached(
                        COMMUNITY, new Outsider("baker-01", BEN), ANN, Approach.IN_PERSON);
        assertThat(EventReferences.of(event, PersonId.class)).containsExactly(BEN, ANN);
        assertThat(EventReferences.of(event, PersonId.class, Set.of(Outsider.class)))
                .containsExactly(ANN);
    }

    @Test
    void aFactThatIsLeftOpenNamesNobody() {
        var event =
                new CommunityEvent.CandidateApproached(
                        COMMUNITY, new Outsider("baker-01", null), ANN, Approach.IN_PERSON);
        assertThat(EventReferences.of(event, PersonId.class)).containsExactly(ANN);
        assertThat(EventReferences.of(event, EventId.class)).isEmpty();
    }

    /** A new type that holds a person must be decided about: is that person a member or not? */
    @Test
    void besideEventsTheseTypesNamePeople() {
        var holders = new TreeSet<String>();
        EventCatalogue.TYPES.forEach(type -> collectHolders(type.event(), holders, true));
        assertThat(holders)
                .containsExactlyInAnyOrder(
                        Presence.class.getSimpleName(),
                        Outsider.class.getSimpleName(),
                        Party.class.getSimpleName());
    }

    private static void collectHolders(Class<?> record, Set<String> holders, boolean event) {
        for (RecordComponent component : record.getRecordComponents()) {
            Class<?> type = element(component.getGenericType());
            if (type == PersonId.class && !event) {
                holders.add(record.getSimpleName());
            } else if (type.isRecord() && Arrays.stream(type.getInterfaces()).findAny().isEmpty()) {
                collectHolders(type, holders, false);
            }
        }
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : (Class<?>) type;
    }
}
