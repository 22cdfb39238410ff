package nl.noaber.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the command service. */
@SpringBootApplication
public class CommandServiceApplication {
    /** The first and only argument that matters is the environment. */
    public static void main(String[] args) {
        SpringApplication.run(CommandServiceApplication.class, args);
    }
}
