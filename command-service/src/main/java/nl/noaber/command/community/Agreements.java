package nl.noaber.command.community;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import nl.noaber.kernel.access.OpennessHistory;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.time.OccurredOn;

/**
 * What the participants agreed on together and the rules need.
 *
 * @param keptApart matters they do not decide about (rule H12)
 * @param openness how open they agreed to be (rule H11)
 */
public record Agreements(
        Set<String> principles,
        Set<String> themes,
        Set<String> goals,
        Set<String> keptApart,
        Set<DecisionId> decisions,
        OpennessHistory openness) {
    static final Agreements NOTHING =
            new Agreements(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), OpennessHistory.NONE);

    public Agreements {
        principles = Set.copyOf(principles);
        themes = Set.copyOf(themes);
        goals = Set.copyOf(goals);
        keptApart = Set.copyOf(keptApart);
        decisions = Set.copyOf(decisions);
    }

    Agreements after(CommunityEvent.Agreements event, OccurredOn on) {
        return switch (event) {
            case CommunityEvent.PrinciplesAgreed(_, var texts, _) ->
                    withPrinciples(changed(principles, all -> all.addAll(texts)));
            case CommunityEvent.PrincipleAmended(_, var before, var text, _, _) ->
                    withPrinciples(
                            changed(
                                    principles,
                                    all -> {
                                        all.remove(before);
                                        all.add(text);
                                    }));
            case CommunityEvent.OpennessAgreed(_, var widest, _, _) ->
                    new Agreements(
                            principles,
                            themes,
                            goals,
                            keptApart,
                            decisions,
                            openness.with(on, widest));
            case CommunityEvent.MattersKeptApart(_, var matters, _, _) ->
                    new Agreements(
                            principles,
                            themes,
                            goals,
                            new HashSet<>(matters.stream().map(Agreements::plain).toList()),
                            decisions,
                            openness);
            case CommunityEvent.PrincipleStrainNoted _,
                    CommunityEvent.CommunicationAgreed _,
                    CommunityEvent.InterestDeclared _,
                    CommunityEvent.SharedVisionAdopted _ ->
                    this;
        };
    }

    Agreements after(CommunityEvent.Direction event) {
        return switch (event) {
            case CommunityEvent.ThemeChosen(_, var theme, _, _) ->
                    withThemes(changed(themes, all -> all.add(theme)));
            case CommunityEvent.ThemeDropped(_, var theme, _, _) ->
                    withThemes(changed(themes, all -> all.remove(theme)));
            case CommunityEvent.GoalSet(_, var goal, _) -> withGoal(goal);
            case CommunityEvent.GoalBroadened(_, _, var goal, _, _) -> withGoal(goal);
            case CommunityEvent.DecisionTaken taken ->
                    new Agreements(
                            principles,
                            themes,
                            goals,
                            keptApart,
                            changed(decisions, all -> all.add(taken.decision())),
                            openness);
            case CommunityEvent.ThemeProposed _,
                    CommunityEvent.LearningGoalSet _,
                    CommunityEvent.LearningQuestionRaised _,
                    CommunityEvent.ProposalMade _,
                    CommunityEvent.ObjectionRaised _,
                    CommunityEvent.DecisionRevised _ ->
                    this;
        };
    }

    /** Whether the participants do not decide about this matter (rule H12). */
    boolean keepsApart(String matter) {
        return keptApart.contains(plain(matter));
    }

    private static String plain(String matter) {
        return matter.strip().toLowerCase(Locale.ROOT);
    }

    private static <T> Set<T> changed(Set<T> before, Consumer<Set<T>> change) {
        var after = new HashSet<>(before);
        change.accept(after);
        return after;
    }

    private Agreements withPrinciples(Set<String> all) {
        return new Agreements(all, themes, goals, keptApart, decisions, openness);
    }

    private Agreements withThemes(Set<String> all) {
        return new Agreements(principles, all, goals, keptApart, decisions, openness);
    }

    private Agreements withGoal(String goal) {
        Set<String> all = changed(goals, more -> more.add(goal));
        return new Agreements(principles, themes, all, keptApart, decisions, openness);
    }
}
