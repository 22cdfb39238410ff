package nl.noaber.command.oversight;

import nl.noaber.kernel.access.Visibility;

/** How far one event was released last. */
record VisibilityRelease(Visibility to) {}
