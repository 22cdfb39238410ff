package nl.noaber.infra.local;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Kafka broker in its own process: KRaft combined mode, on the loopback interface. */
public final class KafkaServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final String CLUSTER = "bm9hYmVyLW5vYWJlci0xMg";

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final ServerProcess process;
    private boolean withoutShutdownHook;
    private @Nullable AotCache aotCache;

    private KafkaServer(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        process =
                new ServerProcess(
                        "Kafka", folder.resolve("kafka.log"), folder.resolve("kafka.pid"));
    }

    /** A broker that stores its data in the folder and listens on free ports. */
    public static KafkaServer in(Path folder) {
        return in(folder, Ports.free(), Ports.free());
    }

    /** A broker that stores its data in the folder and listens on these ports. */
    public static KafkaServer in(Path folder, int port, int controllerPort) {
        return new KafkaServer(folder, port, controllerPort);
    }

    /** Records an {@link AotCache} in the first run; later runs start faster with it. */
    public KafkaServer withAotCache() {
        Checkout checkout = Checkout.here();
        aotCache = AotCache.of(checkout.cache(), "kafka", classPath(checkout.brokerJars()));
        return this;
    }

    /** Registers no JVM shutdown hook that kills the server; its owner must stop it. */
    public KafkaServer withoutShutdownHook() {
        withoutShutdownHook = true;
        return this;
    }

    /**
     * Starts the broker and returns when it accepts connections; can be called again after a stop.
     *
     * @throws LocalRunException if it does not start
     */
    public KafkaServer start() {
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.folder(folder.resolve("data"));
            Path properties = folder.resolve("server.properties");
            Files.writeString(properties, properties());
            if (!Files.exists(folder.resolve("data/meta.properties"))) {
                format(properties);
            }
            List<String> flags = aotCache == null ? List.of() : aotCache.flags();
            process.start(java(flags, "kafka.Kafka", properties.toString()), Map.of());
        } catch (IOException e) {
            throw new LocalRunException("Cannot write to " + folder + ": " + e.getMessage(), e);
        }
        if (!withoutShutdownHook) {
            process.killAtExit();
        }
        awaitReady();
        return this;
    }

    /** The address for a client. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** The port on the loopback interface. */
    public int port() {
        return port;
    }

    /**
     * The id of the running process.
     *
     * @throws IllegalStateException if the server does not run
     */
    public long pid() {
        return process.pid();
    }

    /** The process, for a supervisor. */
    public ServerProcess process() {
        return process;
    }

    /** Stops the server cleanly, by force only after a timeout; the data stay. */
    public void stop() {
        boolean cleanly = process.stop(STOP);
        if (cleanly && aotCache != null) {
            aotCache.keep();
        }
    }

    /** Ends the process at once ({@code kill -9}), as a power cut would; the data stay. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }

    private String properties() {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.bootstrap.servers=127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=PLAINTEXT
        log.dirs=%3$s
        num.partitions=4
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        auto.create.topics.enable=false
        log.retention.ms=-1
        log.cleaner.dedupe.buffer.size=8388608
        num.network.threads=2
        num.io.threads=2
        background.threads=2
        num.recovery.threads.per.data.dir=2
        """
                .formatted(port, controllerPort, folder.resolve("data"));
    }

    private void format(Path properties) throws IOException {
        Path log = folder.resolve("format.log");
        Process storageTool =
                new ProcessBuilder(
                                java(
                                        List.of(),
                                        "kafka.tools.StorageTool",
                                        "format",
                                        "--standalone",
                                        "-t",
                                        CLUSTER,
                                        "-c",
                                        properties.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (storageTool.onExit().join().exitValue() != 0) {
            throw new LocalRunException(
                    "The broker's folder could not be formatted: "
                            + Files.readString(log, StandardCharsets.UTF_8).strip());
        }
    }

    private static List<String> java(List<String> flags, String main, String... arguments) {
        Path jars = Checkout.here().brokerJars();
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xms48m",
                                "-Xmx160m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseCompactObjectHeaders",
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS",
                                "-cp",
                                classPath(jars)));
        command.addAll(flags);
        command.add(main);
        command.addAll(List.of(arguments));
        return command;
    }

    /** Sorted, because an AOT cache is valid for one class path only. */
    private static String classPath(Path jars) {
        try (Stream<Path> files = Files.list(jars)) {
            return files.map(Path::toString)
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new LocalRunException(
                    "No broker in %s: build it with mvn -pl infra/local/broker generate-resources"
                            .formatted(jars),
                    e);
        }
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START.toNanos();
        while (!accepts()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                String words = process.lastWords(5);
                kill();
                throw new LocalRunException(
                        "Kafka did not start; its log %s ends with:%n%s"
                                .formatted(process.log(), words));
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalRunException("Interrupted while waiting for Kafka", e);
            }
        }
    }

    private boolean accepts() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
