package nl.noaber.query.people;

import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.person.PersonEvent;
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
import nl.noaber.query.people.PersonRow.PersonDetails;
import nl.noaber.query.people.PersonRow.Trait;
import nl.noaber.query.people.PersonRow.Trait.Kind;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;

/** Folds a person's own stream; every person is a history of its own. */
public final class PeopleProjection implements Projection<PersonRow> {

    @Override
    public String name() {
        return "people";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<PersonRow> rows() {
        return PersonRow.class;
    }

    @Override
    public void fold(Rows<PersonRow> rows, RecordedEvent at) {
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfPerson(PersonEvent e) -> person(rows, e, EventRef.of(at));
            case EventFamily.OfOrganisation _,
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

    private static void person(Rows<PersonRow> rows, PersonEvent event, EventRef at) {
        switch (event) {
            case Registered e -> add(rows, "known/", at, new PersonDetails(e.label(), at));
            case DetailsChanged e -> add(rows, "known/", at, new PersonDetails(e.label(), at));
            case HatDeclared e ->
                    add(rows, hat(e.hat()), at, new Hat(e.hat(), e.category(), at, null));
            case HatRetired e ->
                    rows.under(hat(e.hat()), Hat.class)
                            .forEach((key, hat) -> rows.put(key, hat.retired(at)));
            case AffiliationStarted e ->
                    add(
                            rows,
                            affiliation(e.organisation().value()),
                            at,
                            new Affiliation(e.organisation(), e.position(), at, null));
            case AffiliationEnded e ->
                    rows.under(affiliation(e.organisation().value()), Affiliation.class)
                            .forEach((key, held) -> rows.put(key, held.ended(at)));
            case LearningStyleRecorded e ->
                    add(rows, "trait/", at, new Trait(Kind.LEARNING_STYLE, e.style(), at));
            case TeamRoleRecorded e ->
                    add(rows, "trait/", at, new Trait(Kind.TEAM_ROLE, e.teamRole(), at));
        }
    }

    private static String hat(String hat) {
        return "hat/" + hat + "/";
    }

    private static String affiliation(String organisation) {
        return "affiliation/" + organisation + "/";
    }

    private static void add(Rows<PersonRow> rows, String under, EventRef at, PersonRow row) {
        rows.put("%s%012d".formatted(under, at.index()), row);
    }
}
