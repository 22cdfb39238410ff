package nl.noaber.infra.local.launch;

import nl.noaber.infra.local.ServerProcess;
import org.jspecify.annotations.Nullable;

/**
 * A part of the local run: a server, a service or the identity provider.
 *
 * @param process its process, or null if it runs inside the launcher
 */
record Part(
        String name,
        String address,
        @Nullable ServerProcess process,
        Runnable start,
        Runnable stop) {}
