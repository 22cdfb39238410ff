package nl.noaber.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommitIdsTest {

    @Test
    void nameBasedIdsAgreeWithTheExampleOfTheRfc() {
        assertThat(NameUuid.of(NameUuid.DNS, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void theSameCommandMakesTheSameCommitAndAnyOtherAnother() {
        var commit = CommitIds.ofCommand("anna", "c", "k");

        assertThat(CommitIds.ofCommand("anna", "c", "k")).isEqualTo(commit);
        assertThat(
                        List.of(
                                CommitIds.ofCommand("bob", "c", "k"),
                                CommitIds.ofCommand("anna", "d", "k"),
                                CommitIds.ofCommand("anna", "c", "l"),
                                CommitIds.nth(commit, 1),
                                CommitIds.event(commit, 0),
                                CommitIds.event(commit, 1)))
                .doesNotContain(commit)
                .doesNotHaveDuplicates();
        assertThat(CommitIds.nth(commit, 0)).isEqualTo(commit);
    }
}
