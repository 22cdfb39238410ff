package nl.noaber.infra.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import nl.noaber.infra.local.LocalRunException;

/**
 * The RSA key that signs the tokens of the local run, stored in a private file.
 *
 * @param jwk the key pair as a JSON Web Key for RS256 signatures; its id is the RFC 7638 thumbprint
 */
public record SigningKey(RSAKey jwk) {

    private static final int BITS = 2048;

    /**
     * Reads the key from the file, and generates it first if there is no file. The file holds a
     * PKCS #8 private key in Base64.
     *
     * @throws LocalRunException if the file cannot be read or written, or holds no RSA key
     */
    public static SigningKey in(Path file) {
        String stored = PrivateFile.readOrWrite(file, SigningKey::generate);
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            var pkcs8 = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(stored.strip()));
            var privateKey = (RSAPrivateCrtKey) rsa.generatePrivate(pkcs8);
            var publicKey =
                    new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent());
            return new SigningKey(
                    new RSAKey.Builder((RSAPublicKey) rsa.generatePublic(publicKey))
                            .privateKey(privateKey)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .keyIDFromThumbprint()
                            .build());
        } catch (GeneralSecurityException | JOSEException | IllegalArgumentException e) {
            throw new LocalRunException(file + " holds no RSA key; delete it to get a new one", e);
        }
    }

    private static String generate() {
        try {
            return Base64.getMimeEncoder()
                    .encodeToString(
                            new RSAKeyGenerator(BITS).generate().toPrivateKey().getEncoded());
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot generate an RSA key", e);
        }
    }
}
