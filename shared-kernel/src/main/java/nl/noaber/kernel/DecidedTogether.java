package nl.noaber.kernel;

/** An event that the participants decided on together (rule H3). */
public interface DecidedTogether extends DomainEvent {
    Basis basis();
}
