package nl.noaber.infra.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import nl.noaber.infra.local.AotCache;
import nl.noaber.infra.local.Folders;
import nl.noaber.infra.local.LocalRunException;
import nl.noaber.infra.local.Sha256;

/** An executable jar of the build, unpacked once for each build because it then starts faster. */
record JavaProgram(Path jar, AotCache aotCache) {

    /** The jar in the module's {@code target} folder, unpacked into the cache. */
    static JavaProgram of(Path module, Path cache) {
        Path built = built(module);
        try {
            String name = module.getFileName().toString();
            Path folder =
                    cache.resolve("apps/%s-%s".formatted(name, Sha256.of(built).substring(0, 12)));
            Path jar = folder.resolve(built.getFileName().toString());
            if (!Files.exists(jar)) {
                deleteOlder(cache.resolve("apps"), name);
                if (isNested(built)) {
                    unpack(built, folder);
                } else {
                    Files.copy(built, Files.createDirectories(folder).resolve(jar.getFileName()));
                }
            }
            return new JavaProgram(jar, AotCache.of(folder, "start", jar.toString()));
        } catch (IOException e) {
            throw new LocalRunException("Cannot unpack %s: %s".formatted(built, e.getMessage()), e);
        }
    }

    /** The command line of the jar's main class, with its AOT cache. */
    List<String> service(String... flags) {
        var all = new ArrayList<>(List.of(flags));
        all.addAll(aotCache.flags());
        return once(all.toArray(String[]::new));
    }

    /** The command line of the jar's main class, without an AOT cache. */
    List<String> once(String... flags) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(List.of(flags));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** The command line of another main class of the same jar. */
    List<String> other(String mainClass, String... arguments) {
        var command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-Xmx256m"));
        // Its output is for the user, so its libraries do not log.
        command.add("-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
        command.add("-Dslf4j.internal.verbosity=ERROR");
        command.addAll(List.of("-cp", jar.toString(), mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path built(Path module) {
        try (Stream<Path> files = Files.list(module.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> notBuilt(module));
        } catch (IOException e) {
            throw notBuilt(module);
        }
    }

    private static LocalRunException notBuilt(Path module) {
        return new LocalRunException(
                "%s is not built; infra/noaber up builds it".formatted(module));
    }

    private static void deleteOlder(Path apps, String name) throws IOException {
        if (!Files.isDirectory(apps)) {
            return;
        }
        List<Path> older;
        try (Stream<Path> folders = Files.list(apps)) {
            older =
                    folders.filter(each -> each.getFileName().toString().startsWith(name + "-"))
                            .toList();
        }
        for (Path each : older) {
            Folders.delete(each);
        }
    }

    /** Whether the jar contains other jars. */
    private static boolean isNested(Path built) throws IOException {
        try (var jar = new JarFile(built.toFile())) {
            return jar.getEntry("BOOT-INF/") != null;
        }
    }

    private static void unpack(Path built, Path folder) throws IOException {
        Path log = Files.createDirectories(folder.getParent()).resolve("unpack.log");
        Process extract =
                new ProcessBuilder(
                                java(),
                                "-Djarmode=tools",
                                "-jar",
                                built.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (extract.onExit().join().exitValue() != 0) {
            Folders.delete(folder);
            throw new LocalRunException("Cannot unpack " + built + ", see " + log);
        }
    }
}
