package nl.noaber.query.execution;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/**
 * The entity tag of an answer. It is weak, because a strong one forbids compression.
 *
 * @param state of what the answer was made from; empty if that is not known
 * @param commit the one that the answer reflects; empty if none
 * @param content digest of the answer
 */
record AnswerTag(String state, String commit, String content) {

    private static final int PARTS = 3;

    static AnswerTag of(@Nullable String state, @Nullable String commit, String content) {
        return new AnswerTag(state == null ? "" : state, commit == null ? "" : commit, content);
    }

    /** The tags of answers that the client has. */
    static List<AnswerTag> given(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .flatMap(header -> ETag.parse(header).stream())
                .map(each -> each.tag().split("\\.", -1))
                .filter(parts -> parts.length == PARTS)
                .map(parts -> new AnswerTag(parts[0], parts[1], parts[2]))
                .toList();
    }

    /** The form of it in a header. */
    String header() {
        return "W/\"%s.%s.%s\"".formatted(state, commit, content);
    }
}
