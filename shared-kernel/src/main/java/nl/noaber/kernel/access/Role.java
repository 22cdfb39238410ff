package nl.noaber.kernel.access;

/** A community role: what somebody does for the community; assigned, dated, ended. */
public enum Role {
    PARTICIPANT,
    INITIATOR,
    FACILITATOR,
    MODERATOR,
    PULLER,
    BOOSTER,
    HOST,
    CHAIR,
    PROCESS_WATCHER,
    COMMUNICATIONS,
    WEB_EDITOR,
    COORDINATOR,
    AMBASSADOR,
    CHAMPION,
    ROOM_MAKER,
    CONNECTOR,
    BROKER,
    GUEST_EXPERT,
    RESEARCHER,
    TRAINER,
    STALL_HOLDER,
    QUARTERMASTER,
    PROJECT_MANAGER,
    AREA_DIRECTOR,
    NETWORK_MANAGER,
    RECORDER,
    CREW
}
