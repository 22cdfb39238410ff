package nl.noaber.query.execution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.store.ReadSnapshot;
import nl.noaber.query.visibility.AccessClass;
import nl.noaber.query.visibility.Viewer;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.visibility.VisibilityProjection;
import nl.noaber.query.visibility.VisibilityRow.Member;
import org.jspecify.annotations.Nullable;

/** Determines how an account relates to a community, from the memberships of one snapshot. */
final class ViewerResolver {

    private ViewerResolver() {}

    /**
     * A viewer and the membership it follows from.
     *
     * @param member none if the account's person never belonged to the community
     */
    record ResolvedViewer(Viewer viewer, @Nullable Member member) {}

    /**
     * Membership of the community comes first, then the global roles of the account, then
     * membership of other communities.
     *
     * @throws NotFoundException if there is no such community
     */
    static ResolvedViewer resolve(ReadSnapshot snapshot, String community, Account account) {
        if (snapshot.row(VisibilityFacts.VIEW, community, VisibilityProjection.FOUNDED) == null) {
            throw new NotFoundException();
        }
        String key = VisibilityProjection.member(account.person());
        Member member =
                snapshot.row(VisibilityFacts.VIEW, community, key) instanceof Member found
                        ? found
                        : null;
        return new ResolvedViewer(viewer(snapshot, member, account), member);
    }

    private static Viewer viewer(ReadSnapshot snapshot, @Nullable Member member, Account account) {
        PersonId person = account.person();
        if (member != null && !member.researches()) {
            return memberViewer(snapshot, person, AccessClass.MEMBER, member);
        } else if (account.is(QueryContext.AUDITOR)) {
            return new Viewer(person, AccessClass.AUDITOR);
        } else if (account.is(QueryContext.RESEARCHER)) {
            return new Viewer(person, AccessClass.RESEARCHER);
        } else if (member != null) {
            return memberViewer(snapshot, person, AccessClass.RESEARCHER, member);
        }
        List<Member> memberships = memberships(snapshot, person);
        return memberships.isEmpty()
                ? new Viewer(person, AccessClass.OUTSIDER)
                : new Viewer(person, AccessClass.NETWORK_MEMBER, null, leftAll(memberships));
    }

    private static Viewer memberViewer(
            ReadSnapshot snapshot, PersonId person, AccessClass accessClass, Member member) {
        LocalDate left = member.left();
        return left == null
                ? new Viewer(person, accessClass)
                : new Viewer(person, accessClass, left, leftAll(memberships(snapshot, person)));
    }

    /** The last day of the last of these memberships; none if one of them lasts. */
    private static @Nullable LocalDate leftAll(List<Member> memberships) {
        return memberships.stream().anyMatch(each -> each.left() == null)
                ? null
                : memberships.stream()
                        .map(Member::left)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static List<Member> memberships(ReadSnapshot snapshot, PersonId person) {
        return snapshot.rowsWith(VisibilityFacts.VIEW, VisibilityProjection.member(person)).stream()
                .filter(Member.class::isInstance)
                .map(Member.class::cast)
                .toList();
    }
}
