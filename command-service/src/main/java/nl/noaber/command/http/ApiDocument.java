package nl.noaber.command.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.noaber.command.application.CommandResponse;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.EventBody;
import nl.noaber.kernel.event.Made;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.EventType;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** The OpenAPI document of the commands, generated from the controllers and their body records. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String JSON = "application/json";
    private static final String ABOUT =
            """
            Every command needs a bearer token and an Idempotency-Key. Beside its own fields a body may contain the \
            command metadata: occurredOn (today, if left out), actingAs (undeclared), actor (the account's person), \
            onBehalfOf, visibility (COMMUNITY), provenance (LIVE), sourceRef, causedBy (an event of the same \
            community) and expectedVersion (as If-Match). Unknown fields are refused. The header Noaber-Commit of an \
            answer is the number to send as minCommit with a query. An error is a problem document whose type is \
            urn:noaber:problem:NAME; a refusal by a rule also has rule, source and passage. Absent and forbidden \
            resources answer the same 404. After 503 repeat the request with the same key.
            """;
    private static final Map<String, String> PROBLEMS = problems();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandRequest.class);
    }

    private static Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        problems.put(
                "400",
                "malformed: no JSON, unknown or missing field, wrong type, no Idempotency-Key");
        problems.put("401", "unauthorized: no valid bearer token");
        problems.put("404", "not-found: absent, or no access");
        problems.put(
                "409",
                "a rule refuses in the present state; or in-progress, busy: repeat the request");
        problems.put("412", "other-version: the resource has another version");
        problems.put("413", "too-large: body over 256 KiB, or event over 60 KiB");
        problems.put("415", "unsupported-media-type: a body that is not JSON in UTF-8");
        problems.put(
                "422", "a rule refuses this command; or key-reused, in-the-future, other-bounds");
        problems.put(
                "429",
                "too-many-requests, budget-spent: repeat after Retry-After, with the same key");
        problems.put("431", "request-header-fields-too-large: headers over 8 KiB");
        problems.put("503", "outcome-unknown, identity-unavailable: repeat with the same key");
        return problems;
    }

    @Bean
    static OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Noaber commands").version("1").description(ABOUT))
                .components(
                        new Components()
                                .addSchemas("Answer", BodySchemas.record(CommandResponse.class))
                                .addSchemas("Problem", problem())
                                .addSecuritySchemes(
                                        "bearer",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    static OperationCustomizer commandsAsTheyAreRead() {
        return (operation, handler) -> {
            Arrays.stream(handler.getMethodParameters())
                    .filter(parameter -> parameter.getParameterType() == CommandRequest.class)
                    .findFirst()
                    .ifPresent(request -> describe(operation, handler, request));
            return operation;
        };
    }

    private static void describe(
            Operation operation, HandlerMethod handler, MethodParameter request) {
        operation.addParametersItem(
                new HeaderParameter()
                        .name("Idempotency-Key")
                        .required(true)
                        .description("a new UUID for a new command; the same UUID to repeat one")
                        .schema(string().format("uuid")));
        operation.addParametersItem(
                new HeaderParameter()
                        .name("If-Match")
                        .description("the ETag of the resource as it was read")
                        .schema(string()));
        var body = body(handler, request);
        boolean needed = body.getRequired() != null || body.getOneOf() != null;
        operation.requestBody(new RequestBody().required(needed).content(content(JSON, body)));
        var responses = new ApiResponses();
        for (String done : new String[] {"200", "201"}) {
            responses.addApiResponse(
                    done,
                    new ApiResponse()
                            .description(done.equals("201") ? "created" : "done")
                            .addHeaderObject("Noaber-Commit", new Header().schema(string()))
                            .addHeaderObject("ETag", new Header().schema(string()))
                            .content(content(JSON, reference("Answer"))));
        }
        PROBLEMS.forEach((status, why) ->
                responses.addApiResponse(
                        status,
                        new ApiResponse()
                                .description(why)
                                .content(
                                        content(
                                                "application/problem+json",
                                                reference("Problem")))));
        operation.responses(responses);
    }

    private static Schema<?> body(HandlerMethod handler, MethodParameter request) {
        var type = ResolvableType.forMethodParameter(request).getGeneric(0).toClass();
        EventBody body = request.getParameterAnnotation(EventBody.class);
        if (body == null) {
            return BodySchemas.body(type, _ -> true);
        }
        if (body.prefix().isEmpty()) {
            return eventSchema(body.value(), handler, body);
        }
        var kinds = new JsonSchema();
        for (EventType kind : EventCatalogue.TYPES) {
            if (kind.name().startsWith(body.prefix())
                    && body.value().isAssignableFrom(kind.event())) {
                kinds.addOneOfItem(
                        eventSchema(kind.event(), handler, body)
                                .title(kind.name().substring(body.prefix().length())));
            }
        }
        return kinds.description("by the kind that the address names: the title of each form");
    }

    /** What the address gives and what is made here, the body does not say. */
    private static Schema<?> eventSchema(Class<?> event, HandlerMethod handler, EventBody body) {
        Set<String> given = given(event, handler, body);
        Schema<?> schema =
                BodySchemas.body(
                        event,
                        c -> !given.contains(c.getName()) && !c.isAnnotationPresent(Made.class));
        if (schema.getRequired() != null) {
            schema.getRequired().removeIf(field -> isActor(event, field));
        }
        return schema;
    }

    /** An id in the address is the first of its type in the event, a word has its name. */
    private static Set<String> given(Class<?> event, HandlerMethod handler, EventBody body) {
        var given = new HashSet<>(Set.of(body.given()));
        for (MethodParameter parameter : handler.getMethodParameters()) {
            PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
            if (variable != null && parameter.getParameterType() == String.class) {
                given.add(variable.value());
            } else if (variable != null) {
                Arrays.stream(event.getRecordComponents())
                        .filter(c -> c.getType() == parameter.getParameterType())
                        .findFirst()
                        .ifPresent(c -> given.add(c.getName()));
            }
        }
        return given;
    }

    /** Who did it is the actor, if left out. */
    private static boolean isActor(Class<?> event, String field) {
        return field.equals("person")
                && Arrays.stream(event.getRecordComponents())
                        .filter(c -> c.getName().equals(field))
                        .map(RecordComponent::getType)
                        .anyMatch(PersonId.class::equals);
    }

    private static Schema<?> problem() {
        var schema = new JsonSchema().types(Set.of("object"));
        for (String field :
                new String[] {"type", "title", "detail", "instance", "rule", "source", "passage"}) {
            schema.addProperty(field, string());
        }
        schema.addProperty("status", new JsonSchema().types(Set.of("integer")));
        return schema;
    }

    private static Schema<?> string() {
        return new JsonSchema().types(Set.of("string"));
    }

    private static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }
}
