package nl.noaber.query.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.noaber.query.projection.WorkMemory;
import nl.noaber.query.projection.WorkMemoryException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Holds an answer back until it is whole, once and within a bound: the only copy of it. Its digest
 * is computed as it is written.
 */
public final class AnswerBuffer extends ContentCachingResponseWrapper {

    private final long most;
    private final WorkMemory.Share memory;
    private final MessageDigest digest = md5();
    private long size;
    private @Nullable Refusal refusal;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    /** Why an answer cannot be held. */
    enum Refusal {
        TOO_LARGE,
        NO_MEMORY
    }

    AnswerBuffer(HttpServletResponse response, long most, WorkMemory.Share memory) {
        super(response);
        this.most = most;
        this.memory = memory;
    }

    @Nullable Refusal refusal() {
        return refusal;
    }

    /** The digest of what has been written. */
    String content() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Bounded(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), UTF_8), true);
        }
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    /** Of more than may be written nothing is reserved. */
    @Override
    public void setContentLengthLong(long length) {
        if (length <= most) {
            super.setContentLengthLong(length);
        }
    }

    /** Begins anew, with another answer in place of the refused one. */
    void replace() {
        refusal = null;
        reset();
    }

    /** A refusal stays: Spring resets the buffer before it answers the failed writing. */
    @Override
    public void reset() {
        super.reset();
        empty();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        empty();
    }

    private void empty() {
        memory.close();
        digest.reset();
        size = 0;
    }

    private void take(byte[] bytes, int offset, int length) throws IOException {
        if (size + length > most) {
            refuse(Refusal.TOO_LARGE);
        }
        try {
            memory.take(length);
        } catch (WorkMemoryException e) {
            refuse(Refusal.NO_MEMORY);
        }
        size += length;
        digest.update(bytes, offset, length);
    }

    /** Throws once, to end the writing; the answer to that error is dropped. */
    private void refuse(Refusal why) throws IOException {
        refusal = why;
        super.resetBuffer();
        memory.close();
        throw new IOException("The answer cannot be held: " + why);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts what is written. */
    private final class Bounded extends ServletOutputStream {
        private final ServletOutputStream held;

        Bounded(ServletOutputStream held) {
            this.held = held;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (refusal == null) {
                take(bytes, offset, length);
                held.write(bytes, offset, length);
            }
        }

        @Override
        public boolean isReady() {
            return held.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            held.setWriteListener(listener);
        }
    }
}
