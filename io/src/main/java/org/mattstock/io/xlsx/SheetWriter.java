package org.mattstock.io.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mattstock.io.xlsx.WorkbookSheet.Look;

/** Hands sheets to the library that writes them: the only class that knows it. */
final class SheetWriter {
    private static final String APPLICATION = "Mattstock";
    private static final String VERSION = "1.0";
    private static final String HEADER_FILL = "DCE6F1";
    private static final String INPUT_FILL = "FFF2CC";
    private static final String NOTE_COLOR = "595959";
    private static final int TITLE_SIZE = 14;
    /** In points. */
    private static final double LINE = 15;

    private SheetWriter() {}

    /** Writes sheets under names that are legal and distinct. */
    static void write(List<WorkbookSheet> sheets, List<String> names, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, APPLICATION, VERSION)) {
            List<Worksheet> written = names.stream().map(book::newWorksheet).toList();
            for (int i = 0; i < sheets.size(); i++) {
                fill(written.get(i), sheets.get(i));
                choices(written.get(i), sheets.get(i), written);
            }
        }
    }

    private static void fill(Worksheet to, WorkbookSheet sheet) {
        Set<Integer> numbers = numbers(sheet);
        sheet.cells().forEach(cell -> put(to, cell, numbers.contains(cell.column())));
        sheet.widths().forEach(to::width);
        sheet.lines().forEach((row, lines) -> to.rowHeight(row, LINE * lines));
        int[] frozen = sheet.frozen();
        if (frozen[0] + frozen[1] > 0) {
            to.freezePane(frozen[1], frozen[0]);
        }
        if (frozen[0] > 0) {
            to.repeatRows(0, frozen[0] - 1);
        }
        to.pageOrientation("landscape");
        to.setFitToPage(true);
        to.fitToWidth((short) 1);
        to.fitToHeight((short) 0);
        sheet.filter().ifPresent(header -> to.setAutoFilter(header[0], header[1], header[2]));
    }

    /** The columns with numbers, which stand to the right: so does what heads them. */
    private static Set<Integer> numbers(WorkbookSheet sheet) {
        return sheet.cells().stream()
                .filter(cell -> !(cell.value() instanceof String))
                .map(WorkbookSheet.Cell::column)
                .collect(Collectors.toSet());
    }

    private static void put(Worksheet to, WorkbookSheet.Cell cell, boolean overNumbers) {
        Object value = cell.value();
        if (value instanceof WorkbookSheet.Formula formula) {
            to.formula(cell.row(), cell.column(), escaped(formula.text()));
        } else if (value instanceof Number number) {
            to.value(cell.row(), cell.column(), number);
        } else {
            to.value(cell.row(), cell.column(), possible((String) value));
        }
        style(to, cell, overNumbers);
    }

    /** The library writes formulas as they are, into XML. */
    private static String escaped(String formula) {
        return possible(formula).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** XML has no place for most control characters, nor for half a character. */
    private static String possible(String text) {
        StringBuilder possible = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                                || (c >= 0xd800 && c < 0xe000)
                                || (c >= 0xfffe && c < 0x10000)
                        ? 0xfffd
                        : c)
                .forEach(possible::appendCodePoint);
        return possible.toString();
    }

    private static void style(Worksheet to, WorkbookSheet.Cell cell, boolean overNumbers) {
        boolean shown = cell.decimals() >= 0 && !(cell.value() instanceof String);
        if (cell.look() == Look.PLAIN && !shown) {
            return;
        }
        StyleSetter style = to.style(cell.row(), cell.column());
        if (shown) {
            style.format(cell.decimals() == 0 ? "0" : "0." + "0".repeat(cell.decimals()));
        }
        switch (cell.look()) {
            case PLAIN -> {}
            case TEXT -> style.wrapText(true).verticalAlignment("top");
            case TITLE -> style.bold().fontSize(TITLE_SIZE);
            case HEADER ->
                style.bold()
                        .fillColor(HEADER_FILL)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .horizontalAlignment(overNumbers ? "right" : "left");
            case NOTE -> style.italic().fontColor(NOTE_COLOR);
            case INPUT -> style.fillColor(INPUT_FILL).borderStyle("thin");
            case RESULT -> style.bold();
            case HIDDEN -> style.format(";;;");
        }
        style.set();
    }

    private static void choices(Worksheet to, WorkbookSheet sheet, List<Worksheet> all) {
        for (WorkbookSheet.Choice choice : sheet.choices()) {
            Worksheet source = all.stream()
                    .filter(each -> each.getName().equals(choice.sheet()))
                    .findFirst()
                    .orElseThrow();
            to.range(choice.row(), choice.column(), choice.row(), choice.column())
                    .validateWithList(source.range(choice.from(), choice.source(), choice.to(), choice.source()));
        }
    }
}
