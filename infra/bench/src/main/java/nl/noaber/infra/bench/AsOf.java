package nl.noaber.infra.bench;

import com.mongodb.client.MongoClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.ActingAs;
import nl.noaber.kernel.DomainEvent;
import nl.noaber.kernel.Envelope;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.Provenance;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.community.InitiatorType;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.log.NameUuid;
import nl.noaber.kernel.tie.ContactMode;
import nl.noaber.kernel.tie.TieEvent;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.Wire;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.asking.Question;
import nl.noaber.query.community.Overview;
import nl.noaber.query.contacts.Contacts;
import nl.noaber.query.network.Network;
import nl.noaber.query.projection.Moment;
import nl.noaber.query.projection.View;
import nl.noaber.query.projection.Viewer;
import nl.noaber.query.store.Batch;
import nl.noaber.query.store.Checkpoint;
import nl.noaber.query.store.Checkpoints;
import nl.noaber.query.store.LiveRows;
import nl.noaber.query.store.ReadDatabase;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.Rebuild;
import nl.noaber.query.store.Received;
import nl.noaber.query.timeline.Timeline;

/** A read side that holds some communities of the same size, one of which is asked about. */
final class AsOf {

    static final int EVENTS = 1_500;
    private static final List<Question<?>> ASKED_FOR =
            List.of(new Overview(), new Network(), new Timeline(), new Contacts());
    private static final int PEOPLE = 40;
    private static final int CHUNK = 150;
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final Instant RECORDED = Instant.parse("2026-01-01T10:00:00Z");
    private static final CommunityId ASKED = community(0);
    private static final PersonId ASKER = person(ASKED, 0);

    private final ReadModel model;

    private AsOf(ReadModel model) {
        this.model = model;
    }

    /** Fills a read side as the feed does, the communities' events mixed in the log. */
    static AsOf with(int communities, MongoClient client, String name) {
        client.getDatabase(name).drop();
        var views = ASKED_FOR.stream().<View<?>>map(Question::view).toList();
        var database = new ReadDatabase(client, name, views);
        new Rebuild(database).ifNeeded();
        var rows = new LiveRows(database);
        var before = new Checkpoints(database).of(0);
        for (var from = 0; from < EVENTS; from += CHUNK) {
            for (var community = 0; community < communities; community++) {
                var first = before.index() + 1;
                var events = chunk(community(community), from, first);
                var last = first + events.size() - 1;
                var after = new Checkpoint(0, "bench", last, last + 1, last + 1);
                rows.take(new Batch(before, events, after));
                before = after;
            }
        }
        return new AsOf(new ReadModel(database));
    }

    /** Answers a second to four questions in turn, as of half of the history. */
    Measure run(double seconds) {
        var day = START.plusDays(EVENTS / 2);
        var viewer = new Viewer(ASKER, Viewer.Standing.MEMBER);
        var asker = new Asker(ASKER, viewer.standing(), Set.of(Role.PARTICIPANT), day);
        var moment = Moment.asOf(day);
        var cost = Cost.now();
        var start = System.nanoTime();
        var count = 0L;
        do {
            for (var question : ASKED_FOR) {
                ask(question, moment, asker, viewer);
                count++;
            }
        } while (System.nanoTime() - start < seconds * 1e9);
        return cost.measure(count / ((System.nanoTime() - start) / 1e9), count);
    }

    /** The overview of now, from the stored rows. */
    Object overview() {
        var question = new Overview();
        var viewer = new Viewer(ASKER, Viewer.Standing.MEMBER);
        var day = START.plusDays(EVENTS);
        var asker = new Asker(ASKER, viewer.standing(), Set.of(Role.PARTICIPANT), day);
        return question.answer(seen(question, Moment.NOW, viewer).rows(), asker, Parameters.NONE);
    }

    private <R> ReadModel.Seen<R> seen(Question<R> question, Moment moment, Viewer viewer) {
        var seen = model.at(question.view(), ASKED.value(), moment, viewer);
        if (seen == null || seen.commit() < EVENTS - CHUNK) {
            throw new IllegalStateException("the community is not there");
        }
        return seen;
    }

    private <R> void ask(Question<R> question, Moment moment, Asker asker, Viewer viewer) {
        question.answer(seen(question, moment, viewer).rows(), asker, Parameters.NONE);
    }

    private static List<Received> chunk(CommunityId community, int from, long firstIndex) {
        var events = new ArrayList<Received>(CHUNK);
        for (var i = 0; i < CHUNK; i++) {
            events.add(received(community, from + i, firstIndex + i));
        }
        return events;
    }

    private static Received received(CommunityId community, int nth, long index) {
        var event = event(community, nth);
        var type = EventCatalogue.of(event.getClass());
        var contact = event instanceof TieEvent tie ? tie.contact().value() : null;
        var envelope =
                new Envelope(
                        community,
                        OccurredOn.day(START.plusDays(nth)),
                        "bench",
                        person(community, nth % PEOPLE),
                        new ActingAs.Undeclared(),
                        null,
                        Visibility.COMMUNITY,
                        Provenance.SYNTHETIC,
                        null,
                        null,
                        null);
        var recorded =
                new RecordedEvent(
                        index,
                        index + 1,
                        RECORDED.plusSeconds(index),
                        new EventId(id("event", index)),
                        type.streamType(),
                        contact == null ? community.value() : contact,
                        contact == null ? nth : 0,
                        envelope,
                        event);
        return new Received(
                community.value(),
                recorded,
                type.label(),
                Wire.FORM.write(event),
                Wire.FORM.write(envelope));
    }

    private static DomainEvent event(CommunityId community, int nth) {
        if (nth == 0) {
            return new CommunityEvent.Proposed(
                    community,
                    "bench",
                    "what is measured",
                    person(community, 0),
                    profile(0),
                    InitiatorType.RESIDENTS);
        }
        if (nth <= PEOPLE) {
            return new CommunityEvent.ParticipantJoined(
                    community, person(community, nth - 1), profile(nth - 1));
        }
        var one = person(community, nth % PEOPLE);
        var other = person(community, (nth * 7 + 1 + nth / PEOPLE) % PEOPLE);
        var people =
                one.equals(other)
                        ? List.of(one, person(community, (nth + 1) % PEOPLE))
                        : List.of(one, other);
        return new TieEvent.ContactMade(
                new ContactId(id(community.value() + "-contact", nth)),
                community,
                one,
                people,
                ContactMode.values()[nth % ContactMode.values().length],
                "a shop of their own");
    }

    private static Profile profile(int nth) {
        return new Profile("resident-" + nth, "residents", PartyType.CITIZENS, null);
    }

    private static CommunityId community(int nth) {
        return new CommunityId(id("community", nth));
    }

    private static PersonId person(CommunityId community, int nth) {
        return new PersonId(id(community.value() + "-person", nth));
    }

    private static String id(String kind, long nth) {
        return NameUuid.of(NameUuid.DNS, "bench-" + kind + "-" + nth).toString();
    }
}
