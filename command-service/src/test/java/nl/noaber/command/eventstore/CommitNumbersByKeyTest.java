package nl.noaber.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommitNumbersByKeyTest {
    private final CommitNumbersByKey numbers = new CommitNumbersByKey();

    @Test
    void itHoldsWhatAMapHoldsWhateverTheKeys() {
        var random = new Random(7);
        var expected = new HashMap<Long, Long>();
        for (long commit = 1; commit <= 100_000; commit++) {
            long key = commit % 2 == 0 ? commit << 40 : random.nextLong();
            if (expected.putIfAbsent(key, commit) == null) {
                numbers.add(key, commit);
            }
        }

        assertThat(expected)
                .allSatisfy((key, commit) -> assertThat(numbers.get(key)).containsExactly(commit));
    }

    @Test
    void entriesWithTheSameKeyAreAllFoundInOrder() {
        for (long commit = 1; commit <= 5_000; commit++) {
            numbers.add(commit % 1_000 == 0 ? 42 : commit << 20, commit);
        }

        assertThat(numbers.get(42)).containsExactly(1_000, 2_000, 3_000, 4_000, 5_000);
    }

    @Test
    void anUnknownKeyHasNoCommits() {
        numbers.add(0, 1);

        assertThat(numbers.get(0)).containsExactly(1);
        assertThat(numbers.get(1)).isEmpty();
        assertThat(numbers.get(-1)).isEmpty();
    }
}
