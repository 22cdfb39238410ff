package nl.noaber.infra.scenario.story;

/** A marketplace in a story: what is asked and offered, and what comes together. */
record Market(StoryDsl tale, String id) {

    StoryDsl.Recorded request(Actor who, String what) {
        return post("/requests", who, what);
    }

    StoryDsl.Recorded offer(Actor who, String what) {
        return post("/offers", who, what);
    }

    /** Brings a request and an offer together and returns the match's address. */
    String match(Actor broker, StoryDsl.Recorded request, StoryDsl.Recorded offer) {
        String match = "{'request': '%s', 'offer': '%s', 'quantity': 1, 'actingAs': 'role:BROKER'}";
        return "/matches/"
                + tale.tell(broker, door("/matches"), match, request.id(), offer.id()).id();
    }

    void accept(String match, Actor who, String side) {
        String yes = "{'side': '%s', 'actingAs': '%s'}";
        tale.tell(who, door(match + "/accept"), yes, side, who.as());
    }

    String door(String what) {
        return "/marketplaces/" + id + what;
    }

    private StoryDsl.Recorded post(String what, Actor who, String description) {
        String household =
                "{'label': 'Household of the %s', 'partyType': 'CITIZENS', 'sector': '%s'}";
        Actor recorder = tale.facilitator();
        String party =
                tale.tell(recorder, "/organisations", household, who.label(), who.sector()).id();
        String posted =
                """
                {'party': {'organisation': '%s', 'person': '%s', 'profile': %s}, 'quantity': 1,
                 'description': '%s', 'actingAs': '%s'}
                """;
        return tale.tell(
                who, door(what), posted, party, who.id(), who.profile(), description, who.as());
    }
}
