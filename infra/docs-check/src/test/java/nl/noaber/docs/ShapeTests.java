package nl.noaber.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The tests of all modules that hold a kind of fault down: a class or method tagged {@code
 * fault:D1}. Its comment begins with what must hold, and a sentence that begins with {@code
 * Siblings:} names the other places of the same kind.
 */
record ShapeTests(List<ShapeTest> all) {
    private static final String FAULT = "fault:";
    private static final String SIBLINGS = "Siblings:";

    /** One tag of one class or method. */
    record ShapeTest(String fault, String name, String comment) {
        /** What the comment names as siblings; empty if it names none. */
        String siblings() {
            int at = comment.indexOf(SIBLINGS);
            return at < 0 ? "" : comment.substring(at + SIBLINGS.length()).strip();
        }
    }

    /** Reads the tests below the root of the checkout. */
    static ShapeTests below(Path root) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<ShapeTest>();
        try (Stream<Path> files = Files.walk(root);
                StandardJavaFileManager manager =
                        compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            List<Path> tests =
                    files.filter(file -> file.toString().matches(".*/src/test/java/.*\\.java"))
                            .filter(ShapeTests::mentionsFault)
                            .sorted()
                            .toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    ShapeTests::ignore,
                                    null,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(tests));
            for (CompilationUnitTree unit : task.parse()) {
                collect(unit, DocTrees.instance(task), found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ShapeTests(List.copyOf(found));
    }

    /** The tests of one kind of fault. */
    List<ShapeTest> of(String fault) {
        return all.stream().filter(test -> test.fault().equals(fault)).toList();
    }

    private static boolean mentionsFault(Path file) {
        try {
            return Files.readString(file).contains('"' + FAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ignore(Diagnostic<?> diagnostic) {}

    private static void collect(CompilationUnitTree unit, DocTrees trees, List<ShapeTest> found) {
        new TreePathScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree tree, String outer) {
                String name = outer.isEmpty() ? "" + tree.getSimpleName() : outer;
                add(tree.getModifiers().getAnnotations(), name);
                return super.visitClass(tree, name);
            }

            @Override
            public Void visitMethod(MethodTree tree, String outer) {
                add(tree.getModifiers().getAnnotations(), outer + "." + tree.getName());
                return super.visitMethod(tree, outer);
            }

            private void add(List<? extends AnnotationTree> annotations, String name) {
                if (annotations.stream().anyMatch(a -> isNamed(a, "Disabled"))) {
                    return;
                }
                DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
                for (AnnotationTree annotation : annotations) {
                    if (isNamed(annotation, "Tag") && tag(annotation).startsWith(FAULT)) {
                        found.add(
                                new ShapeTest(
                                        tag(annotation).substring(FAULT.length()),
                                        name,
                                        comment == null
                                                ? ""
                                                : Javadoc.text(comment).replace("<p>", "")));
                    }
                }
            }
        }.scan(unit, "");
    }

    private static boolean isNamed(AnnotationTree annotation, String name) {
        return annotation.getAnnotationType().toString().equals(name);
    }

    private static String tag(AnnotationTree annotation) {
        ExpressionTree argument = annotation.getArguments().getFirst();
        ExpressionTree value =
                argument instanceof AssignmentTree assignment
                        ? assignment.getExpression()
                        : argument;
        return value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "";
    }
}
