package nl.noaber.command.marketplace;

import nl.noaber.kernel.marketplace.Party;

/** A request or an offer. */
public record Listing(Party party, int quantity, boolean withdrawn) {

    Listing withdraw() {
        return new Listing(party, quantity, true);
    }
}
