package nl.noaber.kernel.tie;

/** How people were in contact. */
public enum ContactMode {
    PHONE,
    MAIL,
    MEETING,
    VISIT,
    ONLINE
}
