package nl.noaber.query.wiring;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.query.asking.Question;
import nl.noaber.query.community.Overview;
import nl.noaber.query.contacts.Contacts;
import nl.noaber.query.contacts.CoreGroup;
import nl.noaber.query.direction.Decisions;
import nl.noaber.query.direction.Goals;
import nl.noaber.query.groups.AdviceRegister;
import nl.noaber.query.groups.Groups;
import nl.noaber.query.learning.Journal;
import nl.noaber.query.marketplace.Ledger;
import nl.noaber.query.means.Costs;
import nl.noaber.query.network.Centrality;
import nl.noaber.query.network.Network;
import nl.noaber.query.organisations.OrganisationView;
import nl.noaber.query.people.PeopleView;
import nl.noaber.query.projection.View;
import nl.noaber.query.returns.Causes;
import nl.noaber.query.returns.Expectations;
import nl.noaber.query.returns.Outcomes;
import nl.noaber.query.roles.Hats;
import nl.noaber.query.roles.Roles;
import nl.noaber.query.sessions.Sessions;
import nl.noaber.query.signals.Signals;
import nl.noaber.query.signals.Thresholds;
import nl.noaber.query.studies.Studies;
import nl.noaber.query.timeline.Timeline;

/** What can be asked about a community: one line each. */
public final class Questions {

    /** With our own defaults for what the sources leave open. */
    public static final List<Question<?>> ALL = with(Thresholds.DEFAULTS);

    private Questions() {}

    /** With these thresholds of signals. */
    static List<Question<?>> with(Thresholds thresholds) {
        return List.of(
                new Overview(),
                new Network(),
                new Timeline(),
                new Ledger(),
                new Signals(thresholds),
                new Roles(),
                new Hats(),
                new Decisions(),
                new Goals(),
                new Groups(),
                new AdviceRegister(),
                new Sessions(),
                new Journal(),
                new Outcomes(),
                new Expectations(),
                new Causes(),
                new Contacts(),
                new CoreGroup(),
                new Centrality(),
                new Costs(),
                new Studies());
    }

    /** The views they need, each once, and those of people's and organisations' own streams. */
    public static List<View<?>> views() {
        return Stream.concat(
                        Stream.<View<?>>of(new PeopleView(), new OrganisationView()),
                        ALL.stream().<View<?>>map(Question::view))
                .distinct()
                .toList();
    }
}
