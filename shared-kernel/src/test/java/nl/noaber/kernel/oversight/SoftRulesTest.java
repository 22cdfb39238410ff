package nl.noaber.kernel.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SignalId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftRulesTest {
    @Test
    void thereAreFiftyEightOfThem() {
        assertThat(IntStream.rangeClosed(1, 58).mapToObj(n -> "W" + n)).allMatch(SoftRules::exist);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "W", "W0", "W01", "W59", "W100", "w1", " W1", "W1 ", "H2", "7"})
    void nothingElseIsOne(String code) {
        assertThat(SoftRules.exist(code)).isFalse();
    }

    @Test
    void onlyDisengagementAndPullersMayConcernOnePerson() {
        assertThat(IntStream.rangeClosed(1, 58).mapToObj(n -> "W" + n))
                .filteredOn(SoftRules::mayConcernOnePerson)
                .isEqualTo(List.of("W7", "W9"));
    }

    @Test
    void aResponseToASignalConcernsOnePersonIfItsRuleDoes() {
        assertThat(acknowledged("W7").mayConcernOnePerson()).isTrue();
        assertThat(acknowledged("W1").mayConcernOnePerson()).isFalse();
    }

    private static OversightEvent.OnSignal acknowledged(String rule) {
        var raisedBy = new EventId("e");
        return new OversightEvent.SignalAcknowledged(
                SignalId.of(rule, raisedBy),
                new CommunityId("c"),
                rule,
                raisedBy,
                new PersonId("p"),
                "note");
    }
}
