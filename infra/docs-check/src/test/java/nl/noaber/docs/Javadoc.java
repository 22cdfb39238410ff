package nl.noaber.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The first lines of the comments above our types and constants, read by the compiler's own parser.
 */
final class Javadoc {
    private final Map<String, String> bodies = new HashMap<>();

    private Javadoc() {}

    /** Reads every source file below a folder. */
    static Javadoc below(Path sources) {
        Javadoc javadoc = new Javadoc();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager =
                        compiler.getStandardFileManager(null, null, null)) {
            List<Path> java = files.filter(f -> f.toString().endsWith(".java")).toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    null,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(java));
            for (CompilationUnitTree unit : task.parse()) {
                javadoc.collect(unit, DocTrees.instance(task));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return javadoc;
    }

    /**
     * The comment of a type by its binary name, without its block tags; empty where there is none.
     */
    String of(Class<?> type) {
        return bodies.getOrDefault(type.getName(), "");
    }

    /** The comment of one constant of an enum; empty where there is none. */
    String of(Enum<?> constant) {
        return bodies.getOrDefault(
                constant.getDeclaringClass().getName() + "#" + constant.name(), "");
    }

    private void collect(CompilationUnitTree unit, DocTrees trees) {
        String root = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        new TreePathScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree tree, String outer) {
                String name = outer + tree.getSimpleName();
                put(name);
                return super.visitClass(tree, name + "$");
            }

            @Override
            public Void visitVariable(VariableTree tree, String outer) {
                if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
                    put(outer.substring(0, outer.length() - 1) + "#" + tree.getName());
                }
                return super.visitVariable(tree, outer);
            }

            private void put(String name) {
                DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
                if (comment != null) {
                    bodies.put(name, text(comment));
                }
            }
        }.scan(unit, root);
    }

    static String text(DocCommentTree comment) {
        return comment.getFullBody().stream()
                .map(Javadoc::plain)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String plain(DocTree tree) {
        return switch (tree) {
            case LiteralTree literal -> "`" + literal.getBody().getBody() + "`";
            case LinkTree link ->
                    link.getLabel().isEmpty()
                            ? "`" + link.getReference().getSignature() + "`"
                            : link.getLabel().stream()
                                    .map(Javadoc::plain)
                                    .collect(Collectors.joining());
            default -> tree.toString();
        };
    }
}
