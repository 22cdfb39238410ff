package nl.noaber.query.visibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.access.OpennessHistory;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.visibility.VisibilityRow.CommunityExists;
import nl.noaber.query.visibility.VisibilityRow.Consent;
import nl.noaber.query.visibility.VisibilityRow.ContainsLiveData;
import nl.noaber.query.visibility.VisibilityRow.Dated;
import nl.noaber.query.visibility.VisibilityRow.Gone;
import nl.noaber.query.visibility.VisibilityRow.InGroup;
import nl.noaber.query.visibility.VisibilityRow.Member;
import nl.noaber.query.visibility.VisibilityRow.Opening;
import nl.noaber.query.visibility.VisibilityRow.Released;
import nl.noaber.query.visibility.VisibilityRow.RestrictedEvent;
import nl.noaber.query.visibility.VisibilityRow.Retracted;
import org.jspecify.annotations.Nullable;

/** The circles of one history, as far as they are known. */
public final class VisibilityFacts {

    public static final Projection<VisibilityRow> VIEW = new VisibilityProjection();

    private final Map<PersonId, Member> members = new HashMap<>();
    private final List<InGroup> groups = new ArrayList<>();
    private final Map<EventId, Visibility> released = new HashMap<>();
    private final Map<EventId, OccurredOn> dated = new HashMap<>();
    private final List<Consent> consents = new ArrayList<>();
    private final Map<EventId, EventAudience> apart = new HashMap<>();
    private final Map<EventId, EventId> retracted = new HashMap<>();
    private final OpennessHistory openness;
    private boolean living;

    public VisibilityFacts(Rows<VisibilityRow> rows) {
        var agreements = new ArrayList<OpennessHistory.Agreement>();
        for (VisibilityRow row : rows.all().values()) {
            switch (row) {
                case CommunityExists _, Gone _ -> {}
                case Member member -> members.put(member.person(), member);
                case InGroup in -> groups.add(in);
                case Opening(var from, var widest) ->
                        agreements.add(new OpennessHistory.Agreement(from, widest));
                case Released r -> released.put(r.event(), r.to());
                case Dated d -> dated.put(d.event(), d.on());
                case Consent consent -> consents.add(consent);
                case RestrictedEvent a -> apart.put(a.told().event(), a.told());
                case ContainsLiveData _ -> living = true;
                case Retracted(var event, var with) -> retracted.put(event, with);
            }
        }
        openness = new OpennessHistory(agreements);
    }

    /** The circles after this history, corrected as it says. */
    public static VisibilityFacts of(List<RecordedEvent> history) {
        return new VisibilityFacts(Fold.whole(VIEW, history));
    }

    /** The circle that may see an event, after all that was agreed and released. */
    Visibility circle(EventAudience audience) {
        Visibility agreed =
                openness.widestAt(moment(audience))
                        .map(audience.visibility()::orNarrower)
                        .orElse(audience.visibility());
        return agreed.orWider(released.getOrDefault(audience.event(), agreed));
    }

    /** The same for an event of which only the id is at hand. */
    Visibility circle(EventId event) {
        EventAudience audience = apart.get(event);
        return audience == null
                ? released.getOrDefault(event, Visibility.COMMUNITY)
                : circle(audience);
    }

    /** An event whose audience is not just the community, or about another event. */
    @Nullable EventAudience apart(EventId event) {
        return apart.get(event);
    }

    Collection<EventAudience> apart() {
        return apart.values();
    }

    /** Whether somebody was certainly in the group that an event was addressed to. */
    boolean inItsGroup(PersonId person, EventAudience audience) {
        OccurredOn on = moment(audience);
        Set<GroupId> to =
                audience.groups().isEmpty()
                        ? groupsOf(audience.actor(), on)
                        : Set.copyOf(audience.groups());
        // It is unknown which of several groups was meant.
        return (to.size() == 1 || !audience.groups().isEmpty())
                && groupsOf(person, on).containsAll(to);
    }

    /** Whether somebody consents to one study now and certainly did so at that moment. */
    boolean consents(PersonId person, OccurredOn moment) {
        return consents.stream()
                .filter(c -> c.person().equals(person))
                .map(Consent::spans)
                .anyMatch(spans ->
                        spans.stream().anyMatch(s -> s.until() == null)
                                && spans.stream()
                                        .anyMatch(s -> s.period().certainlyContains(moment)));
    }

    /** The event whose retraction reaches this one; none if it stands. */
    @Nullable EventId retractedWith(EventId event) {
        return retracted.get(event);
    }

    /** Whether somebody certainly consented to some study at that moment, withdrawn or not. */
    boolean consentedThen(PersonId person, OccurredOn moment) {
        return consents.stream()
                .filter(c -> c.person().equals(person))
                .flatMap(c -> c.spans().stream())
                .anyMatch(span -> span.period().certainlyContains(moment));
    }

    boolean living() {
        return living;
    }

    /** When it happened, as corrected. */
    OccurredOn moment(EventAudience audience) {
        return dated.getOrDefault(audience.event(), audience.on());
    }

    /** The same for an event of which only the id is at hand, if it was corrected. */
    @Nullable OccurredOn moment(EventId event) {
        return dated.get(event);
    }

    /** The community roles somebody holds. */
    Set<Role> held(@Nullable PersonId person) {
        Member member = person == null ? null : members.get(person);
        return member == null ? Set.of() : member.held();
    }

    /** A former member is in no group of the community until they join again. */
    private Set<GroupId> groupsOf(PersonId person, OccurredOn on) {
        Member member = members.get(person);
        if (member != null && member.wasAway(on)) {
            return Set.of();
        }
        return groups.stream()
                .filter(in ->
                        in.person().equals(person)
                                && in.spans().stream()
                                        .anyMatch(s -> s.period().certainlyContains(on)))
                .map(InGroup::group)
                .collect(Collectors.toSet());
    }
}
