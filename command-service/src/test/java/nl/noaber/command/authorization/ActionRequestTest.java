package nl.noaber.command.authorization;

import static nl.noaber.command.fixture.EnvelopeFixture.on;
import static nl.noaber.command.fixture.EnvelopeFixture.person;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import nl.noaber.command.lookup.Membership;
import nl.noaber.command.lookup.Membership.Hat;
import nl.noaber.command.lookup.Membership.Tenure;
import nl.noaber.command.rule.CommandRejected;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionRequestTest {
    private static final OccurredOn TODAY = on("2012-01-01");
    private static final PersonId ME = person(1);
    private static final PersonId OTHER = person(2);
    private static final ActingAs UNDECLARED = new ActingAs.Undeclared();

    private static Membership holding(Role role, ValidPeriod period) {
        return new Membership(
                List.of(new Tenure(role, period)),
                List.of(new Hat("neighbour", ValidPeriod.from(on("2010-06-01")))));
    }

    private static final Membership PARTICIPANT =
            holding(Role.PARTICIPANT, ValidPeriod.from(on("2010-01-01")));
    private static final Membership FACILITATOR =
            holding(Role.FACILITATOR, ValidPeriod.from(on("2010-01-01")));

    private static ActionRequest act(
            PersonId actor, ActingAs as, String day, PersonId... concerned) {
        return new ActionRequest(
                ME,
                actor,
                Set.of(concerned),
                as,
                on(day),
                null,
                Permission.RECORD_FOR_OTHERS,
                false);
    }

    private static void refused(
            AuthorizationRule rule, ActionRequest act, Membership account, Membership actor) {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> act.permit(account, actor, TODAY))
                .satisfies(e -> Assertions.assertThat(e.rule()).isEqualTo(rule));
    }

    private static void permitted(ActionRequest act, Membership account, Membership actor) {
        assertThatCode(() -> act.permit(account, actor, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void anActorActsInARoleOrHatHeldAtThatTime() {
        permitted(
                act(ME, new ActingAs.InRole(Role.PARTICIPANT), "2010-02-01"),
                PARTICIPANT,
                PARTICIPANT);
        permitted(
                act(ME, new ActingAs.WithHat("neighbour"), "2010-06-01"), PARTICIPANT, PARTICIPANT);
        refused(
                AuthorizationRule.CAPACITY_NOT_HELD,
                act(ME, new ActingAs.InRole(Role.CHAIR), "2010-02-01"),
                PARTICIPANT,
                PARTICIPANT);
        refused(
                AuthorizationRule.CAPACITY_NOT_HELD,
                act(ME, new ActingAs.WithHat("neighbour"), "2010-05-31"),
                PARTICIPANT,
                PARTICIPANT);
    }

    @Test
    void aRoleThatEndedIsNotExercised() {
        var ended =
                holding(
                        Role.FACILITATOR,
                        ValidPeriod.from(on("2010-01-01")).until(on("2011-01-01")));
        var act = act(ME, new ActingAs.InRole(Role.FACILITATOR), "2010-12-31");
        permitted(act, ended, ended);
        refused(
                AuthorizationRule.ACTOR_NOT_A_MEMBER,
                act(ME, new ActingAs.InRole(Role.FACILITATOR), "2011-01-01"),
                ended,
                ended);
    }

    @Test
    void onlyRecordersRecordWhatOthersDid() {
        permitted(act(OTHER, UNDECLARED, "2010-02-01"), FACILITATOR, PARTICIPANT);
        permitted(act(ME, UNDECLARED, "2010-02-01", OTHER), FACILITATOR, FACILITATOR);
        refused(
                AuthorizationRule.MAY_NOT_RECORD_FOR_OTHERS,
                act(OTHER, UNDECLARED, "2010-02-01"),
                PARTICIPANT,
                PARTICIPANT);
        refused(
                AuthorizationRule.MAY_NOT_RECORD_FOR_OTHERS,
                act(ME, UNDECLARED, "2010-02-01", OTHER),
                PARTICIPANT,
                PARTICIPANT);
    }

    @Test
    void onlyMembersAct() {
        refused(
                AuthorizationRule.ACTOR_NOT_A_MEMBER,
                act(OTHER, UNDECLARED, "2010-02-01"),
                FACILITATOR,
                Membership.NONE);
        refused(
                AuthorizationRule.ACTOR_NOT_A_MEMBER,
                act(ME, UNDECLARED, "2009-12-31"),
                PARTICIPANT,
                PARTICIPANT);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FACILITATOR", "COORDINATOR", "RECORDER", "INITIATOR", "BROKER", "RESEARCHER"})
    void nobodyTakesARoleThatIsEntrusted(Role role) {
        refused(AuthorizationRule.NOT_THEIRS_TO_GRANT, taking(role), PARTICIPANT, PARTICIPANT);
        permitted(taking(role), FACILITATOR, FACILITATOR);
    }

    @Test
    void anActorTakesUpARoleThatNeedsNoGrant() {
        permitted(taking(Role.HOST), PARTICIPANT, PARTICIPANT);
    }

    @Test
    void aResearcherTakesNoOtherRole() {
        var researcher = holding(Role.RESEARCHER, ValidPeriod.from(on("2010-01-01")));
        refused(AuthorizationRule.NOT_THEIRS_TO_GRANT, taking(Role.HOST), researcher, researcher);
    }

    @Test
    void onlyAnActorWhoMayRecordForOthersGrantsAnEntrustedRole() {
        var broker = holding(Role.BROKER, ValidPeriod.from(on("2010-01-01")));
        refused(AuthorizationRule.NOT_THEIRS_TO_GRANT, giving(OTHER, Role.BROKER), broker, broker);
        permitted(giving(OTHER, Role.HOST), PARTICIPANT, PARTICIPANT);
        permitted(giving(OTHER, Role.FACILITATOR), FACILITATOR, FACILITATOR);
    }

    private static ActionRequest taking(Role role) {
        return giving(ME, role);
    }

    private static ActionRequest giving(PersonId whom, Role role) {
        return new ActionRequest(
                ME,
                ME,
                Set.of(),
                UNDECLARED,
                on("2010-02-01"),
                new ActionRequest.Grant(whom, role),
                Permission.RECORD_FOR_OTHERS,
                false);
    }

    @Test
    void aJoiningPersonNeedsNoEarlierMembership() {
        var joins =
                new ActionRequest(
                        ME,
                        OTHER,
                        Set.of(OTHER),
                        new ActingAs.InRole(Role.PARTICIPANT),
                        on("2010-02-01"),
                        new ActionRequest.Grant(OTHER, Role.PARTICIPANT),
                        Permission.RECORD_FOR_OTHERS,
                        false);
        permitted(joins, FACILITATOR, Membership.NONE);
        refused(AuthorizationRule.MAY_NOT_RECORD_FOR_OTHERS, joins, PARTICIPANT, Membership.NONE);
    }
}
