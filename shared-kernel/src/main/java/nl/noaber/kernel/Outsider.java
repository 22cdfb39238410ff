package nl.noaber.kernel;

import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who need not belong to the community.
 *
 * @param label role label such as {@code entrepreneur-03}, never a name
 * @param person the person, if registered
 */
public record Outsider(String label, @Nullable PersonId person) {}
