package nl.noaber.infra.scenario.steps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.noaber.infra.scenario.hellendoorn.Cast;
import org.jspecify.annotations.Nullable;

/** Collects steps and resolves the persona that sends each. */
public final class StepCollector {

    /** Label of the person who records for people without an account. */
    public static final String FACILITATOR = "facilitator-01";

    private final Map<String, Cast.Person> people;
    private final List<Step> all = new ArrayList<>();

    public StepCollector(Map<String, Cast.Person> people) {
        this.people = people;
    }

    /** Adds a step of the facilitator. */
    public void add(String path, LocalDate played, String post, RequestBody body) {
        add(path, played, FACILITATOR, FACILITATOR, post, body, null, null);
    }

    /** Adds a step of an actor; the recorder sends it if the actor has no account. */
    public void add(
            String path,
            LocalDate played,
            String actor,
            String recorder,
            String post,
            RequestBody body,
            @Nullable String names,
            @Nullable String expect) {
        String sender = person(actor).account() == null ? recorder : actor;
        addFrom(path, played, sender, actor, post, body, names, expect);
    }

    /** Adds a step of an actor that the sender records. */
    public void addFrom(
            String path,
            LocalDate played,
            String sender,
            String actor,
            String post,
            RequestBody body,
            @Nullable String names,
            @Nullable String expect) {
        String account = person(sender).account();
        if (account == null) {
            throw new IllegalStateException(sender + " sends " + path + " without an account");
        }
        if (!sender.equals(actor)) {
            body.with("actor", "{person:" + actor + "}");
        }
        all.add(new Step(path, played, account, post, body.node(), names, expect));
    }

    public Cast.Person person(String label) {
        Cast.Person person = people.get(label);
        if (person == null) {
            throw new IllegalStateException("Nobody is called " + label);
        }
        return person;
    }

    public List<Step> all() {
        return all;
    }
}
