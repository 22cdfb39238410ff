package nl.noaber.kernel.contact;

/** How people were in contact. */
public enum ContactMode {
    PHONE,
    MAIL,
    MEETING,
    VISIT,
    ONLINE
}
