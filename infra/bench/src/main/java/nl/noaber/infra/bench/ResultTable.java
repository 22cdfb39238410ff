package nl.noaber.infra.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the figures of all rounds and prints medians, spread and ratios as a Markdown table. */
final class ResultTable {

    private final Map<Long, Map<String, List<Measure>>> figures = new LinkedHashMap<>();

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final String unit;

    /** A table whose rows differ in this unit. */
    ResultTable(String unit) {
        this.unit = unit;
    }

    /** Prints the figure and, unless this is round 0, which warms up, counts it. */
    void add(int round, long row, String contender, Measure figure) {
        out.printf(
                "round %d, %d: %s %,.0f a second, %.2f + %.2f µs%n",
                round, row, contender, figure.rate(), figure.own(), figure.server());
        if (round > 0) {
            figures.computeIfAbsent(row, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(contender, _ -> new ArrayList<>())
                    .add(figure);
        }
    }

    /** Prints the table on standard output. */
    void print() {
        out.println(markdown());
    }

    private String markdown() {
        var text = new StringBuilder("| " + unit + " | ");
        var contenders = figures.values().iterator().next().keySet();
        contenders.forEach(c -> text.append(c).append(" | "));
        var first = contenders.iterator().next();
        contenders.stream()
                .skip(1)
                .forEach(c -> text.append(first).append(" / ").append(c).append(" | "));
        text.append("\n|---|").append("---|".repeat(contenders.size() * 2 - 1)).append('\n');
        figures.forEach((row, byContender) -> {
            text.append("| ").append(row).append(" | ");
            byContender.forEach((_, all) -> text.append(spread(all)).append(" | "));
            var own = median(byContender.values().iterator().next());
            byContender.values().stream()
                    .skip(1)
                    .forEach(all -> text.append("%.2f | ".formatted(own / median(all))));
            text.append('\n');
        });
        return text.toString();
    }

    private static String spread(List<Measure> all) {
        var sorted = sorted(all);
        var form = median(all) < 100 ? "%,.1f (%,.1f–%,.1f)" : "%,.0f (%,.0f–%,.0f)";
        return form.formatted(median(all), sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(List<Measure> all) {
        var sorted = sorted(all);
        return sorted[sorted.length / 2];
    }

    private static double[] sorted(List<Measure> all) {
        var sorted = all.stream().mapToDouble(Measure::rate).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
