package nl.noaber.infra.local.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** The RSA key that signs the tokens of the local run; made once and kept in a private file. */
public record SigningKey(RSAPrivateCrtKey secret, RSAPublicKey open) {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    /** The key kept in the file; a first call makes it. */
    public static SigningKey in(Path file) {
        String kept = PrivateFile.readOrWrite(file, SigningKey::generate);
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            var secret =
                    (RSAPrivateCrtKey)
                            rsa.generatePrivate(
                                    new PKCS8EncodedKeySpec(
                                            Base64.getMimeDecoder().decode(kept.strip())));
            var open =
                    (RSAPublicKey)
                            rsa.generatePublic(
                                    new RSAPublicKeySpec(
                                            secret.getModulus(), secret.getPublicExponent()));
            return new SigningKey(secret, open);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No RSA key in " + file, e);
        }
    }

    /** The id of the key: its RFC 7638 thumbprint. */
    public String id() {
        try {
            String members =
                    "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                            .formatted(
                                    unsigned(open.getPublicExponent()),
                                    unsigned(open.getModulus()));
            return URL.encodeToString(
                    MessageDigest.getInstance("SHA-256")
                            .digest(members.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half as a JSON Web Key Set. */
    public String jwks() {
        return "{\"keys\":[{\"alg\":\"RS256\",\"e\":\"%s\",\"kid\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\",\"use\":\"sig\"}]}"
                .formatted(unsigned(open.getPublicExponent()), id(), unsigned(open.getModulus()));
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getMimeEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return URL.encodeToString(
                bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
