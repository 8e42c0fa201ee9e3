package org.mattstock.io.internal.markup;

import java.util.List;
import org.mattstock.data.Names;

/** HTML as it is written, element by element; every text is escaped. */
public final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Adds a start tag, with attributes as names and values in turn. */
    public Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    public Html close(String tag) {
        out.append("</").append(tag).append(">\n");
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

    public Html row(List<String> cells) {
        open("tr");
        cells.forEach(cell -> element("td", cell));
        return close("tr");
    }

    public Html closeTable() {
        return close("tbody").close("table");
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
                default -> out.appendCodePoint(isAllowed(letter) ? letter : 0xFFFD);
            }
        });
    }

    private static boolean isAllowed(int letter) {
        boolean control = Character.isISOControl(letter) && letter != '\n' && letter != '\t';
        int type = Character.getType(letter);
        return !control && type != Character.SURROGATE && (letter & 0xFFFE) != 0xFFFE;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
