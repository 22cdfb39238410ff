package nl.noaber.query.returns;

import java.util.List;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.query.projection.Family;
import nl.noaber.query.projection.Led;
import nl.noaber.query.projection.Links;
import nl.noaber.query.projection.Mark;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.View;
import nl.noaber.query.returns.ReturnRow.Attribution;
import nl.noaber.query.returns.ReturnRow.Decided;
import nl.noaber.query.returns.ReturnRow.End;
import nl.noaber.query.returns.ReturnRow.Expectation;
import nl.noaber.query.returns.ReturnRow.Kind;
import nl.noaber.query.returns.ReturnRow.Link;
import nl.noaber.query.returns.ReturnRow.Outcome;
import org.jspecify.annotations.Nullable;

/** Folds what was expected and what came of it, and links every event to what it names. */
public final class ReturnView implements View<ReturnRow> {

    static final ReturnView VIEW = new ReturnView();
    static final String ENDS = "end/";

    @Override
    public String name() {
        return "returns";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<ReturnRow> rows() {
        return ReturnRow.class;
    }

    @Override
    public void fold(Rows<ReturnRow> rows, RecordedEvent at) {
        Mark mark = Mark.of(at);
        rows.put(link(at.id()), new Link(Led.kind(at), mark, Links.back(at)));
        switch (Family.of(at.event())) {
            case Family.OfCommunity(CommunityEvent.ExpectationRecorded e) ->
                    expected(rows, at, e.person(), null, e.text());
            case Family.OfCommunity(CommunityEvent.ReturnExpectationRecorded e) ->
                    expected(rows, at, e.person(), null, e.text());
            case Family.OfCommunity(CommunityEvent.DecisionTaken e) ->
                    rows.put(decision(e.decision()), new Decided(at.id()));
            case Family.OfCommunity(CommunityEvent.DecisionRevised e) -> {
                Decided taken = rows.get(decision(e.decision()), Decided.class);
                if (taken != null) {
                    more(rows, at.id(), List.of(taken.event()));
                }
            }
            case Family.OfCommunity(CommunityEvent.Closed _) ->
                    rows.put("%s%012d".formatted(ENDS, at.index()), new End(mark, null));
            case Family.OfCommunity(CommunityEvent.Reopened _) -> {
                var ends = rows.under(ENDS, End.class);
                if (!ends.isEmpty()) {
                    rows.change(ends.lastKey(), End.class, end -> new End(end.at(), mark));
                }
            }
            case Family.OfCommunity(CommunityEvent.Life _),
                    Family.OfCommunity(CommunityEvent.People _),
                    Family.OfCommunity(CommunityEvent.Roles _),
                    Family.OfCommunity(CommunityEvent.Agreements _),
                    Family.OfCommunity(CommunityEvent.Direction _),
                    Family.OfCommunity(CommunityEvent.Means _) -> {}
            case Family.OfLearning(LearningEvent.ExpectationAdjusted e) ->
                    expected(rows, at, e.person(), e.before(), e.after());
            case Family.OfLearning(LearningEvent.OutcomeRecorded e) -> {
                Kind kind =
                        switch (e.kind()) {
                            case CONCRETE -> Kind.CONCRETE;
                            case RELATIONAL -> Kind.RELATIONAL;
                            case SLIPSTREAM -> Kind.SLIPSTREAM;
                        };
                came(rows, at, e.entry(), kind, e.title(), null, null, e.attributedTo());
            }
            case Family.OfLearning(LearningEvent.OutcomeNotAchieved e) ->
                    came(
                            rows,
                            at,
                            e.entry(),
                            Kind.NOT_ACHIEVED,
                            e.title(),
                            e.reason(),
                            null,
                            e.attributedTo());
            case Family.OfLearning(LearningEvent.SideEffectNoted e) ->
                    came(
                            rows,
                            at,
                            e.entry(),
                            Kind.SIDE_EFFECT,
                            e.title(),
                            null,
                            e.welcome(),
                            e.attributedTo());
            case Family.OfLearning(LearningEvent.OutcomeAttributed e) -> {
                var attribution = new Attribution(e.person(), e.attributedTo(), e.reason(), mark);
                Outcome outcome = rows.get(outcome(e.entry()), Outcome.class);
                if (outcome != null) {
                    rows.put(outcome(e.entry()), outcome.with(attribution));
                    more(rows, outcome.at().event(), e.attributedTo());
                }
            }
            case Family.OfLearning(LearningEvent.Journal _) -> {}
            case Family.OfPerson _,
                    Family.OfOrganisation _,
                    Family.OfGroup _,
                    Family.OfSession _,
                    Family.OfTie _,
                    Family.OfMarketplace _,
                    Family.OfStudy _,
                    Family.OfOversight _ -> {}
        }
    }

    private static void expected(
            Rows<ReturnRow> rows,
            RecordedEvent at,
            PersonId person,
            @Nullable String before,
            String text) {
        rows.put(
                "expectation/%s/%012d".formatted(person.value(), at.index()),
                new Expectation(person, Led.kind(at), before, text, Mark.of(at)));
    }

    private static void came(
            Rows<ReturnRow> rows,
            RecordedEvent at,
            LearningId entry,
            Kind kind,
            String title,
            @Nullable String reason,
            @Nullable Boolean welcome,
            List<EventId> attributedTo) {
        Mark mark = Mark.of(at);
        PersonId by = at.envelope().actor();
        List<Attribution> first =
                attributedTo.isEmpty()
                        ? List.of()
                        : List.of(new Attribution(by, attributedTo, null, mark));
        rows.put(outcome(entry), new Outcome(entry, kind, title, by, reason, welcome, mark, first));
    }

    private static void more(Rows<ReturnRow> rows, EventId event, List<EventId> back) {
        rows.change(link(event), Link.class, link -> link.with(back));
    }

    static String link(EventId event) {
        return "event/" + event.value();
    }

    private static String decision(DecisionId decision) {
        return "decision/" + decision.value();
    }

    private static String outcome(LearningId entry) {
        return "outcome/" + entry.value();
    }
}
