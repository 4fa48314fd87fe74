package dev.assay.html;

import dev.assay.doc.Quote;
import gg.jte.TemplateOutput;
import java.io.PrintWriter;

/** Takes what the templates put out, and shows control, format and other invisible characters as escapes. */
public final class VisibleOutput implements TemplateOutput {

    private final PrintWriter out;

    /** @param out takes the text */
    public VisibleOutput(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void writeContent(String text) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            line(text.substring(from, end));
            out.write('\n');
            from = end + 1;
        }
        line(text.substring(from));
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        writeContent(text.substring(begin, end));
    }

    @Override
    public void writeBinaryContent(byte[] bytes) {
        throw new UnsupportedOperationException("templates are compiled as text");
    }

    private void line(String text) {
        out.write(
                Quote.isVisible(text) && text.indexOf('\r') < 0 && text.indexOf('\t') < 0 ? text : Quote.escape(text));
    }
}
