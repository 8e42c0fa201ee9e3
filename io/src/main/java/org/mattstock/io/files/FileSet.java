package org.mattstock.io.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mattstock.table.Lineage;

/**
 * Files that belong together, with what they were made of; immutable.
 *
 * <p>A name is relative, with {@code /} between folder and file: {@code scores.csv}, {@code jury/marks.csv}. Refused is what
 * leaves the folder, what some system cannot keep, and two names that differ in capitals only.
 */
public final class FileSet {
    private final Lineage lineage;
    private final Map<String, AtomicFile.Content> contents;

    private FileSet(Lineage lineage, Map<String, AtomicFile.Content> contents) {
        this.lineage = lineage;
        this.contents = contents;
    }

    /**
     * No file yet.
     *
     * @param lineage what the files were made of; the folder's manifest says it
     */
    public static FileSet of(Lineage lineage) {
        return new FileSet(Objects.requireNonNull(lineage, "lineage"), Map.of());
    }

    /**
     * With one more file.
     *
     * @param name relative; none that there is already
     * @param content writes the bytes; called once for each time that the set is written
     * @throws IllegalArgumentException if the name is taken, or none of a file in a folder
     */
    public FileSet with(String name, AtomicFile.Content content) {
        Objects.requireNonNull(content, "content");
        String key = FileName.key(FileName.require(name));
        for (String other : contents.keySet()) {
            String taken = FileName.key(other);
            if (taken.equals(key) || taken.startsWith(key + "/") || key.startsWith(taken + "/")) {
                throw new IllegalArgumentException(
                        "name must differ from those that there are, got \"" + name + "\" beside \"" + other + "\"");
            }
        }
        Map<String, AtomicFile.Content> more = new LinkedHashMap<>(contents);
        more.put(name, content);
        return new FileSet(lineage, more);
    }

    /**
     * With one more file of text, in UTF-8.
     *
     * @throws IllegalArgumentException if the name is taken, or none of a file in a folder, or the text holds half a surrogate
     *     pair
     */
    public FileSet with(String name, String text) {
        byte[] bytes = utf8(name, text);
        return with(name, out -> out.write(bytes));
    }

    private static byte[] utf8(String name, String text) {
        try {
            ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text of " + name + " must not hold half a surrogate pair", e);
        }
    }

    /** The names, in the order in which they came. */
    public List<String> names() {
        return List.copyOf(contents.keySet());
    }

    /** What the files were made of. */
    public Lineage lineage() {
        return lineage;
    }

    Map<String, AtomicFile.Content> contents() {
        return Collections.unmodifiableMap(contents);
    }
}
