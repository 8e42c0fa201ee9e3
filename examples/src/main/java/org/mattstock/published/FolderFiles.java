package org.mattstock.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.io.Source;
import org.mattstock.io.json.RecordJson;

/** The files of a folder that somebody was handed: whatever is wrong with one ends in a line that names it. */
record FolderFiles(Path folder) {
    /** No file of a case is near this; one that is larger is not read. */
    private static final long MOST_BYTES = 256L << 20;

    byte[] bytes(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                throw DifferenceFound.in(name, "must be a file of the folder, there is none");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw DifferenceFound.in(name, "must be at most " + MOST_BYTES + " bytes, got " + Files.size(file));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw DifferenceFound.in(name, "cannot be read, " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    Map<String, byte[]> all(List<String> names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        names.forEach(name -> files.put(name, bytes(name)));
        return files;
    }

    <T extends Record> T read(RecordJson<T> format, String name) {
        byte[] bytes = bytes(name);
        try {
            return format.read(Source.ofBytes(name, bytes));
        } catch (IOException | RuntimeException e) {
            throw DifferenceFound.in(name, String.valueOf(e.getMessage()));
        }
    }
}
