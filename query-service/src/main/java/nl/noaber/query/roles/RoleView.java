package nl.noaber.query.roles;

import java.util.List;
import nl.noaber.kernel.ActingAs;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.query.projection.Family;
import nl.noaber.query.projection.Mark;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.Tenures;
import nl.noaber.query.projection.View;
import nl.noaber.query.roles.RoleRow.Candidacy;
import nl.noaber.query.roles.RoleRow.HandedOver;
import nl.noaber.query.roles.RoleRow.Member;
import nl.noaber.query.roles.RoleRow.Switch;
import nl.noaber.query.roles.RoleRow.Use;
import nl.noaber.query.roles.RoleRow.Voice;

/** Folds roles as they were taken up and laid down, and hats as people spoke from them. */
public final class RoleView implements View<RoleRow> {

    static final RoleView VIEW = new RoleView();

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RoleRow> rows() {
        return RoleRow.class;
    }

    @Override
    public void fold(Rows<RoleRow> rows, RecordedEvent at) {
        Tenures.fold(rows, at, Member.class, Member::tenures, Member::new);
        Mark mark = Mark.of(at);
        switch (Family.of(at.event())) {
            case Family.OfCommunity(CommunityEvent.RoleHandedOver e) ->
                    rows.put(
                            key("handed-over", at),
                            new HandedOver(e.role(), e.person(), e.successor(), e.reason(), mark));
            case Family.OfCommunity(CommunityEvent.ModeratorNominated e) ->
                    rows.put(
                            key("candidacy", at),
                            new Candidacy(e.nominee(), e.person(), mark, List.of(), null));
            case Family.OfCommunity(CommunityEvent.ModeratorAccepted e) ->
                    said(rows, e.nominee(), new Voice(e.person(), true, null, mark));
            case Family.OfCommunity(CommunityEvent.ModeratorObjectedTo e) ->
                    said(rows, e.nominee(), new Voice(e.person(), false, e.reason(), mark));
            case Family.OfCommunity(CommunityEvent.ModeratorConfirmed e) -> {
                String key = newest(rows, e.nominee());
                rows.change(key, Candidacy.class, c -> c.confirmed(mark));
            }
            case Family.OfCommunity(CommunityEvent.DecisionTaken e) ->
                    e.present().forEach(p -> used(rows, at, p.person(), p.as()));
            case Family.OfCommunity(CommunityEvent.DecisionRevised e) ->
                    e.present().forEach(p -> used(rows, at, p.person(), p.as()));
            case Family.OfCommunity(CommunityEvent.Life _),
                    Family.OfCommunity(CommunityEvent.People _),
                    Family.OfCommunity(CommunityEvent.Roles _),
                    Family.OfCommunity(CommunityEvent.Agreements _),
                    Family.OfCommunity(CommunityEvent.Direction _),
                    Family.OfCommunity(CommunityEvent.Means _) -> {}
            case Family.OfSession(SessionEvent.RoleSwitched e) -> {
                rows.put(
                        key("switch", at),
                        new Switch(e.session(), e.person(), e.from(), e.to(), mark));
                used(rows, at, e.person(), e.to());
            }
            case Family.OfSession(SessionEvent.HatsCombined e) ->
                    e.hats().forEach(hat -> used(rows, at, e.person(), hat));
            case Family.OfSession(SessionEvent.ContributionMade e) ->
                    used(rows, at, e.person(), e.as());
            case Family.OfSession(SessionEvent.Course _),
                    Family.OfSession(SessionEvent.Preparation _),
                    Family.OfSession(SessionEvent.Part _),
                    Family.OfSession(SessionEvent.Method _) -> {}
            case Family.OfPerson _,
                    Family.OfOrganisation _,
                    Family.OfGroup _,
                    Family.OfTie _,
                    Family.OfMarketplace _,
                    Family.OfLearning _,
                    Family.OfStudy _,
                    Family.OfOversight _ -> {}
        }
    }

    private static void said(Rows<RoleRow> rows, PersonId nominee, Voice voice) {
        rows.change(newest(rows, nominee), Candidacy.class, c -> c.with(voice));
    }

    /** The last time this person was nominated; nothing where that is not told. */
    private static String newest(Rows<RoleRow> rows, PersonId nominee) {
        String newest = "";
        for (var each : rows.under("candidacy/", Candidacy.class).entrySet()) {
            if (each.getValue().nominee().equals(nominee)) {
                newest = each.getKey();
            }
        }
        return newest;
    }

    private static void used(Rows<RoleRow> rows, RecordedEvent at, PersonId person, ActingAs as) {
        if (!(as instanceof ActingAs.Undeclared)) {
            rows.put(
                    "%s/%s/%s".formatted(key("use", at), person.value(), as.code()),
                    new Use(person, as, Mark.of(at)));
        }
    }

    private static String key(String kind, RecordedEvent at) {
        return "%s/%012d".formatted(kind, at.index());
    }
}
