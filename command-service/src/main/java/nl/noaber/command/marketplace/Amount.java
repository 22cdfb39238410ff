package nl.noaber.command.marketplace;

import nl.noaber.kernel.Money;

/** An amount as it was sent, not yet checked by rule H9. */
record Amount(long cents, String currency) {

    Money money() {
        MarketplaceRule.VALUE_NEGATIVE.unless(cents >= 0 && currency.matches("[A-Z]{3}"));
        return new Money(cents, currency);
    }
}
