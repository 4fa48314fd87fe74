package dev.assay.drl;

/** The form of rule ids such as {@code AUT-030}: parts of capitals and digits, a letter first and a number last. */
final class RuleId {

    private RuleId() {}

    static boolean isOne(String text) {
        int last = text.lastIndexOf('-');
        if (last < 1 || last == text.length() - 1 || !isCapital(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = isDigit(c) || (i < last && (c == '-' ? text.charAt(i - 1) != '-' : isCapital(c)));
            if (!fits && i != last) {
                return false;
            }
        }
        return text.charAt(last - 1) != '-';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
