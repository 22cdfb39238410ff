package nl.noaber.command.rule;

import org.jspecify.annotations.Nullable;

/**
 * What a rule refused in a command that names several things.
 *
 * @param field the field that names it, such as {@code attendances} or {@code party.organisation}
 * @param index its position in that field, from 0; none if the field is no list
 * @param id the id or text that stands there
 */
public record RefusedItem(String field, @Nullable Integer index, String id) {}
