package nl.noaber.kernel.wire;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an older revision as the next one; stored bytes are never migrated.
 *
 * @param name wire name
 * @param from revision it reads; it gives {@code from + 1}
 */
public record Upcaster(String name, int from, UnaryOperator<ObjectNode> change) {}
