package nl.noaber.infra.scenario.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.hellendoorn.Cast;
import nl.noaber.infra.scenario.hellendoorn.Hellendoorn;
import nl.noaber.infra.scenario.hellendoorn.Origin;
import nl.noaber.infra.scenario.steps.Profiles;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.infra.scenario.steps.Script;
import nl.noaber.infra.scenario.steps.Step;
import nl.noaber.infra.scenario.steps.StepCollector;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.person.HatCategory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * Generates the script of a community of any size: people, groups, sessions, matches, reflections,
 * decisions and corrections, drawn from a seed. The same seed gives the same requests on every
 * machine, so it may be played twice. The personas of Hellendoorn take part in it.
 */
public final class CommunityGenerator {

    public static final String RESIDENT = "resident-01";
    private static final String BROKER = "broker-01";
    private static final Origin ORIGIN = Origin.SYNTHETIC;
    private static final LocalDate START = LocalDate.of(2015, 1, 5);
    private static final List<String> SECTORS =
            List.of("business", "church", "welfare", "education", "housing", "residents");

    private final String name;
    private final String prefix;
    private final boolean market;
    private final SplittableRandom random;
    private final RandomMetadata metadata;
    private final Map<String, Cast.Person> known = new HashMap<>();
    private final List<String> people = new ArrayList<>();
    private final Map<String, LocalDate> left = new HashMap<>();
    private final StepCollector steps = new StepCollector(known);
    private final Profiles profiles = new Profiles(known, Map.of());

    private CommunityGenerator(String name, long seed, int size, boolean market) {
        this.name = name;
        this.market = market;
        prefix = "generated/%s/%d/%d/%s/".formatted(name, seed, size, market);
        random = new SplittableRandom(seed);
        metadata = new RandomMetadata(random, START);
        var hellendoorn = Hellendoorn.load().people();
        known.put(
                StepCollector.FACILITATOR,
                without(hellendoorn.get(StepCollector.FACILITATOR), "facilitation"));
        known.put(RESIDENT, without(hellendoorn.get(RESIDENT), "residents"));
        known.put(BROKER, without(hellendoorn.get(BROKER), "business"));
        known.put(
                GeneratedStudy.RESEARCHER,
                without(hellendoorn.get(GeneratedStudy.RESEARCHER), "research"));
        known.put(
                GeneratedStudy.REGISTRAR,
                without(hellendoorn.get(GeneratedStudy.REGISTRAR), "government"));
        people.add(RESIDENT);
        for (int number = 2; number <= size; number++) {
            String label = "%s-neighbour-%04d".formatted(name, number);
            String sector = SECTORS.get(random.nextInt(SECTORS.size()));
            var hats =
                    List.of(
                            new Cast.Hat(sector + " hat", HatCategory.PROFESSIONAL, "2015-01-06"),
                            new Cast.Hat("neighbour", HatCategory.PRIVATE, "2015-01-06"));
            known.put(label, person(label, sector, null, hats));
            people.add(label);
            if (number % 4 == 1) {
                left.put(label, START.plusDays(200 + random.nextInt(300)));
            }
        }
    }

    /**
     * The requests of one community.
     *
     * @param size number of participants, 6 or more
     * @param market whether there is a marketplace, with the matchmaker as broker
     */
    public static Script script(String name, long seed, int size, boolean market) {
        if (size < 6) {
            throw new IllegalArgumentException("A community has 6 participants or more");
        }
        var generated = new CommunityGenerator(name, seed, size, market);
        generated.write();
        var registrations =
                Script.of(Hellendoorn.load()).steps().stream()
                        .filter(step -> generated.registers(step))
                        .toList();
        var all = new ArrayList<>(registrations);
        generated.steps.all().stream().sorted(Comparator.comparing(Step::played)).forEach(all::add);
        return new Script(all);
    }

    /** Those with an account register as they do in Hellendoorn: the same request twice. */
    private boolean registers(Step step) {
        return Stream.of(StepCollector.FACILITATOR, RESIDENT, BROKER, GeneratedStudy.RESEARCHER)
                .anyMatch(who -> step.path().equals("person/" + who));
    }

    private void write() {
        new GeneratedFounding(steps, prefix, profiles, START).write(name, people.size(), broker());
        people.forEach(this::join);
        groups();
        sessions();
        var contacts = new GeneratedContacts(steps, prefix, metadata, people, left).write();
        if (market) {
            marketplace();
        }
        new GeneratedCourse(steps, prefix, metadata, profiles, people, left).write(contacts);
        new GeneratedCorrections(steps, prefix, random).write();
    }

