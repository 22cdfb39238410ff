package nl.noaber.query.execution;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.community.CommunityProjection;
import nl.noaber.query.community.CommunityRow;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.query.NotFoundException;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.ReadModel.Seen;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.visibility.AccessClass;
import nl.noaber.query.visibility.Viewer;
import nl.noaber.query.visibility.VisibilityFacts;
import nl.noaber.query.visibility.VisibilityProjection;
import nl.noaber.query.visibility.VisibilityRow.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Executes a query: waits for the commit, determines the viewer, and reads the rows as of the
 * moment.
 */
public final class QueryExecutor {

    public static final String COMMIT = "Noaber-Commit";
    public static final Projection<CommunityRow> COMMUNITY = new CommunityProjection();

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final ReadModel model;
    private final Clock clock;
    private final TemporalQueryParser moments;

    public QueryExecutor(ReadModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
        this.moments = new TemporalQueryParser(clock);
    }

    /** The answer to a question about a community. */
    public <R> ResponseEntity<Object> answer(
            Query<R> question, @Nullable String community, Account account, QueryParameters asked) {
        asked.only(with(question.parameters(), TemporalQueryParser.PARAMETERS));
        return answer(question, community, account, asked, moments.of(asked), false);
    }

    /** The answer it would have with part of the history, as far as research may read it. */
    public <R> ResponseEntity<Object> replay(
            Query<R> question, String community, Account account, QueryParameters asked) {
        asked.only(
                with(
                        with(question.parameters(), TemporalQueryParser.PARAMETERS),
                        TemporalQueryParser.REPLAY));
        return answer(question, community, account, asked, moments.ofReplay(asked), true);
    }

    private <R> ResponseEntity<Object> answer(
            Query<R> question,
            @Nullable String community,
            Account account,
            QueryParameters asked,
            TemporalQuery moment,
            boolean research) {
        await(community, asked, moment);
        Member member = member(known(community), account);
        Viewer own = viewer(member, account);
        Viewer viewer = research ? own.researching() : own;
        Seen<R> seen = model.at(question.view(), known(community), moment, viewer);
        if (seen == null) {
            throw new NotFoundException();
        }
        Object answer =
                question.answer(
                        seen.rows(), asker(account, viewer, member, day(moment, seen)), asked);
        return ResponseEntity.ok().header(COMMIT, Long.toString(seen.commit())).body(answer);
    }

    /** The moment a request asks about, once the read side has come as far. */
    public TemporalQuery awaited(@Nullable String community, QueryParameters asked) {
        TemporalQuery moment = moments.of(asked);
        await(community, asked, moment);
        return moment;
    }

    /**
     * How an account relates to a community.
     *
     * @throws NotFoundException if there is no such community, or nothing in it for this account
     */
    public Viewer viewer(String community, Account account) {
        Viewer viewer = viewerUnchecked(community, account);
        if (!model.maySeeAnything(community, viewer)) {
            throw new NotFoundException();
        }
        return viewer;
    }

    /** The same, whether they may see anything or not. */
    public Viewer viewerUnchecked(String community, Account account) {
        return viewer(member(community, account), account);
    }

    /** Belonging comes first, then the roles that the account has everywhere. */
    private Viewer viewer(@Nullable Member member, Account account) {
        PersonId person = account.person();
        if (member != null && !member.researches()) {
            return formerly(person, AccessClass.MEMBER, member);
        } else if (account.is(QueryContext.AUDITOR)) {
            return new Viewer(person, AccessClass.AUDITOR);
        } else if (account.is(QueryContext.RESEARCHER)) {
            return new Viewer(person, AccessClass.RESEARCHER);
        } else if (member != null) {
            return formerly(person, AccessClass.RESEARCHER, member);
        }
        List<Member> elsewhere = everywhere(person);
        return elsewhere.isEmpty()
                ? new Viewer(person, AccessClass.OUTSIDER)
                : new Viewer(person, AccessClass.NETWORK_MEMBER, null, leftAll(elsewhere));
    }

    private Viewer formerly(PersonId person, AccessClass accessClass, Member member) {
        LocalDate left = member.left();
        return left == null
                ? new Viewer(person, accessClass)
                : new Viewer(person, accessClass, left, leftAll(everywhere(person)));
    }

    /** The last day they belonged to any of these; none if they belong to one still. */
    private static @Nullable LocalDate leftAll(List<Member> everywhere) {
        return everywhere.stream().anyMatch(each -> each.left() == null)
                ? null
                : everywhere.stream()
                        .map(Member::left)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private List<Member> everywhere(PersonId person) {
        String key = VisibilityProjection.member(person);
        return model.scopesWith(VisibilityFacts.VIEW, key).stream()
                .map(community -> model.now(VisibilityFacts.VIEW, community, key))
                .filter(Member.class::isInstance)
                .map(Member.class::cast)
                .toList();
    }

    /** Not every history is that of a community; people's own are asked for elsewhere. */
    private @Nullable Member member(String community, Account account) {
        if (model.now(VisibilityFacts.VIEW, community, VisibilityProjection.FOUNDED) == null) {
            throw new NotFoundException();
        }
        return model.now(
                                VisibilityFacts.VIEW,
                                community,
                                VisibilityProjection.member(account.person()))
                        instanceof Member member
                ? member
                : null;
    }

    public LocalDate day(TemporalQuery moment, Seen<?> seen) {
        return moments.day(moment, seen.knownAt());
    }

    private static QueryContext asker(
            Account account, Viewer viewer, @Nullable Member member, LocalDate day) {
        return new QueryContext(
                account.person(),
                viewer.accessClass(),
                member == null ? Set.of() : member.held(),
                viewer.by(day));
    }

    /** A past that is asked for by its commit is only answered once it is past here too. */
    private void await(@Nullable String community, QueryParameters asked, TemporalQuery moment) {
        Long minimum = asked.number("minCommit");
        Long knownAt = moment.knownAtCommit();
        long wanted = Math.max(minimum == null ? 0 : minimum, knownAt == null ? 0 : knownAt);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long reached = wanted == 0 ? 0 : model.commit(community);
        while (reached < wanted) {
            if (System.nanoTime() > deadline) {
                throw new ReadModelBehindException(wanted, reached);
            }
            try {
                Thread.sleep(GLANCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ReadModelBehindException(wanted, reached);
            }
            reached = model.commit(community);
        }
    }

    private static String known(@Nullable String community) {
        if (community == null) {
            throw new NotFoundException();
        }
        return community;
    }

    public static Set<String> with(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
