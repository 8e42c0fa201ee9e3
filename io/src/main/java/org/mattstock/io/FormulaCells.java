package org.mattstock.io;

/**
 * What a writer does with text that a spreadsheet program would run as a formula when it opens the file. Names come from data
 * that others wrote, and a formula can send the sheet's content elsewhere.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
 */
public enum FormulaCells {
    /**
     * An apostrophe is put before a text that begins with {@code =}, {@code +}, {@code -}, {@code @} (or one of their
     * full-width forms), a tab or a line break. The spreadsheet then shows it as text. A text that is a plain number, such as
     * {@code -5.2}, and a lone sign, such as the {@code -} of a missing value, do no harm and stay. The default.
     */
    INERT,
    /** Text is written as it is: for files that a program reads, never for files that somebody opens in a spreadsheet. */
    AS_IS;

    private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /** The text as it is to be written. */
    String treat(String text) {
        return this == INERT && isDangerous(text) ? "'" + text : text;
    }

    private static boolean isDangerous(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 && !isNumberOrSign(text);
    }

    private static boolean isNumberOrSign(String text) {
        return text.matches("[+-]|[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");
    }
}
