package nl.noaber.infra.scenario.hellendoorn;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nl.noaber.kernel.marketplace.Side;
import org.jspecify.annotations.Nullable;

/** One marketplace with its parties, requests, offers and matches. */
public record MarketplaceData(
        String about,
        String marketplace,
        String title,
        String community,
        String on,
        String announced,
        String opened,
        String closed,
        Origin origin,
        String broker,
        String currency,
        Expected expected,
        List<Cast.Organisation> organisations,
        List<Cast.Person> people,
        List<Request> requests,
        List<Offer> offers,
        List<Match> matches,
        List<UnagreedMatch> others) {

    /** The totals of the source, which the ledger has to equal; {@code totalCents} in cents. */
    public record Expected(
            int requestingParties, int offeringParties, int agreedMatches, long totalCents) {}

    /** A request; {@code withdrawn} gives the reason. */
    public record Request(
            String request,
            String organisation,
            String person,
            String asks,
            int quantity,
            @Nullable String withdrawn) {}

    /** An offer; {@code withdrawn} gives the reason. */
    public record Offer(
            String offer,
            String organisation,
            String person,
            String gives,
            int quantity,
            @Nullable String withdrawn) {}

    /**
     * An agreed match of a value in cents; {@code fulfilled} is the date of fulfilment, if it was.
     */
    public record Match(
            String match,
            String request,
            String offer,
            long cents,
            @Nullable String inReturn,
            @Nullable String fulfilled) {}

    /** A match that was declined by a side, or that lapsed before it was agreed. */
    public record UnagreedMatch(
            String match,
            String request,
            String offer,
            @Nullable String declined,
            @JsonProperty("by") @Nullable Side side,
            @Nullable String lapsed) {}
}
