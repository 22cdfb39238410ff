package nl.noaber.kernel.event;

/**
 * Something that happened in or around a community; the families are sealed, each in its own
 * package.
 */
public interface DomainEvent {}
