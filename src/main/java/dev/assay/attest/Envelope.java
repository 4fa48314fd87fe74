package dev.assay.attest;

import dev.assay.doc.Documents;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.report.JsonTree;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its signatures, as DSSE version 1 writes it. What is signed is not the statement alone but its type,
 * both lengths and the statement, so that it can be taken for nothing else.
 */
public final class Envelope {

    /** What DSSE says that the payload is. */
    public static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    private final byte[] payload;
    private final List<byte[]> signatures;

    private Envelope(byte[] payload, List<byte[]> signatures) {
        this.payload = payload;
        this.signatures = List.copyOf(signatures);
    }

    /** The JSON of a statement that is signed, with a line break behind it. */
    public static String signed(String statement, PrivateKey key) {
        byte[] payload = statement.getBytes(StandardCharsets.UTF_8);
        byte[] signed;
        try {
            Signature signature = Signature.getInstance(algorithm(key));
            signature.initSign(key);
            signature.update(encoded(payload));
            signed = signature.sign();
        } catch (GeneralSecurityException e) {
            throw new ProblemException(Problem.of(Place.of("signing key"), "does not sign: " + e.getMessage()));
        }
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("payloadType", PAYLOAD_TYPE);
        envelope.put("payload", Base64.getEncoder().encodeToString(payload));
        envelope.put("signatures", List.of(Map.of("sig", Base64.getEncoder().encodeToString(signed))));
        StringWriter out = new StringWriter();
        JsonTree.write(envelope, out);
        return out.toString();
    }

    /**
     * Takes an attestation apart. Nothing of the payload is looked at.
     *
     * @param file the name, for messages
     * @param bytes an envelope, or a statement without one
     * @throws ProblemException if it is neither
     */
    public static Envelope open(String file, byte[] bytes) {
        Node root = Documents.json(file, 1, Documents.text(file, bytes));
        if (!(root instanceof Node.Obj envelope)) {
            throw new ProblemException(Problem.of(root.place(), "an attestation is an object, not " + root.kind()));
        }
        if (envelope.get("payload") == null) {
            return new Envelope(bytes, List.of());
        }
        if (!(envelope.get("payloadType") instanceof Node.Text type)
                || !type.value().equals(PAYLOAD_TYPE)) {
            throw new ProblemException(
                    Problem.of(envelope.place(), "the envelope's `payloadType` is not " + PAYLOAD_TYPE));
        }
        List<byte[]> signatures = new ArrayList<>();
        if (envelope.get("signatures") instanceof Node.Arr list) {
            for (Node item : list.items()) {
                signatures.add(base64(item instanceof Node.Obj one ? one.get("sig") : item, item.place()));
            }
        }
        if (signatures.isEmpty()) {
            throw new ProblemException(Problem.of(envelope.place(), "the envelope has no signature"));
        }
        return new Envelope(base64(envelope.get("payload"), envelope.place()), signatures);
    }

    /** The statement's bytes. */
    public byte[] payload() {
        return payload.clone();
    }

    /** Whether there is a signature at all. */
    public boolean isSigned() {
        return !signatures.isEmpty();
    }

    /** Whether one of the signatures is by a key. */
    public boolean isSignedBy(PublicKey key) {
        return signatures.stream().anyMatch(signed -> isBy(key, signed));
    }

    private boolean isBy(PublicKey key, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(algorithm(key));
            signature.initVerify(key);
            signature.update(encoded(payload));
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // bytes that are no signature of this kind of key are not by it
        }
    }

    private static byte[] base64(@Nullable Node node, Place place) {
        try {
            return Base64.getDecoder()
                    .decode(
                            node instanceof Node.Text text
                                    ? text.value().replace('-', '+').replace('_', '/')
                                    : "?");
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of(place, "`payload` and `sig` are texts in Base64"));
        }
    }

    private static String algorithm(Key key) {
        return key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "Ed25519";
    }

    /** The pre-authentication encoding of DSSE. */
    private static byte[] encoded(byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("DSSEv1 " + PAYLOAD_TYPE.length() + " " + PAYLOAD_TYPE + " " + payload.length + " ")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(payload);
        return out.toByteArray();
    }
}
