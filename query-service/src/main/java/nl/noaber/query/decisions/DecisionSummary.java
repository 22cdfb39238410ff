package nl.noaber.query.decisions;

import java.util.List;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.DecidedTogether;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.query.decisions.DirectionRow.Step;
import org.jspecify.annotations.Nullable;

/** The common fields of all events about the direction of a community. */
record DecisionSummary(
        @Nullable String about,
        String text,
        @Nullable String ground,
        @Nullable DecisionId decision,
        @Nullable Basis basis,
        List<Presence> present) {

    private static final String BETWEEN = "; ";
    private static final List<String> GOALS =
            List.of("community.goal-set", "community.goal-broadened");
    private static final List<String> PRINCIPLES =
            List.of("community.principles-agreed", "community.principle-amended");
    private static final List<String> THEMES =
            List.of("community.theme-proposed", "community.theme-chosen");

    /** What it says; nothing where it is not about the direction. */
    static @Nullable DecisionSummary of(CommunityEvent event) {
        return switch (event) {
            case CommunityEvent.ThemeProposed e -> by(e, null, e.theme(), null);
            case CommunityEvent.ThemeChosen e -> by(e, null, e.theme(), e.reason());
            case CommunityEvent.ThemeDropped e -> by(e, null, e.theme(), e.reason());
            case CommunityEvent.GoalSet e -> by(e, null, e.goal(), null);
            case CommunityEvent.GoalBroadened e -> by(e, e.goal(), e.broadened(), e.reason());
            case CommunityEvent.LearningGoalSet e -> by(e, null, e.goal(), null);
            case CommunityEvent.LearningQuestionRaised e -> by(e, null, e.question(), null);
            case CommunityEvent.ProposalMade e -> by(e, e.matter(), e.text(), null);
            case CommunityEvent.ObjectionRaised e -> by(e, null, e.text(), null);
            case CommunityEvent.DecisionTaken e ->
                    new DecisionSummary(
                            e.matter(), e.text(), e.ground(), e.decision(), e.basis(), e.present());
            case CommunityEvent.DecisionRevised e ->
                    new DecisionSummary(
                            null, e.text(), e.reason(), e.decision(), e.basis(), e.present());
            case CommunityEvent.PrinciplesAgreed e ->
                    by(e, null, String.join(BETWEEN, e.principles()), null);
            case CommunityEvent.PrincipleAmended e -> by(e, e.principle(), e.amended(), e.reason());
            case CommunityEvent.OpennessAgreed e -> by(e, null, e.widest().name(), e.reason());
            case CommunityEvent.CommunicationAgreed e -> by(e, null, e.text(), null);
            case CommunityEvent.MattersKeptApart e ->
                    by(e, null, String.join(BETWEEN, e.matters()), e.reason());
            case CommunityEvent.SharedVisionAdopted e -> by(e, null, e.vision(), null);
            case CommunityEvent.PrincipleStrainNoted _,
                    CommunityEvent.InterestDeclared _,
                    CommunityEvent.Life _,
                    CommunityEvent.People _,
                    CommunityEvent.Roles _,
                    CommunityEvent.Means _ ->
                    null;
        };
    }

    /** Whether it changes or drops what an earlier step says, and names that by its text alone. */
    static boolean rewords(CommunityEvent event, Step earlier) {
        return switch (event) {
            case CommunityEvent.GoalBroadened e ->
                    GOALS.contains(earlier.kind()) && earlier.text().equals(e.goal());
            case CommunityEvent.PrincipleAmended e ->
                    PRINCIPLES.contains(earlier.kind())
                            && (BETWEEN + earlier.text() + BETWEEN)
                                    .contains(BETWEEN + e.principle() + BETWEEN);
            case CommunityEvent.ThemeDropped e ->
                    THEMES.contains(earlier.kind()) && earlier.text().equals(e.theme());
            case CommunityEvent.Life _,
                    CommunityEvent.People _,
                    CommunityEvent.Roles _,
                    CommunityEvent.Agreements _,
                    CommunityEvent.Direction _,
                    CommunityEvent.Means _ ->
                    false;
        };
    }

    private static DecisionSummary by(
            CommunityEvent event, @Nullable String about, String text, @Nullable String ground) {
        Basis basis = event instanceof DecidedTogether decided ? decided.basis() : null;
        return new DecisionSummary(about, text, ground, null, basis, List.of());
    }
}
