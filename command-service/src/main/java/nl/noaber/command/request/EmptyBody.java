package nl.noaber.command.request;

/** The body of a command that says nothing but its circumstances. */
public record EmptyBody() {}
