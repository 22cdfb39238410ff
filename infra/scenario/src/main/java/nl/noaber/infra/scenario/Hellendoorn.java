package nl.noaber.infra.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The scenario's data, as they stand in the folder {@code hellendoorn}. */
record Hellendoorn(
        Cast cast,
        Story story,
        Story course,
        Sessions sessions,
        Contacts contacts,
        Floor floor,
        Notes.Corrections corrections,
        Notes.Facts facts,
        Notes.Contradictions contradictions) {

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    static Hellendoorn load() {
        return new Hellendoorn(
                read("cast.json", Cast.class),
                read("story.json", Story.class),
                read("course.json", Story.class),
                read("sessions.json", Sessions.class),
                read("contacts.json", Contacts.class),
                read("beursvloer-2010.json", Floor.class),
                read("corrections.json", Notes.Corrections.class),
                read("facts.json", Notes.Facts.class),
                read("contradictions.json", Notes.Contradictions.class));
    }

    /** Everybody who appears, by label. */
    Map<String, Cast.Person> people() {
        var all = new HashMap<String, Cast.Person>();
        Stream.concat(cast.people().stream(), floor.people().stream())
                .forEach(person -> all.put(person.id(), person));
        return all;
    }

    /** Every organisation that appears, by label. */
    Map<String, Cast.Organisation> organisations() {
        var all = new HashMap<String, Cast.Organisation>();
        Stream.concat(cast.organisations().stream(), floor.organisations().stream())
                .forEach(organisation -> all.put(organisation.id(), organisation));
        return all;
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream data = Hellendoorn.class.getResourceAsStream("/hellendoorn/" + file)) {
            if (data == null) {
                throw new IllegalStateException("No " + file + " on the class path");
            }
            return JSON.readValue(data, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
