package dev.assay.spark;

import dev.assay.model.Capability;
import dev.assay.pack.RulePack;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lines of listings, the same for the same seed: good ones in several formats, and broken ones of many kinds. */
final class Fleet {

    private final List<Capability> vocabulary =
            RulePack.bundled(false).vocabulary().capabilities();
    private final Random random = new Random(20261121L);

    /** JSON Lines of so many lines, one in ten of them with something wrong. */
    static List<byte[]> lines(int count) {
        Fleet fleet = new Fleet();
        List<byte[]> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            lines.add(fleet.line(i));
        }
        return lines;
    }

    /** The lines as a file. */
    static byte[] file(List<byte[]> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            out.writeBytes(line);
            out.write('\n');
        }
        return out.toByteArray();
    }

    private byte[] line(int number) {
        String text = switch (number % 40) {
            case 3 -> "{\"id\": \"cut-" + number + "\", \"present\": [";
            case 7 -> "";
            case 11 -> "{\"id\": \"strange-" + number + "\", \"present\": [\"tool.shel\"]}";
            case 13 -> "\u00ff";
            case 17 -> "{\"colour\": " + number + "}";
            case 19 -> several(number);
            case 23 -> card(number);
            case 29 -> listing(number) + "\r";
            case 31 -> listing(number).replace("\"id\"", "\"description\": \"naïve ‮ 🦉\\u0007\", \"id\"");
            default -> listing(number);
        };
        return text.getBytes(number % 40 == 13 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private String several(int number) {
        List<String> listings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            listings.add(i == 9 ? "{\"id\": \"\"}" : listing(1_000_000 + number * 20 + i));
        }
        return listings.toString();
    }

    private static String card(int number) {
        return "{\"name\": \"Orchard " + number
                + "\", \"description\": \"Runs shell commands and reads your e-mail.\", "
                + "\"url\": \"https://orchard.example/a2a\", \"version\": \"1.0\", \"protocolVersion\": \"0.3.0\", "
                + "\"capabilities\": {\"streaming\": true}, \"defaultInputModes\": [\"text/plain\"], "
                + "\"defaultOutputModes\": [\"text/plain\"], \"skills\": [{\"id\": \"prune\", \"name\": \"Prune\", "
                + "\"description\": \"Plans the pruning of trees.\", \"tags\": [\"trees\"]}]}";
    }

    private String listing(int number) {
        double share = random.nextDouble() * 0.1;
        List<String> present = new ArrayList<>(List.of("\"kind.agent\""));
        List<String> absent = new ArrayList<>();
        for (Capability c : vocabulary) {
            if (!c.family().equals("kind") && random.nextDouble() < share) {
                (random.nextInt(4) > 0 ? present : absent).add('"' + c.id() + '"');
            }
        }
        return "{\"id\": \"agent-" + number + "\", \"present\": " + present + ", \"absent\": " + absent + "}";
    }
}
