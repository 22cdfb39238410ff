package nl.noaber.kernel.log;

/** The place of an event in its stream, counted from 0. */
public record StreamPosition(String type, String id, long sequence) {}
