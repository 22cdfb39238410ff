package nl.noaber.command.http;

import static tools.jackson.databind.cfg.CoercionAction.Fail;

import java.util.List;
import nl.noaber.command.request.CommandRequestReader;
import nl.noaber.kernel.wire.Wire;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** How requests are read and answers written: as strictly as the log itself. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    @Bean
    static JsonMapperBuilderCustomizer strict() {
        return builder ->
                Wire.configure(builder)
                        .withCoercionConfig(
                                LogicalType.Textual,
                                text ->
                                        text.setCoercion(CoercionInputShape.Integer, Fail)
                                                .setCoercion(CoercionInputShape.Float, Fail)
                                                .setCoercion(CoercionInputShape.Boolean, Fail))
                        .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class);
    }

    @Bean
    static WebMvcConfigurer requests(CommandRequestReader reader) {
        return new WebMvcConfigurer() {
            /** Always JSON: a command must not be recorded and then be refused for its Accept. */
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation
                        .ignoreAcceptHeader(true)
                        .defaultContentType(MediaType.APPLICATION_JSON, MediaType.ALL);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(reader);
            }
        };
    }
}
