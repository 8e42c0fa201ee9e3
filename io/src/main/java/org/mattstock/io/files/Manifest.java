package org.mattstock.io.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.table.Lineage;

/**
 * What a folder says that it holds: every file with its size and hash, and what they were made of. A folder is whole if it has
 * a manifest; while files are being replaced, it has none.
 *
 * @param lineage what the files were made of
 * @param files every file but the manifest itself, in the order in which they were written
 */
public record Manifest(Lineage lineage, List<Entry> files) {
    /**
     * A file.
     *
     * @param name relative to the folder, {@code /} between folder and file
     * @param bytes its size
     * @param sha256 the SHA-256 of its bytes, in hexadecimal
     */
    public record Entry(String name, long bytes, String sha256) {
        /** Checks name, size and hash. */
        public Entry {
            FileName.require(name);
            if (bytes < 0) {
                throw new IllegalArgumentException("bytes must not be negative, got " + bytes + " for " + name);
            }
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "sha256 must be 64 hexadecimal digits, got \"" + sha256 + "\" for " + name);
            }
        }
    }

    /** Copies the files. */
    public Manifest {
        Objects.requireNonNull(lineage, "lineage");
        files = List.copyOf(files);
    }

    /**
     * The manifest of a folder; empty where there is none: nothing was written there, or not to the end.
     *
     * @throws IOException if it cannot be read, or is no manifest of this library
     */
    public static Optional<Manifest> of(Path folder) throws IOException {
        Path file = folder.resolve(OutputFolder.MANIFEST);
        return Files.exists(file) ? Optional.of(ManifestJson.read(file)) : Optional.empty();
    }

    /** The text of the file. */
    public String toJson() {
        return ManifestJson.text(this);
    }

    List<String> names() {
        return files.stream().map(Entry::name).toList();
    }
}
