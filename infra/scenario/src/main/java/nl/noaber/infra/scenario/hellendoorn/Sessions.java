package nl.noaber.infra.scenario.hellendoorn;

import java.util.List;
import nl.noaber.kernel.session.SessionKind;
import org.jspecify.annotations.Nullable;

/** The meetings, each with who was there and what was said from which hat. */
public record Sessions(String about, List<Meeting> sessions) {

    /**
     * One meeting.
     *
     * @param played day of its turn where the sources do not know the day
     * @param community which one met, where it is not the learning community itself
     * @param causedBy what it was held for, where a source says so
     * @param visits organisation that a site visit goes to
     * @param apologies pairs of person and reason
     * @param subgroups how many the company split up into
     * @param switches triples of person, hat before and hat after
     * @param contributions triples of person, hat and topic
     */
    public record Meeting(
            String session,
            SessionKind kind,
            String title,
            String on,
            int minutes,
            Origin origin,
            @Nullable String played,
            @Nullable String community,
            @Nullable String causedBy,
            @Nullable String host,
            @Nullable String visits,
            List<String> present,
            @Nullable List<List<String>> apologies,
            @Nullable List<String> absent,
            @Nullable Integer subgroups,
            @Nullable List<List<String>> switches,
            @Nullable List<List<String>> contributions,
            @Nullable String report) {}
}