    private @Nullable String broker() {
        return market ? BROKER : null;
    }

    private void join(String label) {
        LocalDate day = START.plusDays(1);
        if (!label.equals(RESIDENT)) {
            steps.add(
                    prefix + "person/" + label,
                    day,
                    StepCollector.FACILITATOR,
                    StepCollector.FACILITATOR,
                    "/people",
                    body(day).with("label", label),
                    "person:" + label,
                    null);
            steps.add(
                    prefix + "organisation/" + label,
                    day,
                    StepCollector.FACILITATOR,
                    StepCollector.FACILITATOR,
                    "/organisations",
                    body(day)
                            .with("label", "Household of " + label)
                            .with("partyType", "CITIZENS")
                            .with("sector", "residents"),
                    "organisation:" + label,
                    null);
            for (var hat : steps.person(label).hatsDeclared()) {
                by(
                        "person/" + label + "/hat/" + hat.hat(),
                        day,
                        label,
                        "/people/{person:" + label + "}/hats",
                        body(day).with("hat", hat.hat()).with("category", hat.category().name()));
            }
        }
        steps.addFrom(
                prefix + "join/" + label,
                day,
                StepCollector.FACILITATOR,
                label,
                "/communities/{community}/participants",
                body(day)
                        .with("person", "{person:" + label + "}")
                        .with("profile", profiles.of(label)),
                null,
                null);
    }

    private void groups() {
        LocalDate day = START.plusDays(30);
        int count = Math.max(1, people.size() / 8);
        for (int number = 0; number < count; number++) {
            int remainder = number;
            ArrayNode members = Json.MAPPER.createArrayNode();
            IntStream.range(0, people.size())
                    .filter(i -> i % count == remainder)
                    .limit(100)
                    .forEach(i -> members.add("{person:" + people.get(i) + "}"));
            steps.add(
                    prefix + "group/" + number,
                    day,
                    StepCollector.FACILITATOR,
                    StepCollector.FACILITATOR,
                    "/groups",
                    body(day)
                            .with("community", "{community}")
                            .with("kind", "WORKING")
                            .with("name", "Working group " + (number + 1))
                            .with("members", members),
                    "group:" + number,
                    null);
            new GeneratedGroup(steps, prefix, metadata, number, day)
                    .write(
                            IntStream.range(0, people.size())
                                    .filter(i -> i % count == remainder)
                                    .limit(100)
                                    .mapToObj(people::get)
                                    .filter(label -> !left.containsKey(label))
                                    .toList());
        }
    }

    private void sessions() {
        int count = Math.min(24, Math.max(4, people.size() / 4));
        for (int number = 0; number < count; number++) {
            LocalDate day = START.plusDays(40 + 28L * number);
            new GeneratedSession(steps, prefix, metadata, number, day)
                    .write(present(day), random.nextInt(4) + 1);
        }
        new GeneratedSession(steps, prefix, metadata, count, START.plusDays(40 + 28L * count))
                .cancelled();
    }

    /** At least two of three come, at most a hundred. */
    private List<String> present(LocalDate day) {
        return people.stream()
                .filter(label -> GeneratedContacts.stays(left, label, day))
                .filter(label ->
                        label.equals(RESIDENT)
                                || label.equals(people.get(1))
                                || random.nextInt(6) > 1)
                .limit(100)
                .toList();
    }

    private void marketplace() {
        var floor = new GeneratedMarket(steps, prefix, profiles, START.plusDays(300));
        var there =
                people.stream()
                        .skip(1)
                        .filter(label -> GeneratedContacts.stays(left, label, START.plusDays(300)))
                        .toList();
        floor.write(there, random, steps.person(BROKER).id());
    }

    private void by(String path, LocalDate day, String actor, String post, RequestBody body) {
        steps.add(prefix + path, day, actor, StepCollector.FACILITATOR, post, body, null, null);
    }

    static RequestBody body(LocalDate day) {
        return new RequestBody().on(day.toString()).from(ORIGIN);
    }

    private static Cast.Person without(Cast.@Nullable Person found, String sector) {
        if (found == null) {
            throw new IllegalStateException("Hellendoorn lacks somebody with an account");
        }
        return person(found.id(), sector, found.account(), List.of());
    }

    private static Cast.Person person(
            String label, String sector, @Nullable String account, List<Cast.Hat> hats) {
        return new Cast.Person(
                label, "neighbour", ORIGIN, null, sector, PartyType.CITIZENS, account, hats);
    }
}
