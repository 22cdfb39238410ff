package nl.noaber.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.noaber.query.query.Query;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.wiring.QueryCatalogue;
import org.junit.jupiter.api.Test;

/** Which views a client is asked to request again. */
class LiveSourceTest {

    private static final List<String> ALL =
            QueryCatalogue.ALL.stream().map(Query::name).sorted().toList();

    @Test
    void aViewerOfTheStoredRowsIsNotifiedOfTheRowsThatChanged() {
        assertThat(again(true, true, Set.of("means"))).containsExactly("costs");
        assertThat(again(true, true, Set.of())).isEmpty();
    }

    @Test
    void anotherViewerIsNotifiedOfVisibleEventsEvenIfTheRowsAreAhead() {
        assertThat(again(false, true, Set.of())).isEqualTo(ALL);
    }

    @Test
    void anotherViewerIsNotNotifiedOfInvisibleEvents() {
        assertThat(again(false, false, Set.of("means"))).isEmpty();
    }

    @Test
    void anotherViewerIsNotifiedOfEveryChangeOfVisibility() {
        assertThat(again(false, false, Set.of(VisibilityFacts.VIEW.name()))).isEqualTo(ALL);
    }

    private static List<String> again(boolean common, boolean seen, Set<String> marked) {
        return LiveSource.toRepeat(QueryCatalogue.ALL, common, seen, marked);
    }
}
