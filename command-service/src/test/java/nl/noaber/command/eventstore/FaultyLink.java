package nl.noaber.command.eventstore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A link to MongoDB that breaks: now and then an insert never arrives, or arrives and is done, but
 * its reply is lost.
 */
final class FaultyLink implements AutoCloseable {

    private static final int LARGEST = 50_000_000;

    private final ServerSocket listening;
    private final int target;
    private final Random random;
    private final int requestsLost;
    private final int repliesLost;
    private final AtomicInteger broken = new AtomicInteger();

    /** Of a hundred inserts so many requests and so many replies are lost. */
    FaultyLink(int target, int requestsLost, int repliesLost, long seed) {
        this.target = target;
        this.requestsLost = requestsLost;
        this.repliesLost = repliesLost;
        random = new Random(seed);
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String uri(String options) {
        return "mongodb://127.0.0.1:%d/?directConnection=true%s"
                .formatted(listening.getLocalPort(), options);
    }

    /** How often it has broken so far. */
    int broken() {
        return broken.get();
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                var loseReply = new AtomicBoolean();
                Thread.ofVirtual().start(() -> requests(client, server, loseReply));
                Thread.ofVirtual().start(() -> replies(server, client, loseReply));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void requests(Socket client, Socket server, AtomicBoolean loseReply) {
        try (client;
                server) {
            var in = new DataInputStream(client.getInputStream());
            while (true) {
                var message = message(in);
                if (isInsert(message)) {
                    var chance = chance();
                    if (chance < requestsLost) {
                        broken.incrementAndGet();
                        return;
                    }
                    loseReply.set(chance < requestsLost + repliesLost);
                }
                send(server.getOutputStream(), message);
            }
        } catch (IOException end) {
            // One side has closed.
        }
    }

    private void replies(Socket server, Socket client, AtomicBoolean loseReply) {
        try (client;
                server) {
            var in = new DataInputStream(server.getInputStream());
            while (true) {
                var message = message(in);
                if (loseReply.get()) {
                    broken.incrementAndGet();
                    return;
                }
                send(client.getOutputStream(), message);
            }
        } catch (IOException end) {
            // One side has closed.
        }
    }

    private synchronized int chance() {
        return random.nextInt(100);
    }

    private static boolean isInsert(byte[] message) {
        var start = new String(message, 0, Math.min(message.length, 80), ISO_8859_1);
        return start.contains("insert\0") && start.contains("commits\0");
    }

    private static byte[] message(DataInputStream in) throws IOException {
        var length = Integer.reverseBytes(in.readInt());
        if (length < 16 || length > LARGEST) {
            throw new IOException("no message");
        }
        var message = new byte[length];
        message[0] = (byte) length;
        message[1] = (byte) (length >> 8);
        message[2] = (byte) (length >> 16);
        message[3] = (byte) (length >> 24);
        in.readFully(message, 4, length - 4);
        return message;
    }

    private static void send(OutputStream out, byte[] message) throws IOException {
        out.write(message);
        out.flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
