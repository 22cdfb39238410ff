package nl.noaber.query.temporal;

import java.util.List;
import java.util.Map;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.EventReferences;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.wire.EventCatalogue;
import org.jspecify.annotations.Nullable;

/** A property by which events are left out of a history, or by which alone they are kept. */
public sealed interface Criterion {

    /** Whether an event has the property. */
    boolean matches(RecordedEvent event, Map<SessionId, SessionKind> kinds);

    /** Whether the property says anything of an event: what it does not concern is always kept. */
    boolean concerns(RecordedEvent event);

    /** An event of this wire name. */
    record OfType(String name) implements Criterion {
        @Override
        public boolean matches(RecordedEvent event, Map<SessionId, SessionKind> kinds) {
            return EventCatalogue.of(event.event().getClass()).name().equals(name);
        }

        @Override
        public boolean concerns(RecordedEvent event) {
            return true;
        }
    }

    /** An event of this provenance. */
    record OfProvenance(Provenance provenance) implements Criterion {
        @Override
        public boolean matches(RecordedEvent event, Map<SessionId, SessionKind> kinds) {
            return event.envelope().provenance() == provenance;
        }

        @Override
        public boolean concerns(RecordedEvent event) {
            return true;
        }
    }

    /** What was recorded of sessions of a kind. */
    record OfSessionKind(SessionKind kind) implements Criterion {
        @Override
        public boolean matches(RecordedEvent event, Map<SessionId, SessionKind> kinds) {
            return concerns(event) && kinds.get(new SessionId(event.streamId())) == kind;
        }

        @Override
        public boolean concerns(RecordedEvent event) {
            return event.streamType().equals("session");
        }
    }

    /** What was recorded of one session. */
    record OfSession(SessionId session) implements Criterion {
        @Override
        public boolean matches(RecordedEvent event, Map<SessionId, SessionKind> kinds) {
            return concerns(event) && event.streamId().equals(session.value());
        }

        @Override
        public boolean concerns(RecordedEvent event) {
            return event.streamType().equals("session");
        }
    }

    /** What was recorded of one group. */
    record OfGroup(GroupId group) implements Criterion {
        @Override
        public boolean matches(RecordedEvent event, Map<SessionId, SessionKind> kinds) {
            return concerns(event) && event.streamId().equals(group.value());
        }

        @Override
        public boolean concerns(RecordedEvent event) {
            return event.streamType().equals("group");
        }
    }

    /** What was done in a role, and who got or lost it. */
    record OfRole(Role role) implements Criterion {
        @Override
        public boolean matches(RecordedEvent event, Map<SessionId, SessionKind> kinds) {
            return role == given(event)
                    || event.envelope().actingAs().equals(new ActingAs.InRole(role));
        }

        @Override
        public boolean concerns(RecordedEvent event) {
            return given(event) != null || event.envelope().actingAs() instanceof ActingAs.InRole;
        }

        private static @Nullable Role given(RecordedEvent event) {
            if (event.event() instanceof CommunityEvent.RoleAssigned assigned) {
                return assigned.role();
            } else if (event.event() instanceof CommunityEvent.RoleEnded ended) {
                return ended.role();
            } else if (event.event() instanceof CommunityEvent.RoleHandedOver handed) {
                return handed.role();
            }
            return null;
        }
    }

    /** What one person did, and what names them. */
    record OfPerson(PersonId person) implements Criterion {
        @Override
        public boolean matches(RecordedEvent event, Map<SessionId, SessionKind> kinds) {
            return event.envelope().actor().equals(person) || named(event).contains(person);
        }

        @Override
        public boolean concerns(RecordedEvent event) {
            return !named(event).isEmpty();
        }

        private static List<PersonId> named(RecordedEvent event) {
            return EventReferences.of(event.event(), PersonId.class);
        }
    }
}
