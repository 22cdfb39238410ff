package nl.noaber.kernel.event;

/** An event that is only recorded: no rule but those that hold for every record of its stream. */
public interface Recordable extends DomainEvent {}
