package org.mattstock.io.csv;

import java.util.Arrays;
import java.util.List;
import org.mattstock.data.Names;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.internal.rows.Chars;
import org.mattstock.io.internal.rows.Header;
import org.mattstock.io.internal.rows.Key;

/** Takes rows of metadata as texts: chosen columns, in a chosen order. */
final class MetadataRows extends Rows {
    /** What becomes of a row: its texts, empty where the column is not there. */
    @FunctionalInterface
    interface Taker {
        void take(String[] texts, MetadataRows rows);
    }

    /**
     * A column to read.
     *
     * @param what for the message when it is required and lacking
     * @param headers the headers it is known by
     * @param need whether it must be there
     */
    record Field(String what, List<String> headers, Need need) {}

    /** Whether a column must be there. */
    enum Need {
        REQUIRED,
        OPTIONAL,
        /** Optional, and free text, in which any character may stand. */
        PROSE
    }

    private final int[] places;
    private final List<Field> fields;
    private final String[] texts;
    private final Taker taker;

    private MetadataRows(String source, Header header, Problems problems, List<Field> fields, Taker taker) {
        super(source, header, problems);
        places = new int[header.size()];
        Arrays.fill(places, -1);
        this.fields = fields;
        texts = new String[fields.size()];
        this.taker = taker;
        for (int i = 0; i < texts.length; i++) {
            Field field = fields.get(i);
            int column = field.need == Need.REQUIRED
                    ? header.require(field.what, field.headers)
                    : header.find(field.headers);
            if (column >= 0) {
                places[column] = i;
            }
        }
    }

    static void read(Source source, ReadOptions options, Problems problems, List<Field> fields, Taker taker) {
        new Scan(source, options, problems)
                .run(header -> new MetadataRows(source.name(), header, problems, fields, taker));
    }

    void contradiction(String text) {
        problem(Problem.Kind.METADATA, -1, () -> text);
    }

    @Override
    void begin() {
        Arrays.fill(texts, "");
    }

    @Override
    void field(int column, char[] buffer, int from, int length) {
        if (places[column] >= 0) {
            texts[places[column]] = new String(buffer, from, length);
        }
    }

    /** The first column read is an id. */
    @Override
    void row() {
        Key.malformed("the id", texts[0])
                .ifPresentOrElse(fault -> problem(fault.kind(), -1, fault::text), () -> taker.take(texts, this));
        for (int column = 0; column < places.length; column++) {
            if (places[column] >= 0 && fields.get(places[column]).need != Need.PROSE) {
                hidden(column, fields.get(places[column]).what, texts[places[column]]);
            }
        }
    }

    private void hidden(int column, String what, String text) {
        Names.hidden(text)
                .ifPresent(found -> problem(
                        Problem.Kind.HIDDEN_CHARACTER,
                        column,
                        () -> "the " + what + " must not have characters that cannot be seen, got " + found + " of "
                                + Chars.quoted(text)));
    }

    @Override
    boolean isProse(int column) {
        return places[column] != 0;
    }
}
