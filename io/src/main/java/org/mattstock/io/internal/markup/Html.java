package org.mattstock.io.internal.markup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mattstock.data.Names;

/**
 * HTML as it is written, element by element. Every text is escaped for the place where it stands: between tags, in an attribute, in
 * a string of a style sheet. Styles and scripts come from resources only, never from data.
 *
 * <p>In lines for reading, or compact: without line ends, quotes and end tags that HTML can do without.
 */
public final class Html {
    /** What an attribute may hold without quotes: less than HTML allows, and no slash, which could end the tag. */
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._:;#%,()+-]+");

    /** End tags that HTML does without where a sibling follows or the parent ends, which is where they stand. */
    private static final Set<String> UNSAID =
            Set.of("td", "th", "tr", "thead", "tbody", "li", "dt", "dd", "option", "body", "html");

    private final StringBuilder out = new StringBuilder();
    private final boolean compact;

    /** In lines. */
    public Html() {
        this(false);
    }

    private Html(boolean compact) {
        this.compact = compact;
    }

    /** Compact. */
    public static Html compact() {
        return new Html(true);
    }

    /** Adds what a document begins with. */
    public Html document() {
        out.append("<!doctype html>\n");
        return this;
    }

    /** Adds a start tag, with attributes as names and values in turn; where a value is empty, the name alone does. */
    public Html open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        return this;
    }

    /** Adds an element of SVG that holds nothing. */
    public Html mark(String tag, String... attributes) {
        start(tag, attributes);
        out.append(compact && out.charAt(out.length() - 1) != '"' ? " />" : "/>");
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name);
        if (compact && value.isEmpty()) {
            return;
        }
        if (compact && BARE.matcher(value).matches()) {
            out.append('=').append(value);
            return;
        }
        out.append("=\"");
        escape(value);
        out.append('"');
    }

    /** Adds an end tag. */
    public Html close(String tag) {
        if (compact && UNSAID.contains(tag)) {
            return this;
        }
        out.append("</").append(tag).append('>');
        return compact ? this : line();
    }

    /** Ends a line, where white space does no harm. */
    public Html line() {
        out.append('\n');
        return this;
    }

    /** Adds markup that this class wrote before, such as a chart's: nothing in it is escaped again. */
    public Html written(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds a text. */
    public Html text(String text) {
        escape(text);
        return this;
    }

    /** Adds an element that holds a text. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Starts a table; its rows follow. */
    public Html table(List<String> headings) {
        open("table").open("thead").open("tr");
        headings.forEach(heading -> element("th", heading, "scope", "col"));
        return close("tr").close("thead").open("tbody");
    }

    /** Adds a row of texts. */
    public Html row(List<String> cells) {
        open("tr");
        cells.forEach(cell -> element("td", cell));
        return close("tr");
    }

    /** Ends a table. */
    public Html closeTable() {
        return close("tbody").close("table");
    }

    /**
     * Adds style sheets, one after another.
     *
     * @param house the class in whose package they are resources
     * @param names of the resources
     * @param texts what stands for <code>"{name}"</code> in them, each as a string of the sheet
     */
    public Html styles(Class<?> house, List<String> names, Map<String, String> texts) {
        out.append("<style>\n");
        for (String name : names) {
            String sheet = PageResource.text(house, name);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                sheet = sheet.replace("\"{" + text.getKey() + "}\"", cssString(text.getValue()));
            }
            out.append(sheet);
        }
        out.append("</style>\n");
        return this;
    }

    /** Adds rules that come of data. */
    public Html styles(CssRules rules) {
        out.append("<style>\n").append(rules).append("</style>\n");
        return this;
    }

    /**
     * Adds a script.
     *
     * @param house the class in whose package it is a resource
     * @param name of the resource
     */
    public Html script(Class<?> house, String name) {
        out.append("<script>\n").append(PageResource.text(house, name)).append("</script>\n");
        return this;
    }

    /** A string of a style sheet: every letter but plain ones by its code, so that none can end the string or the sheet. */
    static String cssString(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        Names.shown(text).codePoints().forEach(letter -> {
            boolean plain = letter == ' ' || (letter < 0x80 && Character.isLetterOrDigit(letter));
            if (plain) {
                quoted.appendCodePoint(letter);
            } else {
                quoted.append('\\').append(Integer.toHexString(allowed(letter))).append(' ');
            }
        });
        return quoted.append('"').toString();
    }

    /** What no parser may see as a mark, what is no character of HTML at all, and what cannot be seen, which is shown by its code. */
    private void escape(String text) {
        Names.shown(text).codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(letter));
            }
        });
    }

    private static int allowed(int letter) {
        boolean control = Character.isISOControl(letter) && letter != '\n' && letter != '\t';
        int type = Character.getType(letter);
        return !control && type != Character.SURROGATE && (letter & 0xFFFE) != 0xFFFE ? letter : 0xFFFD;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
