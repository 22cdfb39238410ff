package nl.noaber.query.organisations;

import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.organisation.OrganisationEvent.Changed;
import nl.noaber.kernel.organisation.OrganisationEvent.Registered;
import nl.noaber.query.organisations.OrganisationRow.OrganisationDetails;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;

/** Folds an organisation's own stream; every organisation is a history of its own. */
public final class OrganisationProjection implements Projection<OrganisationRow> {

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<OrganisationRow> rows() {
        return OrganisationRow.class;
    }

    @Override
    public void fold(Rows<OrganisationRow> rows, RecordedEvent at) {
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfOrganisation(Registered e) ->
                    known(rows, e.label(), e.partyType(), e.sector(), EventRef.of(at));
            case EventFamily.OfOrganisation(Changed e) ->
                    known(rows, e.label(), e.partyType(), e.sector(), EventRef.of(at));
            case EventFamily.OfPerson _,
                    EventFamily.OfCommunity _,
                    EventFamily.OfGroup _,
                    EventFamily.OfSession _,
                    EventFamily.OfTie _,
                    EventFamily.OfMarketplace _,
                    EventFamily.OfLearning _,
                    EventFamily.OfStudy _,
                    EventFamily.OfOversight _ -> {}
        }
    }

    private static void known(
            Rows<OrganisationRow> rows, String label, PartyType type, String sector, EventRef at) {
        rows.put(
                "known/%012d".formatted(at.index()),
                new OrganisationDetails(label, type, sector, at));
    }
}
