package nl.noaber.query.visibility;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.DecidedTogether;
import nl.noaber.kernel.event.EventReferences;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.temporal.TemporalQuery;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer may see of one history (rule H11): the one place where that is decided, event by
 * event, before any fold or answer.
 *
 * @param circles what was agreed, joined and released, as far as it is known at the asked moment
 * @param now the circles of today, since what was closed later is not opened by asking about before
 */
public record VisibilityPolicy(Viewer viewer, VisibilityFacts circles, VisibilityFacts now) {

    /** What every member may see. */
    public static VisibilityPolicy ofMembers(VisibilityFacts circles) {
        return new VisibilityPolicy(Viewer.ANY_MEMBER, circles, circles);
    }

    /** The same with no more released than was known then, and no more than may be seen now. */
    public VisibilityPolicy then(List<RecordedEvent> history, TemporalQuery moment) {
        return new VisibilityPolicy(
                viewer, VisibilityFacts.of(history.stream().filter(moment::knew).toList()), now);
    }

    /** The events that may be seen, of a history that stands corrected. */
    public List<RecordedEvent> of(List<RecordedEvent> corrected) {
        return corrected.stream().filter(this::maySee).toList();
    }

    /** Whether an event, as it was recorded or as corrected, may be seen with all it says. */
    public boolean maySee(RecordedEvent event) {
        return shows(event)
                && (circles == now || new VisibilityPolicy(viewer, now, now).shows(event));
    }

    /**
     * Whether its text may be read, too: what somebody says of a signal about one person is for
     * those who may see the signal. The views are given it and see to that themselves.
     */
    public boolean mayRead(RecordedEvent event) {
        PersonId person = viewer.person();
        return maySee(event)
                && (!mayConcernOnePerson(event)
                        || viewer.accessClass().maySeePersons(now.held(person))
                        || EventAudience.of(event).own().contains(person));
    }

    private static boolean mayConcernOnePerson(RecordedEvent event) {
        return event.event() instanceof OversightEvent.OnSignal signal
                && signal.mayConcernOnePerson();
    }

    /** When it happened, as corrected by what is known. */
    public OccurredOn moment(RecordedEvent event) {
        return circles.moment(EventAudience.of(event));
    }

    /** Whether the event does not count, because it or what it rests on was retracted. */
    public boolean isRetracted(RecordedEvent event) {
        return circles.retractedWith(event.id()) != null;
    }

    /** The event whose retraction reaches this one, if there is one and it may be seen. */
    public @Nullable EventId retractedWith(RecordedEvent event) {
        EventId with = circles.retractedWith(event.id());
        return with != null && (with.equals(event.id()) || maySee(with)) ? with : null;
    }

    private boolean shows(RecordedEvent event) {
        EventAudience audience = EventAudience.of(event);
        return maySeeWithWhatItIsAbout(audience)
                && (viewer.accessClass() != AccessClass.RESEARCHER || mayResearch(event, audience));
    }

    /**
     * Whether an auditor may know that there is such an event, when it was and how closed; not what
     * it says.
     */
    public boolean mayKnowOf() {
        return viewer.accessClass() == AccessClass.AUDITOR;
    }

    /** Whether it sees just what every member may see, so that the stored rows answer. */
    public boolean isCommon() {
        return viewer.left() == null
                && switch (viewer.accessClass()) {
                    case OUTSIDER, NETWORK_MEMBER -> false;
                    case RESEARCHER -> !now.living() && seesNothingApart();
                    case MEMBER, AUDITOR -> seesNothingApart();
                };
    }

    private boolean seesNothingApart() {
        return circles.apart().stream()
                .noneMatch(audience ->
                        circles.circle(audience).isNarrowerThan(Visibility.COMMUNITY)
                                && maySee(audience));
    }

    private boolean maySee(EventId event) {
        EventAudience audience = circles.apart(event);
        return audience == null
                ? isIn(circles.circle(event), circles.moment(event))
                : maySeeWithWhatItIsAbout(audience);
    }

    /** However far that leads back: a note about the correction of something said in confidence. */
    private boolean maySeeWithWhatItIsAbout(EventAudience audience) {
        return maySee(audience) && (audience.about() == null || maySee(audience.about()));
    }

