package nl.noaber.command.relay;

/** The points between which a crash must do no harm; tests halt the process at each. */
enum CrashPoint {
    CONNECTED,
    READ,
    BEGUN,
    SENT,
    COMMITTED,
    MARKED
}
