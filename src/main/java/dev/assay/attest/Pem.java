package dev.assay.attest;

import dev.assay.doc.Documents;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads keys in PEM: Ed25519, or ECDSA on the curve P-256. No message shows anything of a private key. */
public final class Pem {

    private static final int P256_BITS = 256;
    private static final List<String> ALGORITHMS = List.of("Ed25519", "EC");

    private Pem() {}

    /** Makes a key of an algorithm out of its encoding. */
    @FunctionalInterface
    private interface Maker<K extends Key> {
        K make(KeyFactory factory, byte[] der) throws GeneralSecurityException;
    }

    /**
     * A private key, PKCS #8 and not encrypted.
     *
     * @throws ProblemException if the file holds none
     */
    public static PrivateKey privateKey(Path file) {
        return key(
                file,
                "PRIVATE KEY",
                "`openssl pkcs8 -topk8 -nocrypt` writes one",
                (factory, der) -> factory.generatePrivate(new PKCS8EncodedKeySpec(der)));
    }

    /**
     * A public key.
     *
     * @throws ProblemException if the file holds none
     */
    public static PublicKey publicKey(Path file) {
        return key(
                file,
                "PUBLIC KEY",
                "`openssl pkey -pubout` writes one",
                (factory, der) -> factory.generatePublic(new X509EncodedKeySpec(der)));
    }

    private static <K extends Key> K key(Path file, String label, String mend, Maker<K> maker) {
        Place place = Place.of(file.toString());
        String text = Documents.text(file.toString(), Documents.bytes(file));
        Matcher block = Pattern.compile("-----BEGIN " + label + "-----\\R([A-Za-z0-9+/=\\s]{1,20000})-----END " + label)
                .matcher(text);
        if (!block.find()) {
            throw new ProblemException(new Problem(place, "has no block BEGIN " + label, mend));
        }
        byte[] der = Base64.getMimeDecoder().decode(block.group(1));
        for (String algorithm : ALGORITHMS) {
            K key = made(maker, algorithm, der);
            if (key != null) {
                return key;
            }
        }
        throw new ProblemException(new Problem(place, "is not an Ed25519 key or an EC key on P-256", mend));
    }

    /** The key, or null if it is one of another algorithm, of another curve, or none at all. */
    private static <K extends Key> @Nullable K made(Maker<K> maker, String algorithm, byte[] der) {
        try {
            K key = maker.make(KeyFactory.getInstance(algorithm), der);
            boolean fits = !(key instanceof ECKey ec)
                    || ec.getParams().getCurve().getField().getFieldSize() == P256_BITS;
            return fits ? key : null;
        } catch (GeneralSecurityException e) {
            return null;
        }
    }
}
