package nl.noaber.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.noaber.command.axon.EventSourcedAggregate;
import nl.noaber.command.rule.CommandRejected;
import nl.noaber.command.rule.Rule;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;

/** Words to tell tests with: who, when, in which capacity. */
public final class Told {
    public static final CommunityId COMMUNITY = new CommunityId("community-1");
    public static final PersonId INITIATOR = new PersonId("initiator-01");
    public static final PersonId FACILITATOR = new PersonId("facilitator-01");
    public static final Profile PROFILE = profile("municipality");

    private Told() {}

    public static PersonId person(int number) {
        return new PersonId("person-" + number);
    }

    public static Profile profile(String organisation) {
        return new Profile(
                "role-01", "sector", PartyType.GOVERNMENT, new OrganisationId(organisation));
    }

    public static OccurredOn on(String day) {
        return OccurredOn.day(LocalDate.parse(day));
    }

    /** The same where the day is not known as sharply. */
    public static Envelope by(PersonId actor, OccurredOn when) {
        return as(new ActingAs.Undeclared(), actor, when);
    }

    /** Somebody on some day, in no particular capacity. */
    public static Envelope by(PersonId actor, String day) {
        return as(new ActingAs.Undeclared(), actor, day);
    }

    public static Envelope as(Role role, PersonId actor, String day) {
        return as(new ActingAs.InRole(role), actor, day);
    }

    public static Envelope as(ActingAs capacity, PersonId actor, String day) {
        return as(capacity, actor, on(day));
    }

    private static Envelope as(ActingAs capacity, PersonId actor, OccurredOn when) {
        return new Envelope(
                COMMUNITY,
                when,
                "account",
                actor,
                capacity,
                null,
                Visibility.COMMUNITY,
                Provenance.LIVE,
                null,
                null,
                null);
    }

    /** An event as the log gives it back. */
    public static EventMessage<?> told(DomainEvent event, String day) {
        return new GenericEventMessage<>(
                event, MetaData.with(EventSourcedAggregate.ENVELOPE, by(INITIATOR, day)));
    }

    /** Nothing happened, and this rule is why. */
    public static void refusedBy(Rule rule, ResultValidator<?> result) {
        result.expectNoEvents()
                .expectException(CommandRejected.class)
                .expectException(
                        new CustomMatcher<Throwable>("refused by " + rule.name()) {
                            @Override
                            public boolean matches(Object thrown) {
                                return thrown instanceof CommandRejected refused
                                        && refused.rule() == rule;
                            }
                        });
        assertThat(rule.reason().explanation()).isNotBlank();
    }
}
