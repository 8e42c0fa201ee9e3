package org.mattstock.io.internal.rows;

import java.util.function.Consumer;
import org.mattstock.io.ReadOptions;

/** A table whose source is cut into rows and fields already: a sheet, a cube, the answer to a query. */
public final class CutTable {
    private CutTable() {}

    /**
     * Understands the table from its first rows, then takes all of them.
     *
     * @param intake where the cells go
     * @param options how the table is read; what the format knows of its columns may be added to what the user has said
     * @param format the format's name, as users give it
     * @param source what problems call the table
     * @param head its first rows, lines above the header and the header with them
     * @param rows hands on every row, those of the head again, with its line; fields need not be without white space;
     *     those at the end of a row may be left out of their count where they are empty
     * @throws org.mattstock.io.ReadException if it lacks what must be there
     */
    public static void read(
            Intake intake, ReadOptions options, String format, String source, Head head, Consumer<RowTaker> rows) {
        Understanding understanding = Understanding.of(source, head, ',', options);
        understanding.notes().forEach(intake.problems()::add);
        TableRows taker = new TableRows(intake, source, understanding);
        taker.openEnded();
        rows.accept(new AfterHeader(taker, understanding.headerLine()));
        taker.finish();
        intake.understood(source, understanding.options(format));
    }

    /** Leaves out the rows up to the header, and white space around fields. */
    private static final class AfterHeader implements RowTaker {
        private final RowTaker taker;
        private final long header;
        private boolean reading;

        AfterHeader(RowTaker taker, long header) {
            this.taker = taker;
            this.header = header;
        }

        @Override
        public void begin(long line) {
            reading = line > header;
            if (reading) {
                taker.begin(line);
            }
        }

        @Override
        public void field(int column, char[] buffer, int from, int length) {
            if (reading) {
                int start = Chars.start(buffer, from, from + length);
                taker.field(column, buffer, start, Chars.end(buffer, start, from + length) - start);
            }
        }

        @Override
        public void number(int column, char[] buffer, int from, int length) {
            if (reading) {
                int start = Chars.start(buffer, from, from + length);
                taker.number(column, buffer, start, Chars.end(buffer, start, from + length) - start);
            }
        }

        @Override
        public void day(int column, String text, String whole) {
            if (reading) {
                taker.day(column, text, whole);
            }
        }

        @Override
        public void end(int fields) {
            if (reading) {
                taker.end(fields);
            }
        }
    }
}
