package nl.noaber.query.visibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/** What decides who may see what; folded from the whole history and never shown itself. */
public sealed interface VisibilityRow {

    /** A time that began and may have ended. */
    record Span(OccurredOn since, @Nullable OccurredOn until) {

        /** The row keeps its own form; what it contains is the kernel's to say. */
        ValidPeriod period() {
            return new ValidPeriod(since, until);
        }

        static List<Span> begun(List<Span> before, OccurredOn on) {
            var spans = new ArrayList<>(before);
            spans.add(new Span(on, null));
            return spans;
        }

        static List<Span> ended(List<Span> before, OccurredOn on) {
            return before.stream().map(s -> s.until == null ? new Span(s.since, on) : s).toList();
        }
    }

    /** It is the history of a community. */
    record CommunityExists() implements VisibilityRow {}

    /** A role and how long it was held. */
    record Holding(Role role, Span time) {

        boolean lasts() {
            return time.until() == null;
        }
    }

    /** Somebody who belongs or belonged to the community, with every role they held in it. */
    record Member(PersonId person, List<Holding> roles) implements VisibilityRow {

        public Member {
            roles = List.copyOf(roles);
        }

        Member begun(Role role, OccurredOn on) {
            var more = new ArrayList<>(roles);
            more.add(new Holding(role, new Span(on, null)));
            return new Member(person, more);
        }

        Member ended(Role role, OccurredOn on) {
            return new Member(
                    person,
                    roles.stream()
                            .map(each ->
                                    each.role() == role && each.lasts()
                                            ? new Holding(role, new Span(each.time().since(), on))
                                            : each)
                            .toList());
        }

        /** The roles held now. */
        public Set<Role> held() {
            return roles.stream()
                    .filter(Holding::lasts)
                    .map(Holding::role)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /**
         * Whether they came to do research, which consent decides about, and never took part: being
         * host or guest beside it opens nothing.
         */
        public boolean researches() {
            return everHad(Permission.CONDUCT_RESEARCH) && !everHad(Permission.CARRY_COMMUNITY);
        }

        private boolean everHad(Permission permission) {
            return roles.stream().anyMatch(each -> each.role().may(permission));
        }

        /** Whether they may have left by then and were not certainly back, nor there otherwise. */
        boolean wasAway(OccurredOn moment) {
            return roles.stream().anyMatch(each -> each.time().period().possiblyEndedBefore(moment))
                    && roles.stream()
                            .noneMatch(each -> each.time().period().certainlyContains(moment));
        }

        /** The last day on which they certainly belonged; none while they hold a role. */
        public @Nullable LocalDate left() {
            return held().isEmpty()
                    ? roles.stream()
                            .map(each -> each.time().until())
                            .filter(Objects::nonNull)
                            .map(OccurredOn::from)
                            .max(Comparator.naturalOrder())
                            .orElse(null)
                    : null;
        }
    }

    /** Somebody's times in a group. */
    record InGroup(GroupId group, PersonId person, List<Span> spans) implements VisibilityRow {
        public InGroup {
            spans = List.copyOf(spans);
        }
    }

    /** How open it was agreed to be, from a moment on. */
    record Opening(OccurredOn from, Visibility widest) implements VisibilityRow {}

    /** An event that the participants opened. */
    record Released(EventId event, Visibility to) implements VisibilityRow {}

    /** When an event really happened, as corrected. */
    record Dated(EventId event, OccurredOn on) implements VisibilityRow {}

    /** Somebody's times of consent to be observed in one study. */
    record Consent(PersonId person, List<Span> spans) implements VisibilityRow {
        public Consent {
            spans = List.copyOf(spans);
        }
    }

    /** An event whose audience is not just the community, or that is about another event. */
    record RestrictedEvent(EventAudience told) implements VisibilityRow {}

    /** An event that does not count, and the event whose retraction reaches it. */
    record Retracted(EventId event, EventId with) implements VisibilityRow {}

    /** The id of a thing that only retracted events brought into being. */
    record Gone(String thing) implements VisibilityRow {}

    /** There are events of people alive, which research reads by consent. */
    record ContainsLiveData() implements VisibilityRow {}
}
