package nl.noaber.query.people;

import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.person.PersonEvent.AffiliationEnded;
import nl.noaber.kernel.person.PersonEvent.AffiliationStarted;
import nl.noaber.kernel.person.PersonEvent.DetailsChanged;
import nl.noaber.kernel.person.PersonEvent.HatDeclared;
import nl.noaber.kernel.person.PersonEvent.HatRetired;
import nl.noaber.kernel.person.PersonEvent.LearningStyleRecorded;
import nl.noaber.kernel.person.PersonEvent.Registered;
import nl.noaber.kernel.person.PersonEvent.TeamRoleRecorded;
import nl.noaber.query.people.PersonRow.Affiliation;
import nl.noaber.query.people.PersonRow.Hat;
import nl.noaber.query.people.PersonRow.Known;
import nl.noaber.query.projection.Family;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.View;

/** Folds a person's own stream; every person is a history of its own. */
public final class PeopleView implements View<PersonRow> {

    @Override
    public String name() {
        return "people";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PersonRow> rows() {
        return PersonRow.class;
    }

    @Override
    public void fold(Rows<PersonRow> rows, RecordedEvent at) {
        OccurredOn on = at.envelope().occurredOn();
        switch (Family.of(at.event())) {
            case Family.OfPerson(Registered e) ->
                    rows.put("known", new Known(e.label(), on, at.id()));
            case Family.OfPerson(HatDeclared e) ->
                    rows.put(
                            "hat/" + e.hat(),
                            new Hat(e.hat(), e.category(), on, at.id(), null, null));
            case Family.OfPerson(HatRetired e) ->
                    rows.change(
                            "hat/" + e.hat(),
                            Hat.class,
                            hat ->
                                    new Hat(
                                            hat.hat(),
                                            hat.category(),
                                            hat.since(),
                                            hat.event(),
                                            on,
                                            at.id()));
            case Family.OfPerson(AffiliationStarted e) ->
                    rows.put(
                            "affiliation/" + e.organisation().value(),
                            new Affiliation(
                                    e.organisation(), e.position(), on, at.id(), null, null));
            case Family.OfPerson(AffiliationEnded e) ->
                    rows.change(
                            "affiliation/" + e.organisation().value(),
                            Affiliation.class,
                            a ->
                                    new Affiliation(
                                            a.organisation(),
                                            a.position(),
                                            a.since(),
                                            a.event(),
                                            on,
                                            at.id()));
            case Family.OfPerson(DetailsChanged e) ->
                    rows.change(
                            "known",
                            Known.class,
                            before -> new Known(e.label(), before.since(), before.event()));
            case Family.OfPerson(LearningStyleRecorded _),
                    Family.OfPerson(TeamRoleRecorded _),
                    Family.OfOrganisation _,
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
}
