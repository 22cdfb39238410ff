package nl.noaber.command.recording;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandSequence.Part;
import nl.noaber.command.lookup.PersonLookup;
import nl.noaber.command.lookup.RecordingLookup.Recording;
import nl.noaber.command.oversight.OversightCommand;
import nl.noaber.command.person.PersonCommand;
import nl.noaber.command.rule.RefusedItem;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.person.PersonEvent;

/**
 * The single commands that take a recording back: a retraction of each event of the community, and
 * the retirement of each hat that was declared, on the day of its declaration.
 */
final class UndoParts {
    private final Recording recording;
    private final String reason;
    private final CommandContext context;
    private final PersonLookup people;

    UndoParts(Recording recording, String reason, CommandContext context, PersonLookup people) {
        this.recording = recording;
        this.reason = reason;
        this.context = context;
        this.people = people;
    }

    /**
     * What was retracted before is left out, unless the session itself was: then the rule of single
     * retractions refuses.
     */
    List<Part> all() {
        boolean counts = recording.counting().contains(recording.events().getFirst());
        var events = counts ? recording.counting() : recording.events();
        return IntStream.range(0, events.size())
                .boxed()
                .flatMap(index -> part(events.get(index), index))
                .toList();
    }

    private Stream<Part> part(RecordedEvent recorded, int index) {
        var item = new RefusedItem("events", index, recorded.id().value());
        if (recorded.envelope().community() != null) {
            return Stream.of(retraction(recorded, item));
        }
        return recorded.event() instanceof PersonEvent.HatDeclared declared
                        && isWorn(declared, recorded)
                ? Stream.of(retirement(declared, recorded, item))
                : Stream.empty();
    }

    private Part retraction(RecordedEvent recorded, RefusedItem item) {
        var part = context.part(null, null);
        if (!recorded.envelope().recordedBy().equals(part.envelope().recordedBy())) {
            part.concerning(Set.of(recorded.envelope().actor()));
        }
        return new Part(
                new OversightCommand.Correct(
                        recording.community(), recorded.id(), reason, null, true, part.envelope()),
                part,
                "",
                item);
    }

    private boolean isWorn(PersonEvent.HatDeclared declared, RecordedEvent recorded) {
        return people.find(declared.person()).stream()
                .flatMap(person -> person.hats().stream())
                .anyMatch(hat ->
                        hat.name().equals(declared.hat())
                                && hat.period().lasts()
                                && hat.period().start().equals(recorded.envelope().occurredOn()));
    }

    private Part retirement(
            PersonEvent.HatDeclared declared, RecordedEvent recorded, RefusedItem item) {
        var part = context.partOutside(declared.person(), recorded.envelope().occurredOn());
        return new Part(
                new PersonCommand.RetireHat(declared.person(), declared.hat(), part.envelope()),
                part,
                "",
                item);
    }
}
