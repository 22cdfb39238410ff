package nl.noaber.query.projection;

import java.util.HashSet;
import java.util.List;
import nl.noaber.kernel.Provenance;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.Viewer.Standing;

/**
 * What one viewer may see of one history (rule H11): the one place where that is decided, event by
 * event, before any fold or answer.
 *
 * @param circles what was agreed, joined and released, as far as it is known at the asked moment
 * @param now the circles of today: consent is judged again when one reads
 */
public record Sight(Viewer viewer, Circles circles, Circles now) {

    /** What every member may see. */
    public static Sight ofMembers(Circles circles) {
        return new Sight(Viewer.ANY_MEMBER, circles, circles);
    }

    /** The same with no more agreed and released than was known then; consent stays that of now. */
    public Sight then(List<RecordedEvent> history, Moment moment) {
        return new Sight(viewer, Circles.of(history.stream().filter(moment::knew).toList()), now);
    }

    /** The events that may be seen, of a history that stands corrected. */
    public List<RecordedEvent> of(List<RecordedEvent> corrected) {
        return corrected.stream().filter(this::maySee).toList();
    }

    /** Whether an event may be seen with all it says. */
    public boolean maySee(RecordedEvent event) {
        Told told = Told.of(event);
        return maySee(told)
                && (told.about() == null || maySee(told.about()))
                && (viewer.standing() != Standing.RESEARCHER || mayResearch(event, told));
    }

    /**
     * Whether an auditor may know that there is such an event, when it was and how closed; not what
     * it says.
     */
    public boolean mayKnowOf() {
        return viewer.standing() == Standing.AUDITOR;
    }

    /** Whether it sees just what every member may see, so that the stored rows answer. */
    public boolean isCommon() {
        return switch (viewer.standing()) {
            case OUTSIDER, NEIGHBOUR -> false;
            case RESEARCHER -> !now.living() && seesNothingApart();
            case MEMBER, AUDITOR -> seesNothingApart();
        };
    }

    private boolean seesNothingApart() {
        return circles.apart().stream()
                .noneMatch(told ->
                        circles.circle(told).compareTo(Visibility.COMMUNITY) < 0 && maySee(told));
    }

    private boolean maySee(EventId event) {
        Told told = circles.apart(event);
        return told == null ? isIn(circles.circle(event)) : maySee(told);
    }

    private boolean maySee(Told told) {
        PersonId person = viewer.person();
        Visibility circle = circles.circle(told);
        return isIn(circle)
                || person != null
                        && (told.own().contains(person)
                                || circle == Visibility.GROUP && circles.inItsGroup(person, told));
    }

    private boolean isIn(Visibility circle) {
        return switch (circle) {
            case PERSON, GROUP -> false;
            case COMMUNITY -> viewer.standing().compareTo(Standing.RESEARCHER) >= 0;
            case NETWORK -> viewer.standing() != Standing.OUTSIDER;
            case PUBLIC -> true;
        };
    }

    /**
     * What is told of the living is read for research only while everybody in it consents, and did
     * then; what sources made known, or what nobody lived, needs nobody's consent.
     */
    private boolean mayResearch(RecordedEvent event, Told told) {
        if (event.envelope().provenance() != Provenance.LIVE
                || circles.circle(told).compareTo(Visibility.COMMUNITY) > 0
                || told.own().contains(viewer.person())) {
            return true;
        }
        if (told.about() != null
                && circles.circle(told.about()).compareTo(Visibility.COMMUNITY) <= 0) {
            return false;
        }
        var people = new HashSet<>(Mentions.of(event.event(), PersonId.class));
        people.add(told.actor());
        return people.stream().allMatch(person -> now.consents(person, circles.moment(told)));
    }
}
