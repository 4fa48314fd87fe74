package dev.assay.text;

/**
 * Cuts a text into words. Code, quotes, block quotes, tags and addresses are left out; headings, list items, cells and
 * questions are noted. Reads plain text and the parts of Markdown that matter for that.
 */
final class Tokenizer {

    private static final int LONGEST_QUOTE = 400;

    private final Words words;
    private final String text;
    /** The text with a blank behind it. */
    private final char[] chars;

    private final boolean name;
    private final Tokens tokens;
    /** The letters of the word at hand. */
    private final byte[] letters;

    private int at;
    private int parting = Tokens.BLOCK;
    private int flags;
    private int sentence;
    private boolean table;
    private int codeEnd = -1;

    private Tokenizer(Words words, String text, boolean name) {
        this.words = words;
        this.text = text;
        this.chars = new char[text.length() + 1];
        text.getChars(0, text.length(), chars, 0);
        chars[text.length()] = ' ';
        this.name = name;
        this.tokens = new Tokens(text.length() / 4 + 8);
        this.letters = new byte[words.longest()];
    }

    static Tokens of(Words words, String text, boolean name) {
        Tokenizer tokenizer = new Tokenizer(words, text, name);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        if (!name) {
            line();
        }
        while (at < text.length()) {
            char c = chars[at];
            if (c == '\n' && !name) {
                at++;
                line();
            } else {
                int folded = Character.isHighSurrogate(c) ? Folding.of(text.codePointAt(at)) : Folding.of(c);
                if (folded >= 0 || folded == Folding.FOREIGN) {
                    word();
                } else if (folded == Folding.GAP) {
                    between(c);
                } else {
                    at += Character.charCount(text.codePointAt(at));
                }
            }
        }
        question('.');
    }

    /** At the beginning of a line. */
    private void line() {
        part(flags != 0 || table ? Tokens.SENTENCE : Tokens.NEXT);
        flags = 0;
        int first = Markdown.skipBlanks(text, at);
        int lineEnd = Markdown.lineEnd(text, at);
        table = first < lineEnd && text.charAt(first) == '|';
        if (first == lineEnd) {
            part(Tokens.BLOCK);
            at = first;
        } else if (Markdown.isFence(text, first)) {
            part(Tokens.BLOCK);
            at = Markdown.afterFence(text, first);
        } else if (text.charAt(first) == '>') {
            part(Tokens.BLOCK);
            at = lineEnd;
        } else if (Markdown.headingLevel(text, first) > 0) {
            flags = Markdown.headingLevel(text, first);
            part(Tokens.BLOCK);
            at = first + flags;
        } else if (table || Markdown.isItem(text, first)) {
            part(Tokens.SENTENCE);
            at = first + 1;
        }
    }

    private void word() {
        int from = at;
        int to = at;
        int count = 0;
        long key = 0;
        boolean foreign = false;
        boolean split = name || from < codeEnd;
        int before = 0;
        while (true) {
            int c = chars[at];
            int width = 1;
            if (c >= Character.MIN_HIGH_SURROGATE && c <= Character.MAX_HIGH_SURROGATE) {
                c = text.codePointAt(at);
                width = Character.charCount(c);
            }
            int folded = Folding.of(c);
            if (folded == Folding.GAP) {
                if ((c != '\'' && c != '\u2019') || !letterFollows(at + 1)) {
                    break;
                }
            } else if (split && at > from && isHump(before, c)) {
                break;
            } else if (folded >= 0) {
                to = at + width;
                before = c;
                if (count < letters.length) {
                    letters[count] = (byte) folded;
                }
                count++;
                key = Words.key(key, folded);
            } else if (folded == Folding.FOREIGN) {
                to = at + width;
                before = c;
                foreign = true;
            }
            at += width;
        }
        if (to - from <= 5 && Markdown.isAddress(text, from, to)) {
            at = Markdown.wordEnd(text, at);
            part(Tokens.CLAUSE);
            return;
        }
        int number = foreign ? 0 : words.number(letters, count, key);
        tokens.add(from, to, number == 0 ? Words.unknown(Folding.of(text.charAt(from))) : number, flags, parting);
        flags &= Tokens.HEADING;
        parting = Tokens.NEXT;
    }

