package nl.noaber.query.outcomes;

import java.util.List;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.query.outcomes.ReturnRow.Attribution;
import nl.noaber.query.outcomes.ReturnRow.Decided;
import nl.noaber.query.outcomes.ReturnRow.End;
import nl.noaber.query.outcomes.ReturnRow.Expectation;
import nl.noaber.query.outcomes.ReturnRow.Kind;
import nl.noaber.query.outcomes.ReturnRow.Link;
import nl.noaber.query.outcomes.ReturnRow.Outcome;
import nl.noaber.query.outcomes.ReturnRow.OutcomeOf;
import nl.noaber.query.projection.CausalLinks;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.FollowUp;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import org.jspecify.annotations.Nullable;

/** Folds expectations and outcomes, and links every event to the events it names. */
public final class ReturnProjection implements Projection<ReturnRow> {

    static final ReturnProjection VIEW = new ReturnProjection();
    static final String ENDS = "end/";

    @Override
    public String name() {
        return "returns";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<ReturnRow> rows() {
        return ReturnRow.class;
    }

    @Override
    public void fold(Rows<ReturnRow> rows, RecordedEvent at) {
        EventRef mark = EventRef.of(at);
        rows.put(link(at.id()), new Link(FollowUp.kind(at), mark, CausalLinks.back(at), List.of()));
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfCommunity(CommunityEvent.ExpectationRecorded e) ->
                    expected(rows, at, e.person(), null, e.text());
            case EventFamily.OfCommunity(CommunityEvent.ReturnExpectationRecorded e) ->
                    expected(rows, at, e.person(), null, e.text());
            case EventFamily.OfCommunity(CommunityEvent.DecisionTaken e) ->
                    rows.put(decision(e.decision()), new Decided(at.id()));
            case EventFamily.OfCommunity(CommunityEvent.DecisionRevised e) -> {
                Decided taken = rows.get(decision(e.decision()), Decided.class);
                if (taken != null) {
                    more(rows, at.id(), List.of(taken.event()));
                }
            }
            case EventFamily.OfCommunity(CommunityEvent.Closed _) ->
                    rows.put("%s%012d".formatted(ENDS, at.index()), new End(mark, null));
            case EventFamily.OfCommunity(CommunityEvent.Reopened _) -> {
                var ends = rows.under(ENDS, End.class);
                if (!ends.isEmpty()) {
                    rows.change(ends.lastKey(), End.class, end -> new End(end.at(), mark));
                }
            }
            case EventFamily.OfCommunity(CommunityEvent.Life _),
                    EventFamily.OfCommunity(CommunityEvent.People _),
                    EventFamily.OfCommunity(CommunityEvent.Roles _),
                    EventFamily.OfCommunity(CommunityEvent.Agreements _),
                    EventFamily.OfCommunity(CommunityEvent.Direction _),
                    EventFamily.OfCommunity(CommunityEvent.Means _) -> {}
            case EventFamily.OfLearning(LearningEvent.ExpectationAdjusted e) ->
                    expected(rows, at, e.person(), e.before(), e.after());
            case EventFamily.OfLearning(LearningEvent.OutcomeRecorded e) -> {
                Kind kind =
                        switch (e.kind()) {
                            case CONCRETE -> Kind.CONCRETE;
                            case RELATIONAL -> Kind.RELATIONAL;
                            case SLIPSTREAM -> Kind.SLIPSTREAM;
                        };
                came(rows, at, e.entry(), kind, e.title(), null, null, e.attributedTo());
            }
            case EventFamily.OfLearning(LearningEvent.OutcomeNotAchieved e) ->
                    came(
                            rows,
                            at,
                            e.entry(),
                            Kind.NOT_ACHIEVED,
                            e.title(),
                            e.reason(),
                            null,
                            e.attributedTo());
            case EventFamily.OfLearning(LearningEvent.SideEffectNoted e) ->
                    came(
                            rows,
                            at,
                            e.entry(),
                            Kind.SIDE_EFFECT,
                            e.title(),
                            null,
                            e.welcome(),
                            e.attributedTo());
            case EventFamily.OfLearning(LearningEvent.OutcomeAttributed e) -> {
                Outcome outcome = rows.get(outcome(e.entry()), Outcome.class);
                if (outcome != null) {
                    traced(
                            rows,
                            outcome.at().event(),
                            attribution(rows, e.person(), e.attributedTo(), e.reason(), mark));
                }
            }
            case EventFamily.OfOversight(OversightEvent.EventAttributed e) ->
                    traced(
                            rows,
                            e.attributed(),
                            attribution(rows, e.person(), e.attributedTo(), e.reason(), mark));
            case EventFamily.OfOversight(OversightEvent.CorrectionRecorded _),
                    EventFamily.OfOversight(OversightEvent.OnSignal _),
                    EventFamily.OfOversight(OversightEvent.VisibilityReleased _),
                    EventFamily.OfOversight(OversightEvent.AuditNoteRecorded _) -> {}
            case EventFamily.OfLearning(LearningEvent.Journal _) -> {}
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfGroup _,
                    EventFamily.OfSession _,
                    EventFamily.OfTie _,
                    EventFamily.OfMarketplace _,
                    EventFamily.OfStudy _ -> {}
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
                new Expectation(person, FollowUp.kind(at), before, text, EventRef.of(at)));
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
        EventRef mark = EventRef.of(at);
        PersonId by = at.envelope().actor();
        List<Attribution> first =
                attributedTo.isEmpty()
                        ? List.of()
                        : List.of(attribution(rows, by, attributedTo, null, mark));
        rows.put(outcome(entry), new Outcome(entry, kind, title, by, reason, welcome, mark, first));
        rows.put(ofEvent(at.id()), new OutcomeOf(entry));
        rows.change(
                link(at.id()),
                Link.class,
                link -> new Link(link.kind(), link.at(), link.back(), first));
    }

    /** An attribution with those of its causes that this history holds (rule H11). */
    private static Attribution attribution(
            Rows<ReturnRow> rows,
            PersonId by,
            List<EventId> attributedTo,
            @Nullable String reason,
            EventRef mark) {
        List<EventId> held =
                attributedTo.stream().filter(cause -> rows.get(link(cause)) != null).toList();
        return new Attribution(by, held, reason, mark);
    }

    /** Somebody traced an event back; of an outcome its own row shows it, too. */
    private static void traced(Rows<ReturnRow> rows, EventId event, Attribution attribution) {
        rows.change(link(event), Link.class, link -> link.with(attribution));
        OutcomeOf of = rows.get(ofEvent(event), OutcomeOf.class);
        if (of != null) {
            rows.change(outcome(of.entry()), Outcome.class, each -> each.with(attribution));
        }
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

    private static String ofEvent(EventId event) {
        return "outcome-of/" + event.value();
    }

    private static String outcome(LearningId entry) {
        return "outcome/" + entry.value();
    }
}
