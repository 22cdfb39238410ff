package nl.noaber.kernel.session;

/** Whether somebody was there. */
public enum Attendance {
    PRESENT,
    APOLOGIES,
    ABSENT
}
