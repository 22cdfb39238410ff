package nl.noaber.query.direction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.asking.Question;
import nl.noaber.query.direction.DirectionRow.Step;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.View;

/** What did the community aim at, and how did that move? */
public final class Goals implements Question<DirectionRow> {

    private static final String GOAL_SET = "community.goal-set";
    private static final String BROADENED = "community.goal-broadened";
    private static final List<String> LEARNING =
            List.of("community.learning-goal-set", "community.learning-question-raised");
    private static final List<String> THEMES =
            List.of(
                    "community.theme-proposed",
                    "community.theme-chosen",
                    "community.theme-dropped");

    /** Goals and themes in the order in which they came up. */
    public record Answer(List<Course> goals, List<Course> themes, List<Step> learning) {}

    /**
     * The course of one goal or theme.
     *
     * @param now as it was put last
     */
    public record Course(String now, List<Step> steps) {}

    @Override
    public String name() {
        return "goals";
    }

    @Override
    public View<DirectionRow> view() {
        return DirectionView.VIEW;
    }

    @Override
    public Answer answer(Rows<DirectionRow> rows, Asker asker, Parameters parameters) {
        List<Step> steps = Decisions.steps(rows);
        Map<String, List<Step>> goals = new LinkedHashMap<>();
        Map<String, List<Step>> themes = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step.kind().equals(GOAL_SET)) {
                goals.computeIfAbsent(step.text(), _ -> new ArrayList<>()).add(step);
            } else if (step.kind().equals(BROADENED)) {
                List<Step> before = goals.remove(String.valueOf(step.about()));
                List<Step> course = new ArrayList<>(before == null ? List.of() : before);
                course.add(step);
                goals.put(step.text(), course);
            } else if (THEMES.contains(step.kind())) {
                themes.computeIfAbsent(step.text(), _ -> new ArrayList<>()).add(step);
            }
        }
        return new Answer(
                courses(goals),
                courses(themes),
                steps.stream().filter(step -> LEARNING.contains(step.kind())).toList());
    }

    private static List<Course> courses(Map<String, List<Step>> by) {
        return by.entrySet().stream().map(e -> new Course(e.getKey(), e.getValue())).toList();
    }
}