    private boolean maySee(EventAudience audience) {
        PersonId person = viewer.person();
        Visibility circle = circles.circle(audience);
        OccurredOn moment = circles.moment(audience);
        return isIn(circle, moment)
                || (person != null
                        && (audience.own().contains(person)
                                || (circle == Visibility.GROUP
                                        && viewer.hadNotLeft(moment)
                                        && circles.inItsGroup(person, audience))));
    }

    /**
     * @param moment when it was; none of an event that something is said about where it is not at
     *     hand: what is said about it comes after it, and is judged itself
     */
    private boolean isIn(Visibility circle, @Nullable OccurredOn moment) {
        return switch (circle) {
            case PERSON, GROUP -> false;
            case COMMUNITY ->
                    viewer.accessClass().seesCommunity()
                            && (moment == null || viewer.hadNotLeft(moment));
            case NETWORK ->
                    moment == null
                            ? viewer.accessClass().seesNetwork()
                            : viewer.belongedAnywhere(moment);
            case PUBLIC -> true;
        };
    }

    /** What consent withholds from research, of these events; nothing from any other viewer. */
    public Withheld withheld(List<RecordedEvent> events) {
        return Withheld.of(
                events.stream()
                        .map(this::withholding)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
    }

    /** Why an event is withheld that would be seen with consent; none if it is not. */
    public @Nullable Withholding withholding(RecordedEvent event) {
        EventAudience audience = EventAudience.of(event);
        var today = new VisibilityPolicy(viewer, now, now);
        if (viewer.accessClass() != AccessClass.RESEARCHER
                || !maySeeWithWhatItIsAbout(audience)
                || !today.maySeeWithWhatItIsAbout(audience)) {
            return null;
        }
        Withholding then = consentLacking(event, audience);
        return then == null && circles != now ? today.consentLacking(event, audience) : then;
    }

    /**
     * Whether it may be shown who recorded or did an event that names others: research is shown it
     * of the living only with their consent.
     */
    public boolean mayKnowActor(RecordedEvent event) {
        EventAudience audience = EventAudience.of(event);
        return viewer.accessClass() != AccessClass.RESEARCHER
                || isOpenToResearch(event, audience)
                || (now.consents(audience.actor(), now.moment(audience))
                        && audience.own().stream()
                                .allMatch(each -> now.consents(each, now.moment(audience))));
    }

    private boolean mayResearch(RecordedEvent event, EventAudience audience) {
        return consentLacking(event, audience) == null;
    }

    /**
     * What concerns the living is read for research only while everybody in it consents, and did
     * then; what sources made known, or what nobody lived, needs nobody's consent.
     */
    private @Nullable Withholding consentLacking(RecordedEvent event, EventAudience audience) {
        if (isOpenToResearch(event, audience)) {
            return null;
        }
        if (audience.about() != null
                && !circles.circle(audience.about()).isWiderThan(Visibility.COMMUNITY)) {
            return new Withholding(Withholding.Reason.ABOUT_ANOTHER, Set.of());
        }
        OccurredOn moment = circles.moment(audience);
        Set<PersonId> without =
                peopleIn(event, audience).stream()
                        .filter(person -> !circles.consents(person, moment))
                        .collect(Collectors.toSet());
        if (without.isEmpty()) {
            return null;
        }
        return new Withholding(
                without.stream().allMatch(person -> circles.consentedThen(person, moment))
                        ? Withholding.Reason.CONSENT_WITHDRAWN
                        : Withholding.Reason.NO_CONSENT,
                without);
    }

    private boolean isOpenToResearch(RecordedEvent event, EventAudience audience) {
        return event.envelope().provenance() != Provenance.LIVE
                || circles.circle(audience).isWiderThan(Visibility.COMMUNITY)
                || audience.own().contains(viewer.person());
    }

    /**
     * The people whom an event is about. A person who only wrote down what others did is not one of
     * them; a person who agreed or decided is, and so is the only one who did anything.
     */
    private static Set<PersonId> peopleIn(RecordedEvent event, EventAudience audience) {
        var people = new HashSet<>(EventReferences.of(event.event(), PersonId.class));
        boolean decided =
                event.event() instanceof DecidedTogether
                        || event.event() instanceof CommunityEvent.Direction
                        || event.event() instanceof CommunityEvent.Agreements;
        if (people.isEmpty() || decided) {
            people.add(audience.actor());
        }
        return people;
    }
}
