package nl.noaber.query.roles;

import java.util.List;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.RoleTenures;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.roles.RoleRow.Candidacy;
import nl.noaber.query.roles.RoleRow.HandedOver;
import nl.noaber.query.roles.RoleRow.Member;
import nl.noaber.query.roles.RoleRow.Switch;
import nl.noaber.query.roles.RoleRow.Use;
import nl.noaber.query.roles.RoleRow.Voice;

/** Folds the tenures of roles, and the hats in which people spoke. */
public final class RoleProjection implements Projection<RoleRow> {

    static final RoleProjection VIEW = new RoleProjection();

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
        RoleTenures.fold(rows, at, Member.class, Member::tenures, Member::new);
        EventRef mark = EventRef.of(at);
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfCommunity(CommunityEvent.RoleHandedOver e) ->
                    rows.put(
                            key("handed-over", at),
                            new HandedOver(e.role(), e.person(), e.successor(), e.reason(), mark));
            case EventFamily.OfCommunity(CommunityEvent.ModeratorNominated e) ->
                    rows.put(
                            key("candidacy", at),
                            new Candidacy(e.nominee(), e.person(), mark, List.of(), null));
            case EventFamily.OfCommunity(CommunityEvent.ModeratorAccepted e) ->
                    said(rows, e.nominee(), new Voice(e.person(), true, null, mark));
            case EventFamily.OfCommunity(CommunityEvent.ModeratorObjectedTo e) ->
                    said(rows, e.nominee(), new Voice(e.person(), false, e.reason(), mark));
            case EventFamily.OfCommunity(CommunityEvent.ModeratorConfirmed e) -> {
                String key = newest(rows, e.nominee());
                rows.change(key, Candidacy.class, c -> c.confirmed(mark));
            }
            case EventFamily.OfCommunity(CommunityEvent.DecisionTaken e) ->
                    e.present().forEach(p -> used(rows, at, p.person(), p.as()));
            case EventFamily.OfCommunity(CommunityEvent.DecisionRevised e) ->
                    e.present().forEach(p -> used(rows, at, p.person(), p.as()));
            case EventFamily.OfCommunity(CommunityEvent.Life _),
                    EventFamily.OfCommunity(CommunityEvent.People _),
                    EventFamily.OfCommunity(CommunityEvent.Roles _),
                    EventFamily.OfCommunity(CommunityEvent.Agreements _),
                    EventFamily.OfCommunity(CommunityEvent.Direction _),
                    EventFamily.OfCommunity(CommunityEvent.Means _) -> {}
            case EventFamily.OfSession(SessionEvent.RoleSwitched e) -> {
                rows.put(
                        key("switch", at),
                        new Switch(e.session(), e.person(), e.from(), e.to(), mark));
                used(rows, at, e.person(), e.to());
            }
            case EventFamily.OfSession(SessionEvent.HatsCombined e) ->
                    e.hats().forEach(hat -> used(rows, at, e.person(), hat));
            case EventFamily.OfSession(SessionEvent.ContributionMade e) ->
                    used(rows, at, e.person(), e.as());
            case EventFamily.OfSession(SessionEvent.Course _),
                    EventFamily.OfSession(SessionEvent.Preparation _),
                    EventFamily.OfSession(SessionEvent.Part _),
                    EventFamily.OfSession(SessionEvent.Method _) -> {}
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfGroup _,
                    EventFamily.OfTie _,
                    EventFamily.OfMarketplace _,
                    EventFamily.OfLearning _,
                    EventFamily.OfStudy _,
                    EventFamily.OfOversight _ -> {}
        }
    }

    private static void said(Rows<RoleRow> rows, PersonId nominee, Voice voice) {
        rows.change(newest(rows, nominee), Candidacy.class, c -> c.with(voice));
    }

    /** The last time this person was nominated; empty if that is not recorded. */
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
                    new Use(person, as, EventRef.of(at)));
        }
    }

    private static String key(String kind, RecordedEvent at) {
        return "%s/%012d".formatted(kind, at.index());
    }
}
