package nl.noaber.query.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.query.decisions.DirectionRow.Step;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;

/** The goals and themes of a community, and how each changed. */
public final class GoalsQuery implements Query<DirectionRow> {

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
     * @param steps of a goal as they were recorded, of a theme by time
     */
    public record Course(String now, List<Step> steps) {}

    @Override
    public String name() {
        return "goals";
    }

    @Override
    public Projection<DirectionRow> view() {
        return DirectionProjection.VIEW;
    }

    @Override
    public Answer answer(Rows<DirectionRow> rows, QueryContext asker, QueryParameters parameters) {
        List<Step> steps = DecisionsQuery.steps(rows);
        return new Answer(
                inTime(goals(rows)),
                themes(steps),
                steps.stream().filter(step -> LEARNING.contains(step.kind())).toList());
    }

    /** What broadens what is judged in the order of recording: fuzzy dates may turn it round. */
    private static List<Course> goals(Rows<DirectionRow> rows) {
        Map<String, List<Step>> goals = new LinkedHashMap<>();
        rows.under("step/", Step.class).values().stream()
                .sorted(Comparator.comparingLong(step -> step.at().index()))
                .forEach(step -> {
                    if (step.kind().equals(GOAL_SET)) {
                        of(goals, step.text()).add(step);
                    } else if (step.kind().equals(BROADENED)) {
                        List<Step> before = goals.remove(String.valueOf(step.about()));
                        List<Step> course = of(goals, step.text());
                        course.addAll(before == null ? List.of() : before);
                        course.sort(Comparator.comparingLong(each -> each.at().index()));
                        course.add(step);
                    }
                });
        return courses(goals);
    }

    private static List<Course> themes(List<Step> steps) {
        Map<String, List<Step>> themes = new LinkedHashMap<>();
        steps.stream()
                .filter(step -> THEMES.contains(step.kind()))
                .forEach(step -> of(themes, step.text()).add(step));
        return courses(themes);
    }

    private static List<Step> of(Map<String, List<Step>> by, String text) {
        return by.computeIfAbsent(text, _ -> new ArrayList<>());
    }

    private static List<Course> inTime(List<Course> courses) {
        return courses.stream()
                .sorted(Comparator.comparing(GoalsQuery::begun, EventRef.BY_TIME))
                .toList();
    }

    private static EventRef begun(Course course) {
        return course.steps().stream().map(Step::at).min(EventRef.BY_TIME).orElseThrow();
    }

    private static List<Course> courses(Map<String, List<Step>> by) {
        return by.entrySet().stream().map(e -> new Course(e.getKey(), e.getValue())).toList();
    }
}
