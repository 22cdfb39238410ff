package nl.noaber.command.recording;

import static nl.noaber.command.recording.SessionRecord.listed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandSequence.Part;
import nl.noaber.command.axon.StreamCommand;
import nl.noaber.command.learning.LearningCommand;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.person.PersonCommand;
import nl.noaber.command.rule.RefusedItem;
import nl.noaber.command.session.AttendanceRows;
import nl.noaber.command.session.SessionCommand;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * The single commands that a {@link SessionRecord} stands for, in the order in which they are
 * decided: from the plan to the lessons.
 */
final class RecordingParts {
    private final SessionRecord body;
    private final SessionId session;
    private final CommandContext context;
    private final Envelope envelope;
    private final MembershipLookup memberships;
    private final List<Part> parts = new ArrayList<>();

    RecordingParts(
            SessionRecord body,
            SessionId session,
            CommandContext context,
            MembershipLookup memberships) {
        this.body = body;
        this.session = session;
        this.context = context;
        this.memberships = memberships;
        envelope = context.envelope();
    }

    List<Part> all() {
        plan();
        whole(new SessionCommand.Open(session, envelope));
        declareHats();
        attendance();
        guests();
        visitors();
        switches();
        contributions();
        whole(new SessionCommand.Close(session, envelope));
        if (body.report() instanceof String report) {
            whole(new SessionCommand.Report(session, report, envelope));
        }
        lessons();
        return parts;
    }

    private void plan() {
        whole(
                new SessionCommand.Plan(
                        session,
                        body.community(),
                        body.kind(),
                        body.title(),
                        envelope.occurredOn(),
                        body.minutes(),
                        body.hostOrganisation(),
                        envelope));
        if (body.host() instanceof PersonId host) {
            parts.add(
                    new Part(
                            new SessionCommand.OfferHost(session, host, envelope),
                            context.part(null, null).concerning(Set.of(host)),
                            "",
                            new RefusedItem("host", null, host.value())));
        }
    }

    private void declareHats() {
        OccurredOn on = envelope.occurredOn();
        for (int index = 0; index < listed(body.declaredHats()).size(); index++) {
            var hat = listed(body.declaredHats()).get(index);
            String place = "declaredHats[" + index + "]";
            context.requiringRegistered(place + ".person", hat.person());
            var part = context.partOutside(hat.person(), on);
            add(
                    part,
                    place,
                    new PersonCommand.DeclareHat(
                            hat.person(), hat.hat(), hat.category(), part.envelope()));
        }
    }

    private void attendance() {
        if (body.attendances() == null && body.everybodyBut() == null) {
            return;
        }
        var rows = AttendanceRows.of(body.attendances(), body.everybodyBut());
        var part = context.part(null, null).concerning(rows.people());
        if (rows.everybodyElse()) {
            part.concerning(memberships.membersAt(body.community(), envelope.occurredOn()));
        }
        parts.add(
                new Part(
                        new SessionCommand.RecordAttendance(
                                session, rows.listed(), rows.everybodyElse(), false, envelope),
                        part,
                        "",
                        null));
    }

    private void guests() {
        for (int index = 0; index < listed(body.guests()).size(); index++) {
            var guest = listed(body.guests()).get(index);
            record(
                    "guests[" + index + "]",
                    guest.label(),
                    new SessionEvent.GuestAttended(session, guest));
        }
    }

    private void visitors() {
        for (int index = 0; index < listed(body.visitors()).size(); index++) {
            var counted = listed(body.visitors()).get(index);
            record(
                    "visitors[" + index + "]",
                    Integer.toString(counted.visitors()),
                    new SessionEvent.VisitorsCounted(
                            session, counted.visitors(), counted.description()));
        }
    }

    private void record(String place, String id, SessionEvent event) {
        parts.add(
                new Part(
                        new SessionCommand.RecordEvent(session, event, envelope),
                        context,
                        "",
                        new RefusedItem(place, null, id)));
    }

    private void switches() {
        for (int index = 0; index < listed(body.switches()).size(); index++) {
            var each = listed(body.switches()).get(index);
            var part = context.part(each.person(), null).by(each.person());
            ActingAs from =
                    Objects.requireNonNullElseGet(
                            each.from(), () -> Objects.requireNonNull(body.hatOf(each.person())));
            add(
                    part,
                    "switches[" + index + "]",
                    new SessionCommand.SwitchRole(session, from, each.to(), part.envelope()));
        }
    }

    private void contributions() {
        for (int index = 0; index < listed(body.contributions()).size(); index++) {
            var each = listed(body.contributions()).get(index);
            var part = speaking(each.person(), each.actingAs());
            add(
                    part,
                    "contributions[" + index + "]",
                    new SessionCommand.Contribute(session, each.topic(), part.envelope()));
        }
    }

    private void lessons() {
        for (int index = 0; index < listed(body.lessons()).size(); index++) {
            var each = listed(body.lessons()).get(index);
            String place = "lessons[" + index + "]";
            var part = speaking(each.person(), each.actingAs());
            add(
                    part,
                    place,
                    new LearningCommand.DrawLesson(
                            new LearningId(context.newId(place)),
                            body.community(),
                            session,
                            each.text(),
                            part.envelope()));
        }
    }

    /** Who speaks, in the hat that was named, or else switched to, or else come in. */
    private CommandContext speaking(@Nullable PersonId person, @Nullable ActingAs named) {
        ActingAs hat = named == null && !body.switched(person) ? body.hatOf(person) : named;
        return context.part(person, hat).by(person);
    }

    private void whole(StreamCommand command) {
        parts.add(new Part(command, context, "", null));
    }

    private void add(CommandContext part, String place, StreamCommand command) {
        parts.add(
                new Part(
                        command,
                        part,
                        place,
                        new RefusedItem("person", null, part.actor().value())));
    }
}
