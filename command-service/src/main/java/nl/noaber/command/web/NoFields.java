package nl.noaber.command.web;

/** The body of a command that says nothing but its circumstances. */
public record NoFields() {}
