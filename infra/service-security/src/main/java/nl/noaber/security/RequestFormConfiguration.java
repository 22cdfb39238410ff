package nl.noaber.security;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/**
 * What both services do with a request before any of their own code: pages of other origins are let
 * in or not, and what cannot be read gets a problem document, from the client's first byte on.
 * Their common settings are in {@code noaber-http.yaml}.
 */
@Configuration(proxyBeanMethods = false)
@Import(RequestProblems.class)
@EnableConfigurationProperties(WebSettings.class)
public class RequestFormConfiguration {
    @Bean
    static WebOrigins webOrigins(WebSettings settings) {
        return new WebOrigins(settings);
    }

    @Bean
    static FilterRegistrationBean<WebOriginFilter> webOriginsFirst(
            WebOrigins origins, JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new WebOriginFilter(origins, json));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<RequestFormFilter> requestForm(JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new RequestFormFilter(json));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** Added last, so that it answers before the valve of Spring Boot, which answers nothing. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports(
            JsonMapper json, WebOrigins origins) {
        return factory ->
                factory.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(ProblemReportValve.class.getName());
                        host.getPipeline().addValve(new ProblemReportValve(json, origins));
                    }
                });
    }
}
