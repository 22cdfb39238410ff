package nl.noaber.query.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.NotThere;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.asking.Question;
import nl.noaber.query.community.CommunityRow;
import nl.noaber.query.community.CommunityView;
import nl.noaber.query.projection.CircleRow.Member;
import nl.noaber.query.projection.CircleView;
import nl.noaber.query.projection.Circles;
import nl.noaber.query.projection.Moment;
import nl.noaber.query.projection.View;
import nl.noaber.query.projection.Viewer;
import nl.noaber.query.projection.Viewer.Standing;
import nl.noaber.query.store.ReadModel;
import nl.noaber.query.store.ReadModel.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Answers a question: waits until it is fresh enough, asks who may know, and reads the moment. */
public final class Desk {

    static final String COMMIT = "Noaber-Commit";
    static final View<CommunityRow> COMMUNITY = new CommunityView();

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final ReadModel model;
    private final Clock clock;
    private final Moments moments;

    public Desk(ReadModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
        this.moments = new Moments(clock);
    }

    /** The answer to a question about a community. */
    <R> ResponseEntity<Object> answer(
            Question<R> question, @Nullable String community, Account account, Parameters asked) {
        asked.only(with(question.parameters(), Moments.PARAMETERS));
        return answer(question, community, account, asked, moments.of(asked), false);
    }

    /** The answer it would have with part of the history, as far as research may read it. */
    <R> ResponseEntity<Object> replay(
            Question<R> question, String community, Account account, Parameters asked) {
        asked.only(with(with(question.parameters(), Moments.PARAMETERS), Moments.REPLAY));
        return answer(question, community, account, asked, moments.ofReplay(asked), true);
    }

    private <R> ResponseEntity<Object> answer(
            Question<R> question,
            @Nullable String community,
            Account account,
            Parameters asked,
            Moment moment,
            boolean research) {
        await(community, asked, moment);
        Member member = member(known(community), account);
        Viewer own = viewer(member, account);
        Viewer viewer = research ? own.researching() : own;
        Seen<R> seen = model.at(question.view(), known(community), moment, viewer);
        if (seen == null) {
            throw new NotThere();
        }
        Object answer =
                question.answer(
                        seen.rows(), asker(account, viewer, member, day(moment, seen)), asked);
        return ResponseEntity.ok().header(COMMIT, Long.toString(seen.commit())).body(answer);
    }

    /** The moment a request asks about, once the read side has come as far. */
    Moment awaited(@Nullable String community, Parameters asked) {
        Moment moment = moments.of(asked);
        await(community, asked, moment);
        return moment;
    }

    /**
     * How an account stands to a community.
     *
     * @throws NotThere if there is no such community, or nothing in it for this account
     */
    Viewer viewer(String community, Account account) {
        Viewer viewer = standing(community, account);
        if (!model.maySeeAnything(community, viewer)) {
            throw new NotThere();
        }
        return viewer;
    }

    /** The same, whether they may see anything or not. */
    Viewer standing(String community, Account account) {
        return viewer(member(community, account), account);
    }

    /** Belonging comes first, then the roles that the account has everywhere. */
    private Viewer viewer(@Nullable Member member, Account account) {
        PersonId person = account.person();
        if (member != null && !member.researches()) {
            return formerly(person, Standing.MEMBER, member);
        } else if (account.is(Asker.AUDITOR)) {
            return new Viewer(person, Standing.AUDITOR);
        } else if (account.is(Asker.RESEARCHER)) {
            return new Viewer(person, Standing.RESEARCHER);
        } else if (member != null) {
            return formerly(person, Standing.RESEARCHER, member);
        }
        List<Member> elsewhere = everywhere(person);
        return elsewhere.isEmpty()
                ? new Viewer(person, Standing.OUTSIDER)
                : new Viewer(person, Standing.NEIGHBOUR, null, leftAll(elsewhere));
    }

    private Viewer formerly(PersonId person, Standing standing, Member member) {
        LocalDate left = member.left();
        return left == null
                ? new Viewer(person, standing)
                : new Viewer(person, standing, left, leftAll(everywhere(person)));
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
        String key = CircleView.member(person);
        return model.scopesWith(Circles.VIEW, key).stream()
                .map(community -> model.now(Circles.VIEW, community, key))
                .filter(Member.class::isInstance)
                .map(Member.class::cast)
                .toList();
    }

    /** Not every history is that of a community; people's own are asked for elsewhere. */
    private @Nullable Member member(String community, Account account) {
        if (model.now(Circles.VIEW, community, CircleView.FOUNDED) == null) {
            throw new NotThere();
        }
        return model.now(Circles.VIEW, community, CircleView.member(account.person()))
                        instanceof Member member
                ? member
                : null;
    }

    LocalDate day(Moment moment, Seen<?> seen) {
        return moments.day(moment, seen.knownAt());
    }

    private static Asker asker(
            Account account, Viewer viewer, @Nullable Member member, LocalDate day) {
        return new Asker(
                account.person(),
                viewer.standing(),
                member == null ? Set.of() : member.held(),
                viewer.by(day));
    }

    /** A past that is asked for by its commit is only answered once it is past here too. */
    private void await(@Nullable String community, Parameters asked, Moment moment) {
        Long minimum = asked.number("minCommit");
        Long knownAt = moment.knownAtCommit();
        long wanted = Math.max(minimum == null ? 0 : minimum, knownAt == null ? 0 : knownAt);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long reached = wanted == 0 ? 0 : model.commit(community);
        while (reached < wanted) {
            if (System.nanoTime() > deadline) {
                throw new NotYet(wanted, reached);
            }
            try {
                Thread.sleep(GLANCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotYet(wanted, reached);
            }
            reached = model.commit(community);
        }
    }

    private static String known(@Nullable String community) {
        if (community == null) {
            throw new NotThere();
        }
        return community;
    }

    static Set<String> with(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
