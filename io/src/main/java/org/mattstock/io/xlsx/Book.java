package org.mattstock.io.xlsx;

import java.io.IOException;
import org.mattstock.io.ReadOptions;

/**
 * An open workbook with what its cells refer to.
 *
 * @param from1904 whether days are counted from 1904
 */
record Book(Parts parts, SharedTexts texts, DateFormats dates, boolean from1904, ReadOptions.Limits limits) {
    static Book of(Parts parts, SheetTabs names, ReadOptions.Limits limits) throws IOException {
        return new Book(
                parts,
                SharedTexts.of(parts, names.strings(), limits.fieldLength()),
                DateFormats.of(parts, names.styles()),
                names.from1904(),
                limits);
    }
}
