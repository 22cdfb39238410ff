package nl.noaber.command.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.noaber.kernel.event.DomainEvent;

/** Names the event that a body submits, for the OpenAPI document. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventBody {
    /** The event type, or the common type of the events that this address accepts. */
    Class<? extends DomainEvent> value();

    /** If the address names the kind: the part of the wire name before it. */
    String prefix() default "";

    /** A field that follows from the address. */
    String given() default "";
}
