package nl.noaber.infra.local.launch;

import nl.noaber.infra.local.ServerProcess;
import org.jspecify.annotations.Nullable;

/**
 * One part of the run.
 *
 * @param process its process, or null where it lives in the launcher's own or is run by others
 */
record Part(
        String name,
        String address,
        @Nullable ServerProcess process,
        Runnable start,
        Runnable stop) {}
