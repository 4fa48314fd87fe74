package dev.assay.fleet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of the files of single reports. */
final class Single {

    /** Where they lie, below the report. */
    static final String DIRECTORY = "agents";

    /** What names look like; nothing else in the directory is ours. */
    static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}-[0-9a-f]{16}\\.html");

    private static final int LONGEST = 40;

    private Single() {}

    /**
     * The name of a file: letters of the id, for people, and a digest over the id and the listing's content, so that only
     * the same listing has the same name. Nothing of an id but the letters a to z and digits gets in.
     */
    static String file(String id, String listingDigest) {
        String letters =
                id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = letters.substring(0, Math.min(letters.length(), LONGEST));
        return (cut.isEmpty() ? "agent" : cut) + "-" + digest(id + "\n" + listingDigest) + ".html";
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
