package org.mattstock.io.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file is that spreadsheets open and that is not read. */
final class OtherWorkbook {
    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    private OtherWorkbook() {}

    /** A sentence for a file of another kind, by its first bytes. */
    static Optional<String> of(byte[] head) {
        if (isOle(head)) {
            boolean encrypted = text(head).contains("E\0n\0c\0r\0y\0p\0t\0");
            return Optional.of(
                    encrypted
                            ? "workbooks with a password are not read; save it without one"
                            : "workbooks of Excel 97 to 2003 (.xls) and those with a password are not read;"
                                    + " save it as .xlsx or CSV, without a password");
        }
        boolean zip = head.length > 2 && head[0] == 'P' && head[1] == 'K';
        if (zip && text(head).contains("mimetypeapplication/vnd.oasis.opendocument")) {
            return Optional.of("OpenDocument files (.ods) are not read; save it as .xlsx or CSV");
        }
        return zip && text(head).contains("xl/workbook.bin")
                ? Optional.of("binary workbooks (.xlsb) are not read; save it as .xlsx or CSV")
                : Optional.empty();
    }

    private static String text(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static boolean isOle(byte[] head) {
        for (int i = 0; i < OLE.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != OLE[i]) {
                return false;
            }
        }
        return true;
    }
}
