package nl.noaber.command.told;

import java.time.LocalDate;
import nl.noaber.kernel.ActingAs;
import nl.noaber.kernel.Envelope;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.Provenance;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Who says what when. */
public final class Told {
    private Told() {}

    /** A day written as in the sources. */
    public static OccurredOn on(String day) {
        return OccurredOn.day(LocalDate.parse(day));
    }

    /** The person of an account of that name. */
    public static PersonId person(String account) {
        return PersonId.ofAccount(account);
    }

    /** Told by an account about itself. */
    public static Envelope by(String account, @Nullable CommunityId community, String day) {
        return by(account, person(account), community, day, new ActingAs.Undeclared());
    }

    /** Told by an account about somebody, in some capacity. */
    public static Envelope by(
            String account,
            PersonId actor,
            @Nullable CommunityId community,
            String day,
            ActingAs as) {
        return new Envelope(
                community,
                on(day),
                account,
                actor,
                as,
                null,
                Visibility.COMMUNITY,
                Provenance.LIVE,
                null,
                null,
                null);
    }
}
