package dev.assay.lint;

import dev.assay.doc.Quote;
import dev.assay.pack.Wording;
import dev.assay.text.Lexicon;
import dev.assay.text.Mention;
import dev.assay.text.Phrase;
import dev.assay.text.Where;
import java.util.ArrayList;
import java.util.List;

/** Entries of the lexicon, tried on their own examples. */
final class LexiconLints {

    private LexiconLints() {}

    static List<Lint> all() {
        return List.of(Check.error("LNT-080", "wording that its examples disprove", LexiconLints::disproved));
    }

    private static void disproved(PackUnderCheck pack, Lint.Report report) {
        List<Phrase> cues = pack.pack().wordings().stream()
                .map(Wording::phrase)
                .filter(p -> p.cue() != null)
                .toList();
        for (Wording wording : pack.pack().wordings()) {
            Phrase phrase = wording.phrase();
            if (phrase.cue() == null) {
                List<Phrase> alone = new ArrayList<>(cues);
                alone.add(phrase);
                Lexicon lexicon = Lexicon.of(alone);
                for (Wording.Example hit : wording.hits()) {
                    if (!finds(lexicon, phrase, hit.text())) {
                        report.add(
                                hit.place(),
                                "`" + phrase.id() + "` does not find its hit " + Quote.of(hit.text()),
                                "a phrase is to be widened, or a cue beside it is in the way");
                    }
                }
                for (Wording.Example miss : wording.misses()) {
                    if (finds(lexicon, phrase, miss.text())) {
                        report.add(
                                miss.place(),
                                "`" + phrase.id() + "` finds its miss " + Quote.of(miss.text()),
                                "a phrase is to be narrowed to a verb and its object");
                    }
                }
            }
        }
    }

    private static boolean finds(Lexicon lexicon, Phrase phrase, String text) {
        boolean name = phrase.where() == Where.NAME || (phrase.where() == Where.ANYWHERE && isName(text));
        List<Mention> mentions = name ? lexicon.scanName(text) : lexicon.scan(text);
        return mentions.stream().anyMatch(m -> m.status() == phrase.status() && !m.hedged());
    }

    private static boolean isName(String text) {
        return text.indexOf(' ') < 0;
    }
}
