package nl.noaber.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the command service. */
@SpringBootApplication
public class CommandServiceApplication {
    /** The first and only argument that matters is the environment. */
    public static void main(String[] args) {
        sendNothing();
        SpringApplication.run(CommandServiceApplication.class, args);
    }

    /**
     * Axon reads this before there is a Spring property, so the application's settings are too
     * late.
     */
    static void sendNothing() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
