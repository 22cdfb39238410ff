package nl.noaber.kernel.event;

import nl.noaber.kernel.Basis;

/** An event that the participants decided on together (rule H3). */
public interface DecidedTogether extends DomainEvent {
    Basis basis();
}
