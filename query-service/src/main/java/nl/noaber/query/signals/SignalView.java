package nl.noaber.query.signals;

import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.query.projection.Family;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.View;
import nl.noaber.query.signals.SignalRow.Plenary;
import nl.noaber.query.signals.SignalRow.Signal;
import nl.noaber.query.signals.SignalRow.Size;

/**
 * Folds membership and sessions into signals: raised when a bound is crossed, resolved when it is
 * over.
 */
public final class SignalView implements View<SignalRow> {

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SignalRow> rows() {
        return SignalRow.class;
    }

    @Override
    public void fold(Rows<SignalRow> rows, RecordedEvent at) {
        switch (Family.of(at.event())) {
            case Family.OfCommunity(CommunityEvent.ParticipantJoined e) ->
                    size(rows, e.community(), at, size -> size.with(e.person()));
            case Family.OfCommunity(CommunityEvent.ParticipantLeft e) ->
                    size(rows, e.community(), at, size -> size.without(e.person()));
            case Family.OfCommunity(CommunityEvent.Started e) ->
                    size(rows, e.community(), at, size -> new Size(size.participants(), true));
            case Family.OfCommunity(CommunityEvent.Closed e) ->
                    size(rows, e.community(), at, size -> new Size(size.participants(), false));
            case Family.OfCommunity(CommunityEvent.Life _),
                    Family.OfCommunity(CommunityEvent.People _),
                    Family.OfCommunity(CommunityEvent.Roles _),
                    Family.OfCommunity(CommunityEvent.Agreements _),
                    Family.OfCommunity(CommunityEvent.Direction _),
                    Family.OfCommunity(CommunityEvent.Means _) -> {}
            case Family.OfSession(SessionEvent.Planned e) -> {
                if (e.kind() == SessionKind.PLENARY) {
                    rows.put(plenary(e.session()), new Plenary(new TreeSet<>(), false));
                }
            }
            case Family.OfSession(SessionEvent.AttendanceRecorded e) ->
                    plenary(
                            rows,
                            e.session(),
                            at,
                            p ->
                                    e.attendance() == Attendance.PRESENT
                                            ? p.with(e.person())
                                            : p.without(e.person()));
            case Family.OfSession(SessionEvent.SubgroupsFormed e) -> {
                boolean plenary = rows.get(plenary(e.session())) != null;
                plenary(rows, e.session(), at, p -> new Plenary(p.present(), true));
                resolve(rows, Rule.W2, at);
                if (plenary) {
                    resolve(rows, Rule.W1, at);
                }
            }
            case Family.OfSession(SessionEvent.Course _),
                    Family.OfSession(SessionEvent.Preparation _),
                    Family.OfSession(SessionEvent.Part _),
                    Family.OfSession(SessionEvent.Method _) -> {}
            case Family.OfGroup(GroupEvent.Formed e) -> {
                // The source speaks of working groups; a steering group keeps a plenary as it is.
                if (e.kind() == GroupKind.WORKING) {
                    resolve(rows, Rule.W2, at);
                }
            }
            case Family.OfGroup(GroupEvent.Life _), Family.OfGroup(GroupEvent.Advice _) -> {}
            case Family.OfPerson _,
                    Family.OfOrganisation _,
                    Family.OfTie _,
                    Family.OfMarketplace _,
                    Family.OfLearning _,
                    Family.OfStudy _,
                    Family.OfOversight _ -> {}
        }
    }

    private static void size(
            Rows<SignalRow> rows,
            CommunityId community,
            RecordedEvent at,
            UnaryOperator<Size> change) {
        Size stored = rows.get("size", Size.class);
        Size before = stored == null ? Size.NONE : stored;
        Size after = change.apply(before);
        rows.put("size", after);
        int number = after.participants().size();
        crossed(rows, Rule.W1, community.value(), before.outside(), after.outside(), number, at);
    }

    private static void plenary(
            Rows<SignalRow> rows,
            SessionId session,
            RecordedEvent at,
            UnaryOperator<Plenary> change) {
        Plenary before = rows.get(plenary(session), Plenary.class);
        if (before != null) {
            Plenary after = change.apply(before);
            rows.put(plenary(session), after);
            int number = after.present().size();
            crossed(rows, Rule.W2, session.value(), before.passive(), after.passive(), number, at);
        }
    }

    private static void crossed(
            Rows<SignalRow> rows,
            Rule rule,
            String about,
            boolean before,
            boolean after,
            int value,
            RecordedEvent at) {
        if (after && !before) {
            var on = at.envelope().occurredOn();
            String key = "signal/%06d/%s".formatted(rows.under("signal/").size(), at.id().value());
            rows.put(key, new Signal(rule, about, value, on, at.id(), null, null));
        } else if (before && !after) {
            rows.under("signal/", Signal.class)
                    .forEach((key, signal) -> {
                        if (signal.rule() == rule && signal.about().equals(about)) {
                            resolve(rows, key, signal, at);
                        }
                    });
        }
    }

    private static void resolve(Rows<SignalRow> rows, Rule rule, RecordedEvent at) {
        rows.under("signal/", Signal.class)
                .forEach((key, signal) -> {
                    if (signal.rule() == rule) {
                        resolve(rows, key, signal, at);
                    }
                });
    }

    private static void resolve(Rows<SignalRow> rows, String key, Signal signal, RecordedEvent at) {
        if (signal.open()) {
            rows.put(key, signal.resolved(at.envelope().occurredOn(), at.id()));
        }
    }

    private static String plenary(SessionId session) {
        return "plenary/" + session.value();
    }
}
