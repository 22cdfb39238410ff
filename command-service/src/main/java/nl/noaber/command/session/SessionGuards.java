package nl.noaber.command.session;

import nl.noaber.command.session.Session.Phase;

/** The conditions on the phase of a session that several commands share. */
final class SessionGuards {
    private SessionGuards() {}

    /** Refuses if the session was cancelled. */
    static void requireNotCancelled(Session state) {
        SessionRule.CANCELLED.when(state.phase() == Phase.CANCELLED);
    }

    /**
     * Refuses if the session was not opened. One that is closed passes: its history is often
     * recorded afterwards.
     */
    static void requireHeld(Session state) {
        requireNotCancelled(state);
        SessionRule.NOT_OPENED.when(state.phase() == Phase.PLANNED);
    }
}
