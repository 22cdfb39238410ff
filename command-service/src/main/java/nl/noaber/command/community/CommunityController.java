package nl.noaber.command.community;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.command.application.CommandContext;
import nl.noaber.command.application.CommandExecutor;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.request.ClosingStatement;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.EmptyBody;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.InitiatorType;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for communities. */
@RestController
class CommunityController {
    private final CommandExecutor executor;

    CommunityController(CommandExecutor executor) {
        this.executor = executor;
    }

    record Proposal(String name, String issue, InitiatorType initiatorType, Profile profile) {}

    record Issue(String issue) {}

    record Suitability(
            boolean complexIssue,
            boolean concreteBottleneck,
            boolean bigConflict,
            boolean instantSolutionWanted) {}

    record WithReason(String reason) {}

    record SizeLimit(int limit, String reason) {}

    record Term(LocalDate from, LocalDate until) {}

    record Support(String support) {}

    record Joining(PersonId person, Profile profile) {}

    record NewProfile(Profile profile) {}

    record Assignment(PersonId person, Role role, @Nullable Profile profile) {}

    record RoleEnd(PersonId person, Role role, String reason) {}

    @PostMapping("/communities")
    ResponseEntity<CommandResponse> propose(CommandRequest<Proposal> request) {
        var b = request.body();
        var context = CommandContext.outside(request).asFounding();
        var id = new CommunityId(context.newId("community"));
        return executor.create(
                context,
                id,
                new CommunityCommand.Propose(
                        id,
                        b.name(),
                        b.issue(),
                        b.initiatorType(),
                        b.profile(),
                        context.envelope().in(id)));
    }

    @PostMapping("/communities/{id}/issue")
    ResponseEntity<CommandResponse> frame(
            @PathVariable("id") CommunityId id, CommandRequest<Issue> request) {
        var b = request.body();
        var context = CommandContext.in(id, request);
        return executor.change(
                context, id, new CommunityCommand.FrameIssue(id, b.issue(), context.envelope()));
    }

    @PostMapping("/communities/{id}/suitability")
    ResponseEntity<CommandResponse> assess(
            @PathVariable("id") CommunityId id, CommandRequest<Suitability> request) {
        var b = request.body();
        var context = CommandContext.in(id, request);
        return executor.change(
                context,
                id,
                new CommunityCommand.AssessSuitability(
                        id,
                        b.complexIssue(),
                        b.concreteBottleneck(),
                        b.bigConflict(),
                        b.instantSolutionWanted(),
                        context.envelope()));
    }

    @PostMapping("/communities/{id}/suitability/overrule")
    ResponseEntity<CommandResponse> overrule(
            @PathVariable("id") CommunityId id, CommandRequest<WithReason> request) {
        var b = request.body();
        var context = CommandContext.in(id, request);
        return executor.change(
                context,
                id,
                new CommunityCommand.OverruleSuitability(id, b.reason(), context.envelope()));
    }

    @PostMapping("/communities/{id}/size-limit")
    ResponseEntity<CommandResponse> limit(
            @PathVariable("id") CommunityId id, CommandRequest<SizeLimit> request) {
        var b = request.body();
        var context = CommandContext.in(id, request);
        return executor.change(
                context,
                id,
                new CommunityCommand.AgreeSizeLimit(id, b.limit(), b.reason(), context.envelope()));
    }

    @PostMapping("/communities/{id}/term")
    ResponseEntity<CommandResponse> term(
            @PathVariable("id") CommunityId id, CommandRequest<Term> request) {
        var b = request.body();
        var context = CommandContext.in(id, request);
        return executor.change(
                context,
                id,
                new CommunityCommand.AgreeTerm(id, b.from(), b.until(), context.envelope()));
    }

    @PostMapping("/communities/{id}/support")
    ResponseEntity<CommandResponse> support(
            @PathVariable("id") CommunityId id, CommandRequest<Support> request) {
        var b = request.body();
        var context = CommandContext.in(id, request);
        return executor.change(
                context,
                id,
                new CommunityCommand.AgreeSupport(id, b.support(), context.envelope()));
    }

    @PostMapping("/communities/{id}/start")
    ResponseEntity<CommandResponse> start(
            @PathVariable("id") CommunityId id, CommandRequest<EmptyBody> request) {
        var context = CommandContext.in(id, request);
        return executor.change(context, id, new CommunityCommand.Start(id, context.envelope()));
    }

    @PostMapping("/communities/{id}/participants")
    ResponseEntity<CommandResponse> join(
            @PathVariable("id") CommunityId id, CommandRequest<Joining> request) {
        var b = request.body();
        var context = CommandContext.in(id, request).granting(b.person(), Role.PARTICIPANT);
        return executor.change(
                context,
                id,
                new CommunityCommand.Join(id, b.person(), b.profile(), context.envelope()));
    }

    @PostMapping("/communities/{id}/participants/{person}/profile")
    ResponseEntity<CommandResponse> changeProfile(
            @PathVariable("id") CommunityId id,
            @PathVariable("person") PersonId person,
            CommandRequest<NewProfile> request) {
        var context = CommandContext.in(id, request).concerning(Set.of(person));
        return executor.change(
                context,
                id,
                new CommunityCommand.ChangeProfile(
                        id, person, request.body().profile(), context.envelope()));
    }

    @PostMapping("/communities/{id}/participants/{person}/leave")
    ResponseEntity<CommandResponse> leave(
            @PathVariable("id") CommunityId id,
            @PathVariable("person") PersonId person,
            CommandRequest<WithReason> request) {
        var b = request.body();
        var context = CommandContext.in(id, request).concerning(Set.of(person));
        return executor.change(
                context,
                id,
                new CommunityCommand.Leave(id, person, b.reason(), context.envelope()));
    }

    @PostMapping("/communities/{id}/roles")
    ResponseEntity<CommandResponse> assign(
            @PathVariable("id") CommunityId id, CommandRequest<Assignment> request) {
        var b = request.body();
        var context = CommandContext.in(id, request).granting(b.person(), b.role());
        return executor.change(
                context,
                id,
                new CommunityCommand.AssignRole(
                        id, b.person(), b.role(), b.profile(), context.envelope()));
    }

    @PostMapping("/communities/{id}/roles/end")
    ResponseEntity<CommandResponse> end(
            @PathVariable("id") CommunityId id, CommandRequest<RoleEnd> request) {
        var b = request.body();
        var context = CommandContext.in(id, request).concerning(Set.of(b.person()));
        return executor.change(
                context,
                id,
                new CommunityCommand.EndRole(
                        id, b.person(), b.role(), b.reason(), context.envelope()));
    }

    @PostMapping("/communities/{id}/close")
    ResponseEntity<CommandResponse> close(
            @PathVariable("id") CommunityId id, CommandRequest<ClosingStatement> request) {
        var b = request.body();
        var context = CommandContext.in(id, request);
        return executor.change(
                context, id, new CommunityCommand.Close(id, b.why(), b.next(), context.envelope()));
    }

    @PostMapping("/communities/{id}/reopen")
    ResponseEntity<CommandResponse> reopen(
            @PathVariable("id") CommunityId id, CommandRequest<WithReason> request) {
        var b = request.body();
        var context = CommandContext.in(id, request);
        return executor.change(
                context, id, new CommunityCommand.Reopen(id, b.reason(), context.envelope()));
    }
}
