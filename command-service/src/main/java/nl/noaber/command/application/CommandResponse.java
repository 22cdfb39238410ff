package nl.noaber.command.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.noaber.command.rule.RefusedItem;
import org.jspecify.annotations.Nullable;

/**
 * What a command has done.
 *
 * @param id of the thing it made or changed
 * @param stream type of its stream
 * @param version of the stream afterwards
 * @param commit commit number
 * @param events ids of the events
 * @param omitted of whom nothing was recorded, if the command was to record what it can
 */
public record CommandResponse(
        String id,
        String stream,
        long version,
        long commit,
        List<String> events,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<RefusedItem> omitted) {
    public CommandResponse {
        events = List.copyOf(events);
        omitted = omitted == null ? null : List.copyOf(omitted);
    }
}
