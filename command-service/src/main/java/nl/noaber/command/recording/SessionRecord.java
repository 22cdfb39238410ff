package nl.noaber.command.recording;

import java.util.List;
import java.util.Objects;
import nl.noaber.command.request.Problem;
import nl.noaber.command.session.SessionCommand;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.person.HatCategory;
import nl.noaber.kernel.session.SessionKind;
import org.jspecify.annotations.Nullable;

/**
 * The body that describes a whole session. Its day is {@code occurredOn}. All lists may be left
 * out.
 *
 * @param everybodyBut the exceptions, if all other members of that day were present
 * @param hats in which role or hat somebody spoke, where the contribution or switch does not say it
 * @param declaredHats hats that people declared there
 */
record SessionRecord(
        CommunityId community,
        SessionKind kind,
        String title,
        int minutes,
        @Nullable OrganisationId hostOrganisation,
        @Nullable PersonId host,
        @Nullable List<SessionCommand.Presence> attendances,
        @Nullable List<SessionCommand.Presence> everybodyBut,
        @Nullable List<Outsider> guests,
        @Nullable List<Visitors> visitors,
        @Nullable List<Hat> hats,
        @Nullable List<DeclaredHat> declaredHats,
        @Nullable List<Switch> switches,
        @Nullable List<Contribution> contributions,
        @Nullable String report,
        @Nullable List<Lesson> lessons) {
    private static final int MOST = 100;

    /** Visitors without a name. */
    record Visitors(int visitors, @Nullable String description) {}

    /** The role or hat in which a person came. */
    record Hat(PersonId person, ActingAs as) {}

    record DeclaredHat(PersonId person, String hat, HatCategory category) {}

    /**
     * @param from the role or hat put off; if left out, that of {@code hats}
     */
    record Switch(@Nullable PersonId person, @Nullable ActingAs from, ActingAs to) {}

    /**
     * @param actingAs if left out, the one switched to, or else that of {@code hats}
     */
    record Contribution(@Nullable PersonId person, String topic, @Nullable ActingAs actingAs) {}

    record Lesson(@Nullable PersonId person, String text, @Nullable ActingAs actingAs) {}

    /**
     * Refuses what no single command could refuse.
     *
     * @throws Problem if a list is too long, a number cannot be, or two rows contradict each other
     */
    void require() {
        requireShort("guests", guests);
        requireShort("visitors", visitors);
        requireShort("hats", hats);
        requireShort("declaredHats", declaredHats);
        requireShort("switches", switches);
        requireShort("contributions", contributions);
        requireShort("lessons", lessons);
        for (int index = 0; index < listed(visitors).size(); index++) {
            if (listed(visitors).get(index).visitors() < 1) {
                throw Problem.malformed("'visitors[" + index + "].visitors' is 1 or more");
            }
        }
        if (listed(hats).stream().map(Hat::person).distinct().count() < listed(hats).size()) {
            throw Problem.malformed("'hats' names each person once");
        }
        for (int index = 0; index < listed(switches).size(); index++) {
            var each = listed(switches).get(index);
            if (each.from() == null && hatOf(each.person()) == null) {
                throw Problem.malformed("'switches[" + index + "].from' is missing");
            }
        }
    }

    /** The items of a list, none if it was left out. */
    static <T> List<T> listed(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    /** The role or hat in which a person came, if the body names it. */
    @Nullable ActingAs hatOf(@Nullable PersonId person) {
        return listed(hats).stream()
                .filter(hat -> hat.person().equals(person))
                .map(Hat::as)
                .findFirst()
                .orElse(null);
    }

    /** Whether a person switched to another role or hat. */
    boolean switched(@Nullable PersonId person) {
        return listed(switches).stream().anyMatch(each -> Objects.equals(each.person(), person));
    }

    private static void requireShort(String field, @Nullable List<?> list) {
        if (listed(list).size() > MOST) {
            throw Problem.malformed("'" + field + "' holds at most " + MOST);
        }
    }
}
