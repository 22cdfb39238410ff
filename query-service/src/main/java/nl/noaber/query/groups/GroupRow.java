package nl.noaber.query.groups;

import java.util.List;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.AdviceId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.EventRef;
import org.jspecify.annotations.Nullable;

/** The rows of groups and their advice. */
public sealed interface GroupRow {

    /** A group from its forming to its end. */
    record Group(
            GroupId group,
            GroupKind kind,
            String name,
            EventRef formed,
            @Nullable Mandate mandate,
            @Nullable End end)
            implements GroupRow {
        Group with(Mandate set) {
            return new Group(group, kind, name, formed, set, end);
        }

        Group ended(End by) {
            return new Group(group, kind, name, formed, mandate, by);
        }
    }

    /** What a group may do, and what it may not (rule H12). */
    record Mandate(String text, List<String> notOurs, EventRef at) {}

    /** A deliberate end (rule H5). */
    record End(String reason, String whatFollows, EventRef at) {}

    /** Somebody in a group. */
    record Membership(
            GroupId group,
            PersonId person,
            EventRef since,
            @Nullable EventRef until,
            @Nullable String reason)
            implements GroupRow {
        Membership ended(EventRef end, @Nullable String why) {
            return until == null ? new Membership(group, person, since, end, why) : this;
        }
    }

    /** One advice and its fate so far; what is not recorded is absent. */
    record Advice(
            AdviceId advice,
            GroupId group,
            @Nullable Asked asked,
            @Nullable Given given,
            @Nullable Answered answered,
            @Nullable FollowedUp followedUp)
            implements GroupRow {
        Advice given(Given by) {
            return new Advice(advice, group, asked, by, answered, followedUp);
        }

        Advice answered(Answered by) {
            return new Advice(advice, group, asked, given, by, followedUp);
        }

        Advice followedUp(FollowedUp by) {
            return new Advice(advice, group, asked, given, answered, by);
        }
    }

    /** The question. */
    record Asked(String matter, PersonId by, String question, EventRef at) {}

    /** The advice itself. */
    record Given(PersonId by, String wording, String addressee, EventRef at) {}

    /** What the addressee said of it. */
    record Answered(String by, boolean adopted, String reason, EventRef at) {}

    /** What was done with it. */
    record FollowedUp(String text, EventRef at) {}

    /** What a group found, put in the words of those who need it. */
    record Translated(GroupId group, PersonId person, String audience, String text, EventRef at)
            implements GroupRow {}
}
