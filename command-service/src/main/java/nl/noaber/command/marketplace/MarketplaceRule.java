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
    COMMUNITY_CLOSED(conflict(H5, "A closed community announces no marketplaces any more.")),
    ALREADY_OPENED(conflict(H16, "The marketplace was opened already.")),
    NOT_OPEN(conflict(H16, "The marketplace is not open.")),
    CLOSED(conflict(H16, "The marketplace was closed already.")),
    QUANTITY_TOO_SMALL(wrong(H9, "One asks for, offers and matches one or more.")),
    NO_SUCH_REQUEST(wrong(H9, "There is no such request on this marketplace.")),
    NO_SUCH_OFFER(wrong(H9, "There is no such offer on this marketplace.")),
    NO_SUCH_MATCH(wrong(H9, "There is no such match on this marketplace.")),
    WITHDRAWN(conflict(H9, "The request or offer was withdrawn.")),
    SAME_PARTY(wrong(H9, "A match joins two different parties.")),
    QUANTITY_EXCEEDED(conflict(H9, "So much is not left of the request or the offer.")),
    NOT_A_MATCHMAKER(
            wrong(H9, "A match is proposed by a matchmaker or by one of its two parties.")),
    NOT_PENDING(conflict(H9, "The match was agreed, declined or lapsed already.")),
    NOT_AGREED(conflict(H9, "The match was not agreed, or came to an end.")),
    ACCEPTED_ALREADY(conflict(H9, "This side said yes already.")),
    AGREED_BEFORE_BOTH(wrong(H9, "Counter-performance and value are said with the second yes.")),
    VALUE_NEGATIVE(wrong(H9, "A value is 0 or more, in a currency of three capitals.")),
    NOT_THEIR_SIDE(
            wrong(
                    H16,
                    "Only the person who speaks for a side does so; nobody accepts for "
                            + "another.")),
    CAPACITY_UNDECLARED(wrong(H6, "Whoever accepts a match says in which role or hat."));

    private final Reason reason;

    MarketplaceRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
