package nl.noaber.query.web;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.Role;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.NotThere;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.asking.Question;
import nl.noaber.query.community.CommunityRow;
import nl.noaber.query.community.CommunityRow.Member;
import nl.noaber.query.community.CommunityRow.Tenure;
import nl.noaber.query.community.CommunityView;
import nl.noaber.query.projection.Moment;
import nl.noaber.query.projection.View;
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
    private final Moments moments;

    public Desk(ReadModel model, Clock clock) {
        this.model = model;
        this.moments = new Moments(clock);
    }

    /** The answer to a question about a community. */
    <R> ResponseEntity<Object> answer(
            Question<R> question, @Nullable String community, Account account, Parameters asked) {
        asked.only(with(question.parameters(), Moments.PARAMETERS));
        return answer(question, community, account, asked, moments.of(asked));
    }

    /** The answer it would have with part of the history. */
    <R> ResponseEntity<Object> replay(
            Question<R> question, String community, Account account, Parameters asked) {
        asked.only(with(with(question.parameters(), Moments.PARAMETERS), Moments.REPLAY));
        return answer(question, community, account, asked, moments.ofReplay(asked));
    }

    private <R> ResponseEntity<Object> answer(
            Question<R> question,
            @Nullable String community,
            Account account,
            Parameters asked,
            Moment moment) {
        await(community, asked, moment);
        Asker asker = asker(community, account);
        Seen<R> seen = model.at(question.view(), known(community), moment);
        if (seen == null) {
            throw new NotThere();
        }
        Object answer = question.answer(seen.rows(), asker, asked);
        return ResponseEntity.ok().header(COMMIT, Long.toString(seen.commit())).body(answer);
    }

    /** The moment a request asks about, once the read side has come as far. */
    Moment awaited(@Nullable String community, Parameters asked) {
        Moment moment = moments.of(asked);
        await(community, asked, moment);
        return moment;
    }

    /**
     * The account in relation to a community.
     *
     * @throws NotThere if there is no such community, or not for this account
     */
    Asker asker(@Nullable String community, Account account) {
        if (community == null || model.now(COMMUNITY, community, "fact/proposed") == null) {
            throw new NotThere();
        }
        CommunityRow row = model.now(COMMUNITY, community, CommunityView.member(account.person()));
        Set<Role> held =
                row instanceof Member member
                        ? member.tenures().stream()
                                .filter(Tenure::held)
                                .map(Tenure::role)
                                .collect(Collectors.toSet())
                        : Set.of();
        var asker = new Asker(account.person(), account.roles(), held, row != null);
        if (!asker.maySee()) {
            throw new NotThere();
        }
        return asker;
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
