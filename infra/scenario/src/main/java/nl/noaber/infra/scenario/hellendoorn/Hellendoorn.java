package nl.noaber.infra.scenario.hellendoorn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.infra.scenario.client.Json;

/** The data of the scenario Hellendoorn, from the folder {@code hellendoorn} of this module. */
public record Hellendoorn(
        Cast cast,
        Story story,
        Story course,
        Sessions sessions,
        Contacts contacts,
        MarketplaceData marketplace,
        SourceNotes.Corrections corrections,
        SourceNotes.SourceFacts facts,
        SourceNotes.Contradictions contradictions) {

    /** Reads the data from the class path. */
    public static Hellendoorn load() {
        return new Hellendoorn(
                read("cast.json", Cast.class),
                read("story.json", Story.class),
                read("course.json", Story.class),
                read("sessions.json", Sessions.class),
                read("contacts.json", Contacts.class),
                read("beursvloer-2010.json", MarketplaceData.class),
                read("corrections.json", SourceNotes.Corrections.class),
                read("facts.json", SourceNotes.SourceFacts.class),
                read("contradictions.json", SourceNotes.Contradictions.class));
    }

    /** Every person by label. */
    public Map<String, Cast.Person> people() {
        var all = new HashMap<String, Cast.Person>();
        Stream.concat(cast.people().stream(), marketplace.people().stream())
                .forEach(person -> all.put(person.id(), person));
        return all;
    }

    /** Every organisation by label. */
    public Map<String, Cast.Organisation> organisations() {
        var all = new HashMap<String, Cast.Organisation>();
        Stream.concat(cast.organisations().stream(), marketplace.organisations().stream())
                .forEach(organisation -> all.put(organisation.id(), organisation));
        return all;
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream data = Hellendoorn.class.getResourceAsStream("/hellendoorn/" + file)) {
            if (data == null) {
                throw new IllegalStateException("No " + file + " on the class path");
            }
            return Json.MAPPER.readValue(data, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
