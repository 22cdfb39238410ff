package nl.noaber.query.wiring;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.query.community.OverviewQuery;
import nl.noaber.query.contacts.ContactsQuery;
import nl.noaber.query.contacts.CoreGroupQuery;
import nl.noaber.query.costs.CostsQuery;
import nl.noaber.query.decisions.DecisionsQuery;
import nl.noaber.query.decisions.GoalsQuery;
import nl.noaber.query.groups.AdviceRegisterQuery;
import nl.noaber.query.groups.GroupsQuery;
import nl.noaber.query.labels.LabelProjection;
import nl.noaber.query.learning.JournalQuery;
import nl.noaber.query.marketplace.LedgerQuery;
import nl.noaber.query.network.CentralityQuery;
import nl.noaber.query.network.NetworkQuery;
import nl.noaber.query.organisations.OrganisationProjection;
import nl.noaber.query.outcomes.CausesQuery;
import nl.noaber.query.outcomes.ExpectationsQuery;
import nl.noaber.query.outcomes.OutcomesQuery;
import nl.noaber.query.people.PeopleProjection;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.query.Query;
import nl.noaber.query.roles.HatsQuery;
import nl.noaber.query.roles.RolesQuery;
import nl.noaber.query.sessions.SessionsQuery;
import nl.noaber.query.signals.SignalsQuery;
import nl.noaber.query.signals.Thresholds;
import nl.noaber.query.studies.StudiesQuery;
import nl.noaber.query.timeline.TimelineQuery;

/** The list of all queries about a community. */
public final class QueryCatalogue {

    /** All queries with the default thresholds. */
    public static final List<Query<?>> ALL = with(Thresholds.DEFAULTS);

    private QueryCatalogue() {}

    /** All queries with these thresholds of signals. */
    static List<Query<?>> with(Thresholds thresholds) {
        return List.of(
                new OverviewQuery(),
                new NetworkQuery(),
                new TimelineQuery(),
                new LedgerQuery(),
                new SignalsQuery(thresholds),
                new RolesQuery(),
                new HatsQuery(),
                new DecisionsQuery(),
                new GoalsQuery(),
                new GroupsQuery(),
                new AdviceRegisterQuery(),
                new SessionsQuery(),
                new JournalQuery(),
                new OutcomesQuery(),
                new ExpectationsQuery(),
                new CausesQuery(),
                new ContactsQuery(),
                new CoreGroupQuery(),
                new CentralityQuery(),
                new CostsQuery(),
                new StudiesQuery());
    }

    /**
     * The views they need, each once, those of people's and organisations' own streams, and the
     * names.
     */
    public static List<Projection<?>> views() {
        return Stream.concat(
                        Stream.<Projection<?>>of(
                                new PeopleProjection(),
                                new OrganisationProjection(),
                                LabelProjection.VIEW),
                        ALL.stream().<Projection<?>>map(Query::view))
                .distinct()
                .toList();
    }
}
