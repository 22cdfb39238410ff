package nl.noaber.command.marketplace;

import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.HardRule.H5;
import static nl.noaber.command.rule.HardRule.H6;
import static nl.noaber.command.rule.HardRule.H9;
import static nl.noaber.command.rule.Reason.conflict;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** Every reason to refuse something about a marketplace. */
enum MarketplaceRule implements Rule {
    COMMUNITY_CLOSED(
            conflict(H5, "The community is closed: no marketplace is announced any more.")),
    ALREADY_OPENED(conflict(H16, "The marketplace was opened already.")),
    NOT_OPEN(conflict(H16, "The marketplace is not open.")),
    CLOSED(conflict(H16, "The marketplace was closed already.")),
    QUANTITY_TOO_SMALL(
            wrong(H9, "The quantity of a request, an offer or a match must be 1 or more.")),
    NO_SUCH_REQUEST(wrong(H9, "This marketplace has no such request.")),
    NO_SUCH_OFFER(wrong(H9, "This marketplace has no such offer.")),
    NO_SUCH_MATCH(wrong(H9, "This marketplace has no such match.")),
    WITHDRAWN(conflict(H9, "The request or offer was withdrawn.")),
    SAME_PARTY(
            wrong(
                    H9,
                    "A match is between two different parties. Choose an offer of another party.")),
    QUANTITY_EXCEEDED(
            conflict(
                    H9,
                    "The request or the offer has less left than this quantity. Choose a smaller"
                            + " quantity.")),
    NOT_A_MATCHMAKER(
            wrong(H9, "Only a matchmaker or one of the two parties may do this with a match.")),
    NOT_PENDING(conflict(H9, "The match was agreed or declined already, or has lapsed.")),
    NOT_AGREED(conflict(H9, "The match has not been agreed, or has ended.")),
    ACCEPTED_ALREADY(conflict(H9, "This side has accepted the match already.")),
    AGREED_BEFORE_BOTH(
            wrong(
                    H9,
                    "Counter-performance and value are given with the acceptance of the second"
                            + " side. Leave them out for now.")),
    VALUE_NEGATIVE(wrong(H9, "A value is 0 or more, in a currency of three capital letters.")),
    NOT_THEIR_SIDE(wrong(H16, "Only the person who represents a side may act for it.")),
    CAPACITY_UNDECLARED(
            wrong(
                    H6,
                    "The acceptance of a match needs a capacity. Name the role or hat in"
                            + " actingAs."));

    private final Reason reason;

    MarketplaceRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
