package nl.noaber.command.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.log.Sha256;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the request of a command: body, idempotency key, fingerprint and metadata. */
@Component
public class CommandRequestReader implements HandlerMethodArgumentResolver {
    private static final Pattern VERSION = Pattern.compile("\"?([0-9]{1,18})\"?");
    private static final List<String> METADATA_FIELDS =
            Stream.of(CommandMetadata.class.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();

    private final JsonMapper json;
    private final RequestBody bodies;
    private final EventLookup events;
    private final Clock clock;

    /** The same fields in another order are the same request. */
    private final JsonMapper sorted;

    CommandRequestReader(JsonMapper json, EventLookup events, Clock clock) {
        this.json = json;
        bodies = new RequestBody(json);
        this.events = events;
        this.clock = clock;
        sorted = JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class;
    }

    @Override
    public CommandRequest<?> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException, HttpMediaTypeNotSupportedException {
        HttpServletRequest http = (HttpServletRequest) web.getNativeRequest();
        UUID key = key(http);
        ObjectNode whole = bodies.read(http);
        String text = sorted.writeValueAsString(whole);
        String fingerprint =
                fingerprint(http.getMethod() + " " + http.getRequestURI() + " " + text);
        ObjectNode own = whole.deepCopy();
        ObjectNode metadataFields = json.createObjectNode();
        for (String name : METADATA_FIELDS) {
            var value = own.remove(name);
            if (value != null) {
                metadataFields.set(name, value);
            }
        }
        CommandMetadata metadata = bodies.as(metadataFields, CommandMetadata.class);
        RecordValidator.require(metadata);
        var type = ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve();
        Object body = read(own, type, parameter);
        var principal = http.getUserPrincipal();
        if (principal == null) {
            throw new IllegalStateException("No command comes in without an account");
        }
        return new CommandRequest<>(
                principal.getName(),
                http.isUserInRole("auditor"),
                key,
                fingerprint,
                text.length(),
                expectedVersion(http, metadata),
                metadata,
                Optional.ofNullable(metadata.causedBy()).flatMap(events::find),
                OccurredOn.day(LocalDate.now(clock)),
                body);
    }

    private Object read(ObjectNode own, @Nullable Class<?> type, MethodParameter parameter) {
        if (type == EventPayload.class) {
            return new EventPayload(own, bodies::as);
        }
        if (type == null || !type.isRecord()) {
            throw new IllegalStateException("The body of a command is a record: " + parameter);
        }
        Record body = (Record) bodies.as(own, type);
        RecordValidator.require(body);
        return body;
    }

    private static UUID key(HttpServletRequest http) {
        String key = http.getHeader("Idempotency-Key");
        if (key == null || !Identifier.UUID_FORM.matcher(key).matches()) {
            throw Problem.malformed("The header Idempotency-Key must contain a UUID");
        }
        return UUID.fromString(key);
    }

    private static @Nullable Long expectedVersion(
            HttpServletRequest http, CommandMetadata metadata) {
        String ifMatch = http.getHeader("If-Match");
        if (ifMatch == null) {
            return metadata.expectedVersion();
        }
        var version = VERSION.matcher(ifMatch);
        if (!version.matches()) {
            throw Problem.malformed("The header If-Match must contain the version of a stream");
        }
        return Long.valueOf(version.group(1));
    }

    private static String fingerprint(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(text.getBytes(UTF_8)));
    }
}
