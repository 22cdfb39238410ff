package nl.noaber.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.github.bucket4j.Bucket;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys of the issuer. They are fetched with the first token and then every quarter of an
 * hour; known keys stay while the issuer is away. A token with an unknown key makes a fetch too,
 * because the issuer may have changed its keys, but not each time.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    /** How many fetches there may be at once, and after which time there may be another. */
    static final int BURST = 4;

    static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final int TIME_LIMIT_MILLIS = 2000;
    private static final int MOST_BYTES = 256 * 1024;

    private final JWKSetSource<SecurityContext> issuer;
    private final ReentrantLock fetching = new ReentrantLock();
    private final Bucket fetches =
            Bucket.builder()
                    .addLimit(limit -> limit.capacity(BURST).refillGreedy(1, INTERVAL))
                    .build();
    private volatile @Nullable Fetched last;

    IssuerKeys(JWKSetSource<SecurityContext> issuer) {
        this.issuer = issuer;
    }

    static IssuerKeys at(String address) {
        try {
            return new IssuerKeys(
                    new URLBasedJWKSetSource<>(
                            URI.create(address).toURL(),
                            new DefaultResourceRetriever(
                                    TIME_LIMIT_MILLIS, TIME_LIMIT_MILLIS, MOST_BYTES)));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The keys have no address: " + address, e);
        }
    }

    /** The keys of one fetch, and when it was. */
    private record Fetched(JWKSet keys, long nanos) {
        boolean isOld() {
            return System.nanoTime() - nanos > LIFETIME.toNanos();
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        Fetched known = known();
        List<JWK> keys = selector.select(known.keys());
        return keys.isEmpty() ? selector.select(after(known).keys()) : keys;
    }

    private Fetched known() throws KeySourceException {
        Fetched known = last;
        if (known == null) {
            return after(null);
        }
        return known.isOld() && !fetching.isLocked() ? after(known) : known;
    }

    /** What is known after these, which are the same ones if nothing may or can be fetched. */
    private Fetched after(@Nullable Fetched before) throws KeySourceException {
        fetching.lock();
        try {
            Fetched known = last;
            if (known == null || known == before) {
                known = fetched(known);
                last = known;
            }
            return known;
        } finally {
            fetching.unlock();
        }
    }

    private Fetched fetched(@Nullable Fetched known) throws KeySourceException {
        try {
            if (fetches.tryConsume(1)) {
                JWKSet keys = issuer.getJWKSet(JWKSetCacheRefreshEvaluator.forceRefresh(), 0, null);
                return new Fetched(keys, System.nanoTime());
            }
        } catch (KeySourceException e) {
            if (known == null) {
                throw e;
            }
            LOG.warn("The keys of the issuer cannot be fetched: {}", e.getMessage());
        }
        if (known == null) {
            throw new RemoteKeySourceException("The issuer has just been asked in vain", null);
        }
        return known;
    }
}
