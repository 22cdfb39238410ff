package nl.noaber.query.query;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.noaber.kernel.Money;

/**
 * The sum of amounts of one currency; it has no upper bound, so it cannot overflow.
 *
 * @param cents hundredths of the currency
 * @param currency ISO 4217 code
 */
public record Total(BigInteger cents, String currency) {

    /** A total that fits into a {@code long}. */
    public Total(long cents, String currency) {
        this(BigInteger.valueOf(cents), currency);
    }

    /** The totals of some amounts, one per currency, ordered by currency. */
    public static List<Total> of(Stream<Money> amounts) {
        var cents = new TreeMap<String, BigInteger>();
        amounts.forEach(amount ->
                cents.merge(
                        amount.currency(), BigInteger.valueOf(amount.cents()), BigInteger::add));
        return cents.entrySet().stream()
                .map(each -> new Total(each.getValue(), each.getKey()))
                .toList();
    }
}
