package nl.noaber.query.visibility;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.noaber.kernel.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What the facts of an event mention, however deep. */
final class ReferencedIds {

    private ReferencedIds() {}

    /** Everything of one kind, such as every person named. */
    static <T> Set<T> of(DomainEvent event, Class<T> kind) {
        var found = new LinkedHashSet<T>();
        collect(event, kind, found);
        return found;
    }

    private static <T> void collect(@Nullable Object fact, Class<T> kind, Set<T> found) {
        if (kind.isInstance(fact)) {
            found.add(kind.cast(fact));
        } else if (fact instanceof Iterable<?> many) {
            many.forEach(each -> collect(each, kind, found));
        } else if (fact instanceof Record facts) {
            for (var component : facts.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(facts), kind, found);
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException("An event cannot be read", e);
                }
            }
        }
    }
}
