package nl.noaber.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.query.community.OverviewQuery;
import nl.noaber.query.network.Graph;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.wiring.QueryCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rows are compared byte for byte with rebuilt ones, and answers with replayed ones, so nothing in
 * either may stand in an order of chance.
 */
class RowCodecTest {

    private record Ordered(SequencedCollection<Set<String>> nested) {}

    static Stream<Class<?>> rows() {
        return Stream.concat(
                QueryCatalogue.views().stream().map(Projection::rows),
                Stream.of(VisibilityFacts.VIEW.rows()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyCollectionInARowHasAnOrder(Class<?> rows) {
        assertThat(rows.isSealed()).isTrue();
        assertThat(Arrays.stream(rows.getPermittedSubclasses()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(unordered(row, new HashSet<>())).isEmpty());
    }

    static Stream<Class<?>> answers() {
        return QueryCatalogue.ALL.stream()
                .map(Object::getClass)
                .flatMap(question ->
                        Stream.concat(
                                Arrays.stream(question.getDeclaredClasses()),
                                Arrays.stream(question.getMethods())
                                        .filter(each -> each.getName().equals("answer"))
                                        .<Class<?>>map(Method::getReturnType)))
                .filter(each -> each.isRecord() && Modifier.isPublic(each.getModifiers()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyCollectionInAnAnswerHasAnOrder(Class<?> answer) {
        assertThat(unordered(answer, new HashSet<>())).filteredOn(each -> !aMap(each)).isEmpty();
    }

    /** JSON objects have no order. */
    private static boolean aMap(String type) {
        return type.startsWith(Map.class.getName() + "<");
    }

    @Test
    void standaloneAnswersAreCheckedToo() {
        assertThat(answers()).contains(Graph.class, OverviewQuery.Answer.class);
    }

    @Test
    void anUnorderedCollectionWouldBeFoundHoweverDeep() {
        assertThat(unordered(Ordered.class, new HashSet<>())).hasSize(1);
    }

    private static Set<String> unordered(Type type, Set<Type> seen) {
        var found = new HashSet<String>();
        if (!seen.add(type)) {
            return found;
        }
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
        boolean many = Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw);
        if (many
                && !SequencedCollection.class.isAssignableFrom(raw)
                && !SequencedMap.class.isAssignableFrom(raw)) {
            found.add(type.getTypeName());
        }
        if (type instanceof ParameterizedType p) {
            for (Type each : p.getActualTypeArguments()) {
                found.addAll(unordered(each, seen));
            }
        }
        if (raw.isRecord()) {
            for (RecordComponent each : raw.getRecordComponents()) {
                found.addAll(unordered(each.getGenericType(), seen));
            }
        }
        if (raw.isSealed()) {
            for (Class<?> each : raw.getPermittedSubclasses()) {
                found.addAll(unordered(each, seen));
            }
        }
        return found;
    }
}
