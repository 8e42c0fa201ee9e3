package org.mattstock.io.xlsx;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.mattstock.io.PanelFormats;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/**
 * A copy of a workbook in a temporary file with those parts only that a library reads for its cells, each looked through byte by byte
 * and kept inflated: what was not looked through is never seen by the library.
 */
final class SafeCopy implements Closeable {
    /** Real workbooks have a few dozen. */
    private static final int MOST_PARTS = 10_000;

    private final Path file;
    private boolean hasStyles;

    private SafeCopy(Path file) {
        this.file = file;
    }

    /**
     * Copies a source.
     *
     * @throws OtherKind if it is of a kind that is not read
     * @throws DamagedPart if it is no zip file, has two parts of one name or a part that is no XML
     * @throws TooMuch if it passes a limit
     */
    static SafeCopy of(Source source, ReadOptions.Limits limits) throws IOException {
        Path given = Files.createTempFile("mattstock", ".xlsx");
        SafeCopy copy = new SafeCopy(Files.createTempFile("mattstock", ".xlsx"));
        boolean whole = false;
        try {
            spool(source, limits, given);
            ZipDirectory.check(given, MOST_PARTS);
            copy.read(given, limits);
            whole = true;
            return copy;
        } catch (ZipException | IllegalArgumentException e) {
            throw new DamagedPart("a workbook must be a whole zip file: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(given);
            if (!whole) {
                copy.close();
            }
        }
    }

    private static void spool(Source source, ReadOptions.Limits limits, Path file) throws IOException {
        try (InputStream in = source.open(limits);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] head = in.readNBytes(PanelFormats.HEAD);
            OtherWorkbook.of(head).ifPresent(kind -> {
                throw new OtherKind(kind);
            });
            out.write(head);
            in.transferTo(out);
        }
    }

    private void read(Path given, ReadOptions.Limits limits) throws IOException {
        try (ZipFile zip = new ZipFile(given.toFile());
                ZipOutputStream out =
                        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.setLevel(0);
            Parts parts = new Parts(zip, out, limits);
            for (ZipEntry entry : entries(zip)) {
                parts.copy(entry);
            }
            parts.requireTexts();
            hasStyles = parts.hasStyles();
        }
    }

    private static List<ZipEntry> entries(ZipFile zip) {
        Set<String> names = new HashSet<>();
        List<ZipEntry> entries = new ArrayList<>();
        zip.stream().forEach(entry -> {
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new DamagedPart(
                        "parts of a workbook must have different names, got " + entry.getName() + " twice");
            }
            entries.add(entry);
        });
        if (names.contains("xl/workbook.bin")) {
            throw new OtherKind("binary workbooks (.xlsb) are not read; save it as .xlsx or CSV");
        }
        return entries;
    }

    Path file() {
        return file;
    }

    /** Whether there are formats of cells. */
    boolean hasStyles() {
        return hasStyles;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
