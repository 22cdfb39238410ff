package nl.noaber.infra.scenario.story;

import java.util.stream.Stream;
import nl.noaber.infra.scenario.steps.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A person in a story, with a method for each thing a person can do.
 *
 * @param account persona of this person; without one the facilitator records
 * @param as the hat or role from which they decide and deal
 */
record Actor(
        StoryDsl story,
        String label,
        String sector,
        @Nullable String account,
        String id,
        String as) {

    StoryDsl.Recorded proposes(String name, String issue) {
        return story.about(
                story.submit(
                        this,
                        "/communities",
                        "{'name': '%s', 'issue': '%s', 'initiatorType': 'RESIDENTS', 'profile': %s}",
                        name,
                        issue,
                        profile()));
    }

    void findsItSuitable() {
        String facts =
                """
                {'complexIssue': true, 'concreteBottleneck': false, 'bigConflict': false,
                 'instantSolutionWanted': false, 'actingAs': 'role:INITIATOR'}
                """;
        story.here(this, "/suitability", facts);
    }

    void limits(int people, String reason) {
        limits(people, reason, "role:INITIATOR");
    }

    /** Once it has started, that is the participants' to do. */
    void makesRoom(int people, String reason) {
        limits(people, reason, as);
    }

    private void limits(int people, String reason, String role) {
        String limit = "{'limit': %s, 'reason': '%s', 'actingAs': '%s'}";
        story.here(this, "/size-limit", limit, people, reason, role);
    }

    void promises(String from, String until, String support) {
        String term = "{'from': '%s', 'until': '%s', 'actingAs': 'role:INITIATOR'}";
        story.here(this, "/term", term, from, until);
        story.here(this, "/support", "{'support': '%s', 'actingAs': 'role:INITIATOR'}", support);
    }

    void starts() {
        story.here(this, "/start", "{'actingAs': 'role:INITIATOR'}");
    }

    void gives(Actor who, String role) {
        String given =
                "{'person': '%s', 'role': '%s', 'profile': %s, 'actingAs': 'role:INITIATOR'}";
        story.here(this, "/roles", given, who.id, role, who.profile());
    }

    void joins() {
        String joining = "{'person': '%s', 'profile': %s}";
        story.asRecorder(this, "/participants", joining, id, profile());
    }

    void nominates(Actor who) {
        String nominated = "{'nominee': '%s', 'profile': %s, 'actingAs': 'role:FACILITATOR'}";
        story.here(this, "/moderator/nominate", nominated, who.id, who.profile());
    }

    void objectsTo(Actor nominee, String reason) {
        String no = "{'nominee': '%s', 'reason': '%s'}";
        story.here(this, "/moderator/object", no, nominee.id, reason);
    }

    void accepts(Actor nominee) {
        story.here(this, "/moderator/accept", "{'nominee': '%s'}", nominee.id);
    }

    void confirms(Actor nominee) {
        String confirmed = "{'nominee': '%s', 'actingAs': 'role:FACILITATOR'}";
        story.here(this, "/moderator/confirm", confirmed, nominee.id);
    }

    void switchesHat(Meeting meeting, String from, String to) {
        String change = "{'from': 'hat:%s', 'to': 'hat:%s'}";
        story.submit(this, meeting.path("role-switches"), change, from, to);
    }

    void says(Meeting meeting, String topic) {
        story.submit(this, meeting.path("contributions"), "{'topic': '%s'}", topic);
    }

    StoryDsl.Recorded calls(Actor other, String topic) {
        String contact =
                """
                {'community': '%s', 'people': ['%s', '%s'], 'initiatedBy': '%s', 'mode': 'PHONE',
                 'topic': '%s'}
                """;
        return story.submit(this, "/contacts", contact, story.community(), id, other.id, id, topic);
    }

    /** Corrects the date of an event, with a reason; the event itself stays. */
    void corrects(StoryDsl.Recorded event, String day, String reason) {
        String right =
                """
                {'community': '%s', 'corrected': '%s', 'reason': '%s', 'correctedOccurredOn': %s}
                """;
        String when = RequestBody.occurredOn(day).toString();
        story.submit(this, "/corrections", right, story.community(), event.event(), reason, when);
    }

    /** Records a lesson that only their group may see. */
    StoryDsl.Recorded confides(String text) {
        String lesson = "{'community': '%s', 'person': '%s', 'text': '%s', 'visibility': 'GROUP'}";
        return story.submit(this, "/lessons", lesson, story.community(), id, text);
    }

    /** Releases an event to the whole community. */
    void releases(StoryDsl.Recorded said, Meeting ground, String reason) {
        String release =
                """
                {'to': 'COMMUNITY', 'reason': '%s', 'basis': {'session': '%s'}, 'actingAs': '%s'}
                """;
        story.here(this, "/events/" + said.event() + "/release", release, reason, ground.id(), as);
    }

    /** Agrees that events may from now on be visible to the network. */
    void opensDoors(Meeting ground, String reason) {
        String open =
                """
                {'widest': 'NETWORK', 'reason': '%s', 'basis': {'session': '%s'},
                 'actingAs': '%s'}
                """;
        story.here(this, "/decisions/openness-agreed", open, reason, ground.id(), as);
    }

    void catchesUp(Actor who, String topic) {
        String caughtUp = "{'with': '%s', 'topic': '%s'}";
        story.here(this, "/ties/catch-up-held", caughtUp, who.id, topic);
    }

    /** Forms a working group and returns its id. */
    String forms(String name, Actor... members) {
        String group =
                """
                {'community': '%s', 'kind': 'WORKING', 'name': '%s', 'members': %s,
                 'actingAs': 'role:FACILITATOR'}
                """;
        String ids = StoryDsl.list(Stream.of(members).map(Actor::id));
        return story.submit(this, "/groups", group, story.community(), name, ids).id();
    }

    void setsGoal(Meeting ground, String goal) {
        String set = "{'goal': '%s', 'basis': {'session': '%s'}, 'actingAs': '%s'}";
        story.here(this, "/decisions/goal-set", set, goal, ground.id(), as);
    }

    StoryDsl.Recorded evaluates(String findings) {
        return story.here(
                this, "/learning/interim-evaluation-held", "{'findings': '%s'}", findings);
    }

    void broadens(Meeting ground, String goal, String broadened, StoryDsl.Recorded because) {
        String broader =
                """
                {'goal': '%s', 'broadened': '%s', 'reason': 'So the evaluation says',
                 'causedBy': '%s', 'basis': {'session': '%s'}, 'actingAs': '%s'}
                """;
        String path = "/decisions/goal-broadened";
        story.here(this, path, broader, goal, broadened, because.event(), ground.id(), as);
    }

    void decides(Meeting ground, String matter, String text, StoryDsl.Recorded from) {
        String decision =
                """
                {'matter': '%s', 'text': '%s', 'ground': 'Everybody there wanted it', 'present': %s,
                 'followsFrom': %s, 'basis': {'session': '%s'}, 'actingAs': '%s'}
                """;
        String path = "/decisions/decision-taken";
        String events = StoryDsl.events(from);
        story.here(this, path, decision, matter, text, ground.presence(), events, ground.id(), as);
    }

    StoryDsl.Recorded asksAdvice(String group, String question) {
        String asked = "{'matter': '%s', 'question': '%s', 'actingAs': 'role:FACILITATOR'}";
        String path = "/groups/" + group + "/advice/requested";
        return story.submit(this, path, asked, question, question);
    }

    void advises(String group, StoryDsl.Recorded advice, String wording) {
        String given =
                "{'advice': '%s', 'wording': '%s', 'addressee': 'All of us', 'actingAs': '%s'}";
        story.submit(this, "/groups/" + group + "/advice/given", given, advice.id(), wording, as);
    }

    void adopts(String group, StoryDsl.Recorded advice, String reason) {
        String answer =
                """
                {'advice': '%s', 'answeredBy': 'All of us', 'adopted': true, 'reason': '%s',
                 'actingAs': 'role:FACILITATOR'}
                """;
        story.submit(this, "/groups/" + group + "/advice/answered", answer, advice.id(), reason);
    }

    Market opensMarket(String title) {
        String market = "{'community': '%s', 'title': '%s', 'on': %s, 'actingAs': 'role:BROKER'}";
        String in = story.community();
        String id = story.submit(this, "/marketplaces", market, in, title, story.today()).id();
        var opened = new Market(story, id);
        story.submit(this, opened.path("/open"), "{'actingAs': 'role:BROKER'}");
        return opened;
    }

    void reflects(Meeting on, String text) {
        String reflection =
                """
                {'community': '%s', 'person': '%s', 'subject': 'OWN_ROLE', 'order': 2,
                 'session': '%s', 'text': '%s'}
                """;
        story.submit(this, "/reflections", reflection, story.community(), id, on.id(), text);
    }

    /** Opens a study and returns its address. */
    String studies(String question) {
        String study = "{'title': 'A study', 'question': '%s', 'actingAs': 'role:RESEARCHER'}";
        return "/studies/" + story.here(this, "/studies", study, question).id();
    }

    void consents(String study) {
        story.submit(this, study + "/consents", "{'covers': ['OBSERVATION', 'INTERVIEW']}");
    }

    void withdraws(String study) {
        story.submit(this, study + "/consents/withdraw", "{'reason': 'Enough notebooks'}");
    }

    void interviews(String study, Actor who) {
        String held = "{'interviewed': '%s', 'topic': 'Asking', 'actingAs': 'role:RESEARCHER'}";
        story.submit(this, study + "/records/interview-held", held, who.id);
    }

    void closes(String reason, String whatFollows) {
        String end = "{'reason': '%s', 'whatFollows': '%s', 'actingAs': 'role:FACILITATOR'}";
        story.here(this, "/close", end, reason, whatFollows);
    }

    void spawns(StoryDsl.Recorded other, String reason) {
        story.here(this, "/spawned", "{'spawned': '%s', 'reason': '%s'}", other.id(), reason);
    }

    void continuesAs(StoryDsl.Recorded successor) {
        String next = "{'successor': '%s', 'reason': 'It goes on by itself'}";
        story.here(this, "/continued", next, successor.id());
    }

    void recordsOutcome(String title, StoryDsl.Recorded from) {
        String outcome =
                "{'community': '%s', 'kind': 'SLIPSTREAM', 'title': '%s', 'attributedTo': %s}";
        story.submit(this, "/outcomes", outcome, story.community(), title, StoryDsl.events(from));
    }

    String profile() {
        return "{\"label\":\"%s\",\"sector\":\"%s\",\"partyType\":\"CITIZENS\"}"
                .formatted(label, sector);
    }
}
