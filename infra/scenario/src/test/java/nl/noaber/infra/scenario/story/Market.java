package nl.noaber.infra.scenario.story;

/** A marketplace in a story: requests, offers and matches. */
record Market(StoryDsl story, String id) {

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
                + story.submit(broker, path("/matches"), match, request.id(), offer.id()).id();
    }

    void accept(String match, Actor who, String side) {
        String yes = "{'side': '%s', 'actingAs': '%s'}";
        story.submit(who, path(match + "/accept"), yes, side, who.as());
    }

    String path(String what) {
        return "/marketplaces/" + id + what;
    }

    private StoryDsl.Recorded post(String what, Actor who, String description) {
        String household =
                "{'label': 'Household of the %s', 'partyType': 'CITIZENS', 'sector': '%s'}";
        Actor recorder = story.facilitator();
        String party =
                story.submit(recorder, "/organisations", household, who.label(), who.sector()).id();
        String posted =
                """
                {'party': {'organisation': '%s', 'person': '%s', 'profile': %s}, 'quantity': 1,
                 'description': '%s', 'actingAs': '%s'}
                """;
        return story.submit(
                who, path(what), posted, party, who.id(), who.profile(), description, who.as());
    }
}
