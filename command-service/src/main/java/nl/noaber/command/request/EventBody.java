package nl.noaber.command.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.noaber.kernel.event.DomainEvent;

/** Which event a body tells of, for the document of the API. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventBody {
    /** The event, or what those have in common that may come in at this door. */
    Class<? extends DomainEvent> value();

    /** Where the address names the kind: the wire name before it. */
    String prefix() default "";

    /** A field that follows from what the address names. */
    String given() default "";
}
