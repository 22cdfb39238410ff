package nl.noaber.kernel.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicContractTest {

    @Test
    void aSourceNamesItsLog() {
        assertThat(new RecordSource("7f0c").format()).isEqualTo("urn:noaber:log:7f0c");
        assertThat(RecordSource.parse("urn:noaber:log:7f0c")).isEqualTo(new RecordSource("7f0c"));
        assertThatThrownBy(() -> RecordSource.parse("urn:other:7f0c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("urn:other:7f0c");
    }

    @Test
    void aTypeIsANameAndARevision() {
        var joined = new RecordType("community.participant-joined", 2);
        assertThat(joined.format()).isEqualTo("community.participant-joined/2");
        assertThat(RecordType.parse(joined.format())).isEqualTo(joined);
        assertThatThrownBy(() -> RecordType.parse("community.participant-joined"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordType.parse("community.participant-joined/two"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWatermarkHasATypeOfItsOwn() {
        assertThat(RecordType.WATERMARK.format()).isEqualTo("log.watermark/1");
        assertThat(RecordType.parse("log.watermark/1")).isEqualTo(RecordType.WATERMARK);
    }

    @Test
    void aSubjectIsAStreamWhoseIdMayHaveASlash() {
        var stream = new RecordSubject("community", "a/b");
        assertThat(stream.format()).isEqualTo("community/a/b");
        assertThat(RecordSubject.parse("community/a/b")).isEqualTo(stream);
        assertThatThrownBy(() -> RecordSubject.parse("community"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSequenceIsPaddedSoThatItSorts() {
        assertThat(new RecordSequence(42).format()).isEqualTo("00000000000000000042");
        assertThat(RecordSequence.parse("00000000000000000042")).isEqualTo(new RecordSequence(42));
    }
}
