package nl.noaber.infra.scenario.hellendoorn;

import java.util.List;
import nl.noaber.kernel.session.SessionKind;
import org.jspecify.annotations.Nullable;

/** The sessions of the scenario, each with its attendance, role switches and contributions. */
public record Sessions(String about, List<Meeting> sessions) {

    /**
     * One session.
     *
     * @param played day by which it is ordered, where the sources do not give the day
     * @param community the community that met, if not the learning community itself
     * @param causedBy the event it was held for, if a source gives one
     * @param visits organisation that a site visit goes to
     * @param apologies pairs of person and reason
     * @param subgroups number of sub-groups
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
