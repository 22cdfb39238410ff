package nl.noaber.command.marketplace;

import nl.noaber.kernel.marketplace.Party;

/** A request or an offer. */
public record Entry(Party party, int quantity, boolean withdrawn) {

    Entry taken() {
        return new Entry(party, quantity, true);
    }
}
