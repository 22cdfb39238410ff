package nl.noaber.security;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.infra.local.RawHttp;
import nl.noaber.infra.local.identity.ForeignIssuer;
import nl.noaber.security.limit.LimitProblems;
import nl.noaber.security.limit.RequestLimitFilter;
import nl.noaber.security.limit.RequestLimits;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A service that has nothing but what both services share, with tokens of a foreign issuer. */
final class SmallService implements AutoCloseable {
    static final String PAGE = "http://localhost:5173";

    final ForeignIssuer issuer = ForeignIssuer.start();
    final RawHttp raw;
    final int port;
    private final ConfigurableApplicationContext context;

    SmallService(String... settings) {
        var all =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--spring.config.location=classpath:noaber-http.yaml",
                                "--spring.main.banner-mode=off"));
        all.addAll(issuer.settings());
        all.addAll(List.of(settings));
        context = new SpringApplication(Parts.class).run(all.toArray(String[]::new));
        port = ((WebServerApplicationContext) context).getWebServer().getPort();
        raw = new RawHttp(port);
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName =
                    "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
    @Import({RequestFormConfiguration.class, TokenConfiguration.class, Answers.class})
    static class Parts {
        @Bean
        SecurityFilterChain chain(HttpSecurity http, JsonMapper json) {
            return TokenSecurity.configure(http, new TokenProblems(json))
                    .addFilterBefore(
                            new RequestLimitFilter(new RequestLimits(1, 3, 8), json),
                            AuthorizationFilter.class)
                    .authorizeHttpRequests(requests ->
                            requests.requestMatchers("/operators")
                                    .hasRole("operator")
                                    .anyRequest()
                                    .authenticated())
                    .build();
        }

        /** Gives the answer up, as the query-service does when its time is over. */
        @Bean
        FilterRegistrationBean<Filter> overloaded(JsonMapper json) {
            var registration =
                    new FilterRegistrationBean<Filter>((_, response, _) -> {
                        response.reset();
                        new LimitProblems(json)
                                .overloaded(
                                        (HttpServletResponse) response,
                                        Duration.ofSeconds(1),
                                        "Given up.");
                    });
            registration.addUrlPatterns("/overloaded");
            return registration;
        }
    }

    @RestController
    static class Answers {
        @GetMapping({"/roles", "/operators", "/overloaded"})
        String roles(HttpServletResponse response) {
            response.setHeader("ETag", "\"1\"");
            return "known";
        }

        @GetMapping("/broken")
        String broken() throws IOException {
            throw new IOException("broken");
        }
    }
}
