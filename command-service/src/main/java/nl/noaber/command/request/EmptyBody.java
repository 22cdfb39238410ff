package nl.noaber.command.request;

/** The body of a command that has no fields but the command metadata. */
public record EmptyBody() {}
