package nl.noaber.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import nl.noaber.query.network.GraphMl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes a network as GraphML for those who accept it. */
public final class GraphMlConverter extends AbstractHttpMessageConverter<NetworkDocument> {

    public static final MediaType GRAPHML = MediaType.valueOf("application/graphml+xml");

    public GraphMlConverter() {
        super(GRAPHML);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == NetworkDocument.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType media) {
        return false;
    }

    @Override
    protected NetworkDocument readInternal(
            Class<? extends NetworkDocument> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("GraphML is only written", message);
    }

    @Override
    protected void writeInternal(NetworkDocument document, HttpOutputMessage message)
            throws IOException {
        message.getBody().write(GraphMl.write(document.network()).getBytes(UTF_8));
    }
}
