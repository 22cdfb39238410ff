package nl.noaber.command.web;

import java.util.List;
import nl.noaber.kernel.wire.Wire;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests are read and answers written: as strictly as the log itself. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    @Bean
    static JsonMapperBuilderCustomizer strict() {
        return builder ->
                Wire.configure(builder)
                        .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class);
    }

    @Bean
    static WebMvcConfigurer requests(RequestReader reader) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(reader);
            }
        };
    }
}
