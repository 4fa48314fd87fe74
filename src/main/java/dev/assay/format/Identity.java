package dev.assay.format;

import dev.assay.doc.Node;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a listing is called.
 *
 * @param id made of its own id or name, or else of the file's name
 * @param name its name, untrusted text
 * @param description what it says of itself, or null
 */
record Identity(String id, String name, @Nullable String description) {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_DESCRIPTION = 20_000;

    static Identity of(Table table, Source source) {
        String stem = stem(source.file());
        String name = first(table.name(), source);
        if (name == null) {
            name = heading(source.body());
        }
        String own = first(table.idAt(), source);
        String id = Stream.of(own == null ? "" : own, name == null ? "" : name, stem)
                .map(Identity::slug)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("listing");
        String description = first(table.description(), source);
        return new Identity(
                id,
                cut(name == null ? stem : name.strip(), LONGEST_NAME),
                description == null ? null : cut(description, LONGEST_DESCRIPTION));
    }

    private static @Nullable String first(List<PathPattern> paths, Source source) {
        return paths.stream()
                .flatMap(p -> p.select(source, source.top()).stream())
                .filter(m -> m.node() instanceof Node.Text && !ValueTest.isEmpty(m.node()))
                .map(m -> ((Node.Text) m.node()).value())
                .findFirst()
                .orElse(null);
    }

    /** The first heading of a Markdown text. */
    private static @Nullable String heading(String body) {
        return Markup.blank(body)
                .lines()
                .limit(100)
                .map(String::strip)
                .filter(l -> l.matches("#{1,3} .*"))
                .map(l -> l.replaceFirst("#+ ", "").replaceAll("\\s+", " ").strip())
                .filter(l -> !l.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static String stem(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.', 1);
        String stem = (dot > 0 ? name.substring(0, dot) : name).strip();
        return stem.isEmpty() || stem.startsWith("<") ? "listing" : stem;
    }

    private static String slug(String text) {
        String slug = text.toLowerCase(Locale.ROOT)
                .codePoints()
                .limit(1_000)
                .map(c -> Character.isLetterOrDigit(c) ? c : '-')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("-+", "-")
                .replaceAll("^-|-$", "");
        return cut(slug, LONGEST_ID);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