    private boolean letterFollows(int index) {
        return index < text.length() && Folding.of(text.charAt(index)) >= 0;
    }

    private boolean isHump(int before, int c) {
        if (!Character.isUpperCase(c)) {
            return false;
        }
        boolean small = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
        return !Character.isUpperCase(before) || small;
    }

    private void between(char c) {
        if (name) {
            at++;
            return;
        }
        switch (c) {
            case ' ', '\t', '\r', '-', '/', '\'', '\u2019', '*', '_', '+', '&', '\u00a0', '\u2010', '\u2011' -> at++;
            case ',' -> pass(Tokens.COMMA);
            case '.', '!', '?' -> stop(c);
            case '`' -> code();
            case '"', '\u201c', '\u00ab' -> quote(c);
            case '<' -> leap(Markdown.afterTag(text, at));
            case '(' -> bracket();
            case ']' -> leap(Markdown.afterTarget(text, at));
            case '|' -> pass(table ? Tokens.SENTENCE : Tokens.CLAUSE);
            case ';', '\u2022', '\u00b7' -> pass(Tokens.SENTENCE);
            case ':' -> {
                colon();
                pass(Tokens.CLAUSE);
            }
            default -> symbol();
        }
    }

    /** Emoji often stand where others put list marks. */
    private void symbol() {
        int c = text.codePointAt(at);
        at += Character.charCount(c) - 1;
        pass(Character.getType(c) == Character.OTHER_SYMBOL ? Tokens.SENTENCE : Tokens.CLAUSE);
    }

    /** A short form in brackets, as in "Model Context Protocol (MCP) server", does not part what stands around it. */
    private void bracket() {
        int close = Markdown.afterShortForm(text, at);
        if (close < 0) {
            pass(Tokens.CLAUSE);
        } else {
            at = close;
        }
    }

    private void colon() {
        flags |= Tokens.COLON;
        if (tokens.size > 0) {
            tokens.flags[tokens.size - 1] |= Tokens.OPENS;
        }
    }

    private void pass(int level) {
        part(level);
        at++;
    }

    private void leap(int to) {
        if (to < 0) {
            pass(Tokens.NEXT);
        } else {
            part(Tokens.NEXT);
            at = to;
        }
    }

    private void stop(char c) {
        at++;
        if (Markdown.endsSentence(text, at) && !(c == '.' && isAbbreviation())) {
            question(c);
            part(Tokens.SENTENCE);
        }
    }

    private boolean isAbbreviation() {
        if (tokens.size == 0) {
            return false;
        }
        int from = tokens.start[tokens.size - 1];
        int to = tokens.end[tokens.size - 1];
        boolean dotted = to - from == 1 && from > 1 && text.charAt(from - 1) == '.';
        return to == at - 1 && (dotted || text.substring(from, to).equalsIgnoreCase("vs"));
    }

    private void question(char c) {
        if (c == '?') {
            for (int t = tokens.size - 1; t >= sentence; t--) {
                tokens.flags[t] |= Tokens.QUESTION;
            }
        }
    }

    /** Code in a line: a single word is an identifier and counts, anything longer is a command and does not. */
    private void code() {
        int close = Markdown.closingTicks(text, at);
        if (close < 0 || at < codeEnd) {
            pass(at < codeEnd ? Tokens.CODE : Tokens.NEXT);
        } else if (Markdown.isIdentifier(text, at, close)) {
            codeEnd = close;
            pass(Tokens.CODE);
        } else {
            part(Tokens.CLAUSE);
            at = close;
        }
    }

    private void quote(char open) {
        int close = Markdown.closingQuote(text, at, open, LONGEST_QUOTE);
        if (close < 0) {
            pass(Tokens.NEXT);
        } else {
            part(Tokens.CLAUSE);
            at = close;
        }
    }

    private void part(int level) {
        parting = Math.max(parting, level);
        if (parting >= Tokens.SENTENCE) {
            sentence = tokens.size;
        }
    }
}
