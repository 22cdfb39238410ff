package nl.noaber.infra.local.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Keeps the last authorizations in memory; a page that stays open makes one every few minutes. */
final class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final int MOST = 1000;

    private final OAuth2AuthorizationService kept = new InMemoryOAuth2AuthorizationService();
    private final Deque<OAuth2Authorization> order = new ArrayDeque<>();

    /** An authorization is saved again with each of its tokens; only its last form is kept. */
    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        order.removeIf(each -> each.getId().equals(authorization.getId()));
        order.addLast(authorization);
        kept.save(authorization);
        if (order.size() > MOST) {
            kept.remove(order.removeFirst());
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        order.removeIf(each -> each.getId().equals(authorization.getId()));
        kept.remove(authorization);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(
            String token, @Nullable OAuth2TokenType type) {
        return kept.findByToken(token, type);
    }
}
