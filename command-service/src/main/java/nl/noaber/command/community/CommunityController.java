package nl.noaber.command.community;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.command.web.Answer;
import nl.noaber.command.web.Door;
import nl.noaber.command.web.Ending;
import nl.noaber.command.web.NoFields;
import nl.noaber.command.web.Request;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.community.InitiatorType;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of communities. */
@RestController
class CommunityController {
    private final Door door;

    CommunityController(Door door) {
        this.door = door;
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

    record Assignment(PersonId person, Role role, @Nullable Profile profile) {}

    record RoleEnd(PersonId person, Role role, String reason) {}

    @PostMapping("/communities")
    ResponseEntity<Answer> propose(Request<Proposal> request) {
        var b = request.body();
        return door.outside(request)
                .found((id, envelope) ->
                        new CommunityCommand.Propose(
                                id, b.name(), b.issue(), b.initiatorType(), b.profile(), envelope));
    }

    @PostMapping("/communities/{id}/issue")
    ResponseEntity<Answer> frame(@PathVariable("id") CommunityId id, Request<Issue> request) {
        var b = request.body();
        return door.in(id, request)
                .change(id, e -> new CommunityCommand.FrameIssue(id, b.issue(), e));
    }

    @PostMapping("/communities/{id}/suitability")
    ResponseEntity<Answer> assess(
            @PathVariable("id") CommunityId id, Request<Suitability> request) {
        var b = request.body();
        return door.in(id, request)
                .change(
                        id,
                        e ->
                                new CommunityCommand.AssessSuitability(
                                        id,
                                        b.complexIssue(),
                                        b.concreteBottleneck(),
                                        b.bigConflict(),
                                        b.instantSolutionWanted(),
                                        e));
    }

    @PostMapping("/communities/{id}/suitability/overrule")
    ResponseEntity<Answer> overrule(
            @PathVariable("id") CommunityId id, Request<WithReason> request) {
        var b = request.body();
        return door.in(id, request)
                .change(id, e -> new CommunityCommand.OverruleSuitability(id, b.reason(), e));
    }

    @PostMapping("/communities/{id}/size-limit")
    ResponseEntity<Answer> limit(@PathVariable("id") CommunityId id, Request<SizeLimit> request) {
        var b = request.body();
        return door.in(id, request)
                .change(id, e -> new CommunityCommand.AgreeSizeLimit(id, b.limit(), b.reason(), e));
    }

    @PostMapping("/communities/{id}/term")
    ResponseEntity<Answer> term(@PathVariable("id") CommunityId id, Request<Term> request) {
        var b = request.body();
        return door.in(id, request)
                .change(id, e -> new CommunityCommand.AgreeTerm(id, b.from(), b.until(), e));
    }

    @PostMapping("/communities/{id}/support")
    ResponseEntity<Answer> support(@PathVariable("id") CommunityId id, Request<Support> request) {
        var b = request.body();
        return door.in(id, request)
                .change(id, e -> new CommunityCommand.AgreeSupport(id, b.support(), e));
    }

    @PostMapping("/communities/{id}/start")
    ResponseEntity<Answer> start(@PathVariable("id") CommunityId id, Request<NoFields> request) {
        return door.in(id, request).change(id, e -> new CommunityCommand.Start(id, e));
    }

    @PostMapping("/communities/{id}/participants")
    ResponseEntity<Answer> join(@PathVariable("id") CommunityId id, Request<Joining> request) {
        var b = request.body();
        return door.in(id, request)
                .granting(b.person(), Role.PARTICIPANT)
                .change(id, e -> new CommunityCommand.Join(id, b.person(), b.profile(), e));
    }

    @PostMapping("/communities/{id}/participants/{person}/leave")
    ResponseEntity<Answer> leave(
            @PathVariable("id") CommunityId id,
            @PathVariable("person") PersonId person,
            Request<WithReason> request) {
        var b = request.body();
        return door.in(id, request)
                .concerning(Set.of(person))
                .change(id, e -> new CommunityCommand.Leave(id, person, b.reason(), e));
    }

    @PostMapping("/communities/{id}/roles")
    ResponseEntity<Answer> assign(@PathVariable("id") CommunityId id, Request<Assignment> request) {
        var b = request.body();
        return door.in(id, request)
                .granting(b.person(), b.role())
                .change(
                        id,
                        e ->
                                new CommunityCommand.AssignRole(
                                        id, b.person(), b.role(), b.profile(), e));
    }

    @PostMapping("/communities/{id}/roles/end")
    ResponseEntity<Answer> end(@PathVariable("id") CommunityId id, Request<RoleEnd> request) {
        var b = request.body();
        return door.in(id, request)
                .concerning(Set.of(b.person()))
                .change(
                        id,
                        e -> new CommunityCommand.EndRole(id, b.person(), b.role(), b.reason(), e));
    }

    @PostMapping("/communities/{id}/close")
    ResponseEntity<Answer> close(@PathVariable("id") CommunityId id, Request<Ending> request) {
        var b = request.body();
        return door.in(id, request)
                .change(id, e -> new CommunityCommand.Close(id, b.why(), b.next(), e));
    }

    @PostMapping("/communities/{id}/reopen")
    ResponseEntity<Answer> reopen(@PathVariable("id") CommunityId id, Request<WithReason> request) {
        var b = request.body();
        return door.in(id, request).change(id, e -> new CommunityCommand.Reopen(id, b.reason(), e));
    }
}
