package dev.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What a page tells its reader to do, in order: commands with the output shown, and files to write. */
final class Page {

    /** One thing to do. */
    sealed interface Step {}

    /** A command line without its prompt, and the lines of output shown below it. */
    record Command(String line, List<String> shown) implements Step {}

    /** A file written by {@code cat > path <<'END'}. */
    record FileToWrite(String path, String text) implements Step {}

    private static final String PROMPT = "$ ";

    private Page() {}

    /** The steps in a page's blocks of code. */
    static List<Step> steps(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        Iterator<String> lines = Files.readAllLines(page).iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("cat > ")) {
                steps.add(file(line, lines));
            } else if (line.equals("```console")) {
                console(lines, steps);
            }
        }
        return steps;
    }

    private static FileToWrite file(String head, Iterator<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line = lines.next(); !line.equals("END"); line = lines.next()) {
            text.append(line).append('\n');
        }
        return new FileToWrite(head.substring("cat > ".length(), head.indexOf(" <<")), text.toString());
    }

    private static void console(Iterator<String> lines, List<Step> steps) {
        for (String line = lines.next(); !line.equals("```"); line = lines.next()) {
            if (line.startsWith(PROMPT)) {
                StringBuilder command = new StringBuilder(line.substring(PROMPT.length()));
                while (command.charAt(command.length() - 1) == '\\') {
                    command.setLength(command.length() - 1);
                    command.append(lines.next().strip());
                }
                steps.add(new Command(command.toString(), new ArrayList<>()));
            } else if (steps.get(steps.size() - 1) instanceof Command command) {
                command.shown().add(line);
            }
        }
    }

    /** The words of a command line, as a shell takes it apart: blanks part them, quotes of both kinds hold them together. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (char c : (line + " ").toCharArray()) {
            if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
            } else if (c == ' ' && quote == 0) {
                if (word.length() > 0) {
                    words.add(word.toString());
                }
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return words;
    }
}
