package nl.noaber.security;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Decodes the tokens of the provider that the settings name, alike for both services. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
public class TokenConfiguration {
    @Bean
    static JwtDecoder tokenDecoder(IdentitySettings settings) {
        return TokenDecoder.of(settings);
    }
}
