package nl.noaber.command.group;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandExecutor;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.lookup.CommunityOfGroup;
import nl.noaber.command.request.ClosingStatement;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.EventBody;
import nl.noaber.command.request.EventPayload;
import nl.noaber.command.request.Problem;
import nl.noaber.command.request.RecordableType;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.AdviceId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for groups. */
@RestController
@RequestMapping("/groups")
class GroupController {
    private static final int MOST_MEMBERS = 100;

    private final CommandExecutor executor;
    private final CommunityOfGroup homes;

    GroupController(CommandExecutor executor, CommunityOfGroup homes) {
        this.executor = executor;
        this.homes = homes;
    }

    record Forming(CommunityId community, GroupKind kind, String name, List<PersonId> members) {}

    record Addition(PersonId person) {}

    record Removal(PersonId person, String reason) {}

    record Unasked(@Nullable PersonId person, String wording, String addressee) {}

    @PostMapping
    ResponseEntity<CommandResponse> form(CommandRequest<Forming> request) {
        var b = request.body();
        if (b.members().size() > MOST_MEMBERS) {
            throw Problem.malformed("'members' may have at most " + MOST_MEMBERS + " people");
        }
        var context = CommandContext.in(b.community(), request).admitting(b.members());
        var id = new GroupId(context.newId("group"));
        return executor.create(
                context,
                id,
                new GroupCommand.Form(
                        id, b.community(), b.kind(), b.name(), b.members(), context.envelope()));
    }

    @PostMapping("/{id}/members")
    ResponseEntity<CommandResponse> add(
            @PathVariable("id") GroupId id, CommandRequest<Addition> request) {
        var b = request.body();
        var context = at(id, request).admitting(b.person());
        return executor.change(
                context, id, new GroupCommand.AddMember(id, b.person(), context.envelope()));
    }

    @PostMapping("/{id}/members/remove")
    ResponseEntity<CommandResponse> remove(
            @PathVariable("id") GroupId id, CommandRequest<Removal> request) {
        var b = request.body();
        var context = at(id, request).concerning(Set.of(b.person()));
        return executor.change(
                context,
                id,
                new GroupCommand.RemoveMember(id, b.person(), b.reason(), context.envelope()));
    }

    @PostMapping("/{id}/dissolve")
    ResponseEntity<CommandResponse> dissolve(
            @PathVariable("id") GroupId id, CommandRequest<ClosingStatement> request) {
        var b = request.body();
        var context = at(id, request);
        return executor.change(
                context, id, new GroupCommand.Dissolve(id, b.why(), b.next(), context.envelope()));
    }

    @PostMapping("/{id}/records/{kind}")
    ResponseEntity<CommandResponse> record(
            @PathVariable("id") GroupId id,
            @PathVariable("kind") String kind,
            @EventBody(value = Recordable.class, prefix = "group.")
                    CommandRequest<EventPayload> request) {
        var type = RecordableType.named("group." + kind, GroupEvent.class, Recordable.class);
        var context = at(id, request);
        var submission = context.submission(type, request.body(), Map.of("group", id));
        return executor.record(
                context,
                submission,
                id,
                new GroupCommand.RecordEvent(id, submission.event(), context.envelope()));
    }

    @PostMapping("/{id}/advice/unasked")
    ResponseEntity<CommandResponse> volunteer(
            @PathVariable("id") GroupId id, CommandRequest<Unasked> request) {
        var b = request.body();
        var context = at(id, request).by(b.person());
        var advice = new AdviceId(context.newId("advice"));
        return executor.create(
                context,
                advice,
                new GroupCommand.Volunteer(
                        id,
                        new GroupEvent.AdviceGiven(
                                id, advice, context.envelope().actor(), b.wording(), b.addressee()),
                        context.envelope()));
    }

    @PostMapping("/{id}/advice/{kind}")
    ResponseEntity<CommandResponse> advise(
            @PathVariable("id") GroupId id,
            @PathVariable("kind") String kind,
            @EventBody(value = GroupEvent.Advice.class, prefix = "group.advice-")
                    CommandRequest<EventPayload> request) {
        var type =
                RecordableType.named(
                        "group.advice-" + kind, GroupEvent.Advice.class, GroupEvent.Advice.class);
        var context = at(id, request);
        var submission = context.submission(type, request.body(), Map.of("group", id));
        return executor.record(
                context,
                submission,
                id,
                new GroupCommand.Advise(id, submission.event(), context.envelope()));
    }

    private CommandContext at(GroupId id, CommandRequest<?> request) {
        return CommandContext.in(homes.of(id).orElseThrow(Problem::notFound), request);
    }
}
