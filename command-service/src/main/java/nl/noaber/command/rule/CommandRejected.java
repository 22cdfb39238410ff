package nl.noaber.command.rule;

/** A rule refused a command; no event was written. */
public final class CommandRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    CommandRejected(Rule rule) {
        super(rule.reason().ground() + " " + rule.name() + ": " + rule.reason().explanation());
        this.rule = rule;
    }

    /** The rule that refused. */
    public Rule rule() {
        return rule;
    }
}
