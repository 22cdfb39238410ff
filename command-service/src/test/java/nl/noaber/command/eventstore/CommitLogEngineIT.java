package nl.noaber.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.command.eventstore.axon.CommitLogEngine;
import nl.noaber.command.eventstore.store.CommitReusedException;
import nl.noaber.kernel.log.CommitIds;
import nl.noaber.kernel.log.EntryEvent;
import nl.noaber.kernel.log.EntryTooLargeException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitLogEngineIT {

    private static final UUID COMMIT = CommitIds.ofCommand("anna", "c-1", "key-1");

    private CommitLog log;
    private CommitLogEngine engine;

    @BeforeEach
    void open() {
        log = RealMongo.log();
        var builder = CommitLogEngine.on(log);
        builder.eventSerializer(Serializers.canonical())
                .snapshotSerializer(Serializers.canonical());
        engine = builder.build();
    }

    @AfterEach
    void close() {
        LogCheck.sound(log, Map.of());
        log.close();
    }

    @Test
    void twoAggregatesOfOneUnitOfWorkAreOneCommit() {
        engine.appendEvents(event("a", 0), event("b", 0), event("a", 1));
        engine.appendEvents(event("b", 1));

        assertThat(log.reader().lastNumber()).isEqualTo(2);
        assertThat(sequences("a")).containsExactly(0L, 1L);
        assertThat(sequences("b")).containsExactly(0L, 1L);
        assertThatThrownBy(() -> engine.appendEvents(event("c", 0), event("b", 1)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> engine.appendEvents(event("b", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(sequences("c")).isEmpty();
    }

    @Test
    void theCommandsIdActorAndFingerprintEnterTheEntryAndLeaveTheEvents() {
        engine.appendEvents(asked("print", event("a", 0)), asked("print", event("a", 1)));

        var result = log.lookup().find(COMMIT).orElseThrow();
        assertThat(result.number()).isEqualTo(1);
        assertThat(result.fingerprint()).isEqualTo("print");
        assertThat(result.events().stream().map(EntryEvent::id))
                .containsExactly(
                        CommitIds.event(COMMIT, 0).toString(),
                        CommitIds.event(COMMIT, 1).toString());
        assertThat(log.reader().find(COMMIT).orElseThrow().entry().actor()).isEqualTo("anna");
        assertThat(engine.readEvents("a").next().getMetaData())
                .isEqualTo(MetaData.with("community", "c-1"));
    }

    @Test
    void aRepeatedCommandIsStoredOnceAndAnotherUnderItsKeyIsRefused() {
        engine.appendEvents(asked("print", event("a", 0)));
        engine.appendEvents(asked("print", event("a", 0)));

        assertThat(log.reader().lastNumber()).isEqualTo(1);
        assertThatThrownBy(() -> engine.appendEvents(asked("other", event("b", 0))))
                .isInstanceOf(CommitReusedException.class);
        assertThat(log.reader().lastNumber()).isEqualTo(1);
    }

    @Test
    void theSecondCommitOfAUnitOfWorkHasAnIdOfItsOwn() {
        var work = DefaultUnitOfWork.startAndGet(event("a", 0));
        engine.appendEvents(asked("print", event("a", 0)));
        engine.appendEvents(asked("print", event("b", 0)));
        work.rollback();

        assertThat(log.lookup().find(COMMIT).orElseThrow().number()).isEqualTo(1);
        assertThat(log.lookup().find(CommitIds.nth(COMMIT, 1)).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void aCommitThatFitsNoRecordIsRefusedAndTheLogGoesOn() {
        assertThatThrownBy(() -> engine.appendEvents(event("a", 0, "x".repeat(61_440))))
                .isInstanceOf(EntryTooLargeException.class);
        engine.appendEvents(event("a", 0));

        assertThat(log.reader().lastNumber()).isEqualTo(1);
    }

    @Test
    void aStreamIsReadFromAnySequenceWhateverTheCommitsWere() {
        var sequence = 0;
        for (var size : new int[] {1, 60, 2, 1, 90, 1}) {
            var events = new ArrayList<EventMessage<?>>();
            for (var i = 0; i < size; i++) {
                events.add(event("long", sequence++));
            }
            engine.appendEvents(events);
            engine.appendEvents(event("other-" + sequence, 0));
        }
        for (var from = 0L; from <= sequence; from++) {
            var read = engine.readEvents("long", from).asStream().toList();
            assertThat(read).hasSize((int) (sequence - from));
            if (!read.isEmpty()) {
                assertThat(read.getFirst().getSequenceNumber()).isEqualTo(from);
            }
        }
        assertThat(engine.lastSequenceNumberFor("long")).contains(sequence - 1L);
        assertThat(engine.lastSequenceNumberFor("nobody")).isEmpty();
    }

    @Test
    void aTokenAnywhereInACommitIsExact() {
        for (var i = 0; i < 40; i++) {
            engine.appendEvents(event("s" + i, 0), event("s" + i, 1), event("s" + i, 2));
        }
        var fresh = CommitLogEngine.on(log);
        fresh.eventSerializer(Serializers.canonical()).snapshotSerializer(Serializers.canonical());
        for (var index = -1L; index < 120; index++) {
            var next =
                    fresh.build()
                            .readEvents(new GlobalSequenceTrackingToken(index), false)
                            .<TrackedEventMessage<?>>map(e -> e)
                            .toList();
            assertThat(next).hasSize((int) (119 - index));
            if (!next.isEmpty()) {
                assertThat(next.getFirst().trackingToken())
                        .isEqualTo(new GlobalSequenceTrackingToken(index + 1));
            }
        }
    }

    private List<Long> sequences(String stream) {
        return engine.readEvents(stream)
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    private static DomainEventMessage<?> event(String stream, long sequence) {
        return event(stream, sequence, "payload");
    }

    private static DomainEventMessage<?> event(String stream, long sequence, String payload) {
        return new GenericDomainEventMessage<>("type", stream, sequence, payload);
    }

    private static EventMessage<?> asked(String fingerprint, EventMessage<?> event) {
        return event.andMetaData(Map.of("community", "c-1"))
                .andMetaData(new CommitRequest(COMMIT, "anna", fingerprint).metaData());
    }
}
