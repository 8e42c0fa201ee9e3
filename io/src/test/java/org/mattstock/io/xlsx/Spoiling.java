package org.mattstock.io.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Workbooks with one part changed. */
final class Spoiling {
    private Spoiling() {}

    /** The parts of a workbook as texts. */
    static Map<String, String> parts(byte[] workbook) {
        Map<String, String> parts = new LinkedHashMap<>();
        try {
            Path file = Files.createTempFile("mattstock", ".zip");
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    byte[] part = zip.getInputStream(entry).readAllBytes();
                    parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] part(byte[] workbook, String name, UnaryOperator<String> change) {
        Map<String, String> parts = parts(workbook);
        parts.computeIfPresent(name, (key, text) -> change.apply(text));
        return Sheets.zip(parts);
    }
}
