package nl.noaber.query.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** What the sources leave open can be set, and is the same wherever nothing is set. */
class ThresholdsTest {

    @Test
    void theServiceComesWithOurOwnDefaults() throws IOException {
        var settings =
                new YamlPropertySourceLoader()
                        .load("settings", new ClassPathResource("application.yaml"));
        var set =
                new Binder(ConfigurationPropertySources.from(settings))
                        .bind("noaber.signals", Thresholds.class);
        assertThat(set.get()).isEqualTo(Thresholds.DEFAULTS);
    }

    @Test
    void noThresholdIsLessThanOne() {
        assertThatThrownBy(() -> new Thresholds(6, 0, 3, 50, 4, 3, 10, 6, 10, 40, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
