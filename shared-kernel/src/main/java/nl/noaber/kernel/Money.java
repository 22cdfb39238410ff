package nl.noaber.kernel;

/**
 * An amount of money.
 *
 * @param cents hundredths of the currency, 0 or more (rule H9)
 * @param currency ISO 4217 code of three capitals
 */
public record Money(long cents, String currency) {
    public Money {
        if (cents < 0) {
            throw new IllegalArgumentException("An amount is not negative");
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("A currency is an ISO 4217 code");
        }
    }
}
