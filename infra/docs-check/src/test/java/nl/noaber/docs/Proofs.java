package nl.noaber.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the tests of all modules say they prove: an enabled test method tagged {@code proves:B1}
 * proves system B1. That it passes is the build's business: no build with a failing test is green.
 */
record Proofs(List<Proof> all) {
    private static final Pattern METHOD =
            Pattern.compile(
                    "((?:^    @[^\\n]*\\n)+)^    (?:public )?(?:static )?[\\w<>,.? ]+ (\\w+)\\(",
                    Pattern.MULTILINE);
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([a-z]+):(\\w+)\"\\)");
    private static final Pattern TEST = Pattern.compile("@(Test|TestFactory|ParameterizedTest)\\b");

    /** One claim of one test. */
    record Proof(String verb, String of, String test, String method) {
        @Override
        public String toString() {
            return test + "." + method;
        }
    }

    /** Reads the tests below the root of the checkout. */
    static Proofs below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            var all = new ArrayList<Proof>();
            files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .forEach(file -> all.addAll(in(file)));
            return new Proofs(List.copyOf(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tests that claim this, in the order of their names. */
    List<Proof> of(String verb, String what) {
        return all.stream().filter(p -> p.verb().equals(verb) && p.of().equals(what)).toList();
    }

    private static List<Proof> in(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        return in(name, read(file));
    }

    /** The claims of one source file; none of a class or method that is disabled. */
    static List<Proof> in(String name, String source) {
        var found = new ArrayList<Proof>();
        int body = source.indexOf("class " + name);
        if (body < 0 || source.substring(0, body).contains("\n@Disabled")) {
            return found;
        }
        var methods = METHOD.matcher(source);
        while (methods.find()) {
            String annotations = methods.group(1);
            if (TEST.matcher(annotations).find() && !annotations.contains("@Disabled")) {
                var tags = TAG.matcher(annotations);
                while (tags.find()) {
                    found.add(new Proof(tags.group(1), tags.group(2), name, methods.group(2)));
                }
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
