package nl.noaber.query.organisations;

import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.organisation.OrganisationEvent.Changed;
import nl.noaber.kernel.organisation.OrganisationEvent.Registered;
import nl.noaber.query.organisations.OrganisationRow.Known;
import nl.noaber.query.projection.Family;
import nl.noaber.query.projection.Mark;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.View;

/** Folds an organisation's own stream; every organisation is a history of its own. */
public final class OrganisationView implements View<OrganisationRow> {

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<OrganisationRow> rows() {
        return OrganisationRow.class;
    }

    @Override
    public void fold(Rows<OrganisationRow> rows, RecordedEvent at) {
        switch (Family.of(at.event())) {
            case Family.OfOrganisation(Registered e) ->
                    known(rows, e.label(), e.partyType(), e.sector(), Mark.of(at));
            case Family.OfOrganisation(Changed e) ->
                    known(rows, e.label(), e.partyType(), e.sector(), Mark.of(at));
            case Family.OfPerson _,
                    Family.OfCommunity _,
                    Family.OfGroup _,
                    Family.OfSession _,
                    Family.OfTie _,
                    Family.OfMarketplace _,
                    Family.OfLearning _,
                    Family.OfStudy _,
                    Family.OfOversight _ -> {}
        }
    }

    private static void known(
            Rows<OrganisationRow> rows, String label, PartyType type, String sector, Mark at) {
        rows.put("known/%012d".formatted(at.index()), new Known(label, type, sector, at));
    }
}
