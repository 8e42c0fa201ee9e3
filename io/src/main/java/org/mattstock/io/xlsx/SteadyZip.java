package org.mattstock.io.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The entries of a zip file again, without the time of day: neither in their headers nor in the properties of a document. They go
 * through a temporary file, since their sizes stand behind them, where only the directory at the end tells them.
 */
final class SteadyZip {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)";
    /** Any that a zip file knows; its first day would bring the time zone along. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SteadyZip() {}

    /** Writes a zip file as it comes. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static void write(Content content, OutputStream out) throws IOException {
        Path raw = Files.createTempFile("mattstock", ".xlsx");
        try {
            try (OutputStream first = new BufferedOutputStream(Files.newOutputStream(raw))) {
                content.writeTo(first);
            }
            copy(raw, out);
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    /** Whoever opened the target closes it. */
    private static void copy(Path raw, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        try (ZipFile from = new ZipFile(raw.toFile())) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(TIME);
                to.putNextEntry(steady);
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().equals(PROPERTIES) ? withoutTime(bytes) : bytes);
                to.closeEntry();
            }
        }
        to.finish();
        out.flush();
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "$1" + TIME + ":00Z$3")
                .getBytes(StandardCharsets.UTF_8);
    }
}
