package nl.noaber.command.axon;

import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was asked for longest ago. */
final class RecentlyUsed {
    private RecentlyUsed() {}

    static <K, V> Map<K, V> of(int most) {
        return Collections.synchronizedMap(
                new LinkedHashMap<K, V>(16, 0.75f, true) {
                    @Serial private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > most;
                    }
                });
    }
}
