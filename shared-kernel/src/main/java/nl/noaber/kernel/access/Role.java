package nl.noaber.kernel.access;

/**
 * A community role: what somebody does for the community; assigned, dated, ended. What a role may
 * do is in {@link Permission}. The order of the constants has no meaning.
 */
public enum Role {
    /** Thinks along and does (S0:397); the only role that decides on themes, goals and method. */
    PARTICIPANT,
    /** Proposed the community, and does not fix its outcomes (S0:555). */
    INITIATOR,
    /** Guides the process as a neutral partner (S0:1333); never a participant too (S0:1284). */
    FACILITATOR,
    /** Leads the talks and is accepted by everybody (S0:1305); may be a participant. */
    MODERATOR,
    /** A participant who drives the whole process (S3:177); a vulnerable position (S4:1021). */
    PULLER,
    /** Sets others in motion, such as an entrepreneur in the core group (S0:820). */
    BOOSTER,
    /** Offers a place and a simple meal for a session; every time another person (S0:488). */
    HOST,
    /** Chairs the steering group (S0:625). */
    CHAIR,
    /** Observes the process of a session (S0:1052). */
    PROCESS_WATCHER,
    /** Advises on communication in the facilitating team and the steering group (S0:594). */
    COMMUNICATIONS,
    /** Edits the web site, part-time, in the facilitating team (S0:594). */
    WEB_EDITOR,
    /** Coordinates and keeps the secretariat (S0:1203), preferably independent (S4:1059). */
    COORDINATOR,
    /** Carries the community's lessons into the own organisation and beyond (S0:931). */
    AMBASSADOR,
    /** Standard-bearer at the top or in the middle of an organisation (S1:390). */
    CHAMPION,
    /** Civil servant who makes room for initiatives (S1:223). */
    ROOM_MAKER,
    /** Brings people together, with a small ego and much humour (S0:1335). */
    CONNECTOR,
    /** Brings demand and offer, or ideas and helpers, together (S0:914, S3:262). */
    BROKER,
    /** Expert from practice, guest speaker or provoking expert (S0:506, S0:1053). */
    GUEST_EXPERT,
    /** Studies the community and observes by consent (S0:19, S0:1094). */
    RESEARCHER,
    /** Trains others, as in the train-the-trainer programme (S1:279). */
    TRAINER,
    /** Runs a stall at the knowledge market (S1:513). */
    STALL_HOLDER,
    /** Sets up a network on behalf of the connecting group (S4:1449). */
    QUARTERMASTER,
    /** Manages a project or a process, paid or voluntary (S4:1553, S4:1614). */
    PROJECT_MANAGER,
    /** Directs the work in an area, employed by the municipality (S3:489). */
    AREA_DIRECTOR,
    /** Manages an informal community or network (S3:380). */
    NETWORK_MANAGER,
    /** Writes the reports, often for a knowledge institution (S4:1006). */
    RECORDER,
    /** Helps at an event: chair of the day, cartoonist, film crew (S3:95, S3:660). */
    CREW;

    /**
     * Whether only a participant holds it, so that it ends with taking part: a puller is a
     * participant who drives the process (S3:177), and a booster sets the others in motion
     * (S0:820).
     */
    public boolean endsWithTakingPart() {
        return this == PULLER || this == BOOSTER;
    }

    /** Whether somebody who holds this role has the permission. */
    public boolean may(Permission permission) {
        return permission.roles().contains(this);
    }

    /**
     * Whether the role is given only by somebody who may {@link Permission#RECORD_FOR_OTHERS}, and
     * not taken by oneself (rule H16).
     */
    public boolean isEntrusted() {
        return Permission.ENTRUSTING.stream().anyMatch(this::may);
    }
}
