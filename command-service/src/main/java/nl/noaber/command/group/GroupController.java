package nl.noaber.command.group;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandContextFactory;
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

/** The door of groups. */
@RestController
@RequestMapping("/groups")
class GroupController {
    private static final int MOST_MEMBERS = 100;

    private final CommandContextFactory door;
    private final CommunityOfGroup homes;

    GroupController(CommandContextFactory door, CommunityOfGroup homes) {
        this.door = door;
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
            throw Problem.malformed("'members' holds at most " + MOST_MEMBERS);
        }
        return door.in(b.community(), request)
                .takingIn(b.members())
                .create(
                        "group",
                        (id, e) ->
                                new GroupCommand.Form(
                                        new GroupId(id),
                                        b.community(),
                                        b.kind(),
                                        b.name(),
                                        b.members(),
                                        e));
    }

    @PostMapping("/{id}/members")
    ResponseEntity<CommandResponse> add(
            @PathVariable("id") GroupId id, CommandRequest<Addition> request) {
        var b = request.body();
        return at(id, request)
                .takingIn(Set.of(b.person()))
                .change(id, e -> new GroupCommand.AddMember(id, b.person(), e));
    }

    @PostMapping("/{id}/members/remove")
    ResponseEntity<CommandResponse> remove(
            @PathVariable("id") GroupId id, CommandRequest<Removal> request) {
        var b = request.body();
        return at(id, request)
                .concerning(Set.of(b.person()))
                .change(id, e -> new GroupCommand.RemoveMember(id, b.person(), b.reason(), e));
    }

    @PostMapping("/{id}/dissolve")
    ResponseEntity<CommandResponse> dissolve(
            @PathVariable("id") GroupId id, CommandRequest<ClosingStatement> request) {
        var b = request.body();
        return at(id, request).change(id, e -> new GroupCommand.Dissolve(id, b.why(), b.next(), e));
    }

    @PostMapping("/{id}/records/{kind}")
    ResponseEntity<CommandResponse> record(
            @PathVariable("id") GroupId id,
            @PathVariable("kind") String kind,
            @EventBody(value = Recordable.class, prefix = "group.")
                    CommandRequest<EventPayload> request) {
        var told = RecordableType.named("group." + kind, GroupEvent.class, Recordable.class);
        return at(id, request)
                .telling(told, request.body(), Map.of("group", id))
                .to(id, (event, e) -> new GroupCommand.Tell(id, event, e));
    }

    @PostMapping("/{id}/advice/unasked")
    ResponseEntity<CommandResponse> volunteer(
            @PathVariable("id") GroupId id, CommandRequest<Unasked> request) {
        var b = request.body();
        return at(id, request)
                .by(b.person())
                .create(
                        "advice",
                        (advice, e) ->
                                new GroupCommand.Volunteer(
                                        id,
                                        new GroupEvent.AdviceGiven(
                                                id,
                                                new AdviceId(advice),
                                                e.actor(),
                                                b.wording(),
                                                b.addressee()),
                                        e));
    }

    @PostMapping("/{id}/advice/{kind}")
    ResponseEntity<CommandResponse> advise(
            @PathVariable("id") GroupId id,
            @PathVariable("kind") String kind,
            @EventBody(value = GroupEvent.Advice.class, prefix = "group.advice-")
                    CommandRequest<EventPayload> request) {
        var told =
                RecordableType.named(
                        "group.advice-" + kind, GroupEvent.Advice.class, GroupEvent.Advice.class);
        return at(id, request)
                .telling(told, request.body(), Map.of("group", id))
                .to(id, (event, e) -> new GroupCommand.Advise(id, event, e));
    }

    private CommandContext at(GroupId id, CommandRequest<?> request) {
        return door.in(homes.of(id).orElseThrow(Problem::notFound), request);
    }
}
