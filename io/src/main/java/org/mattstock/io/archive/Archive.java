package org.mattstock.io.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.files.AtomicFile;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/**
 * Named bytes that belong together, with a manifest that holds a checksum of each: the one container of this library, as a zip
 * file or as a folder. What lies in it (a {@linkplain PanelArchive panel}, answers as they were fetched, a frozen award) is the
 * matter of those who put it there, and several such things may lie side by side.
 *
 * <ul>
 *   <li>Equal archives have equal bytes, on every platform and release: entries in order of name, stored without compression
 *       (what a compressor makes of the same bytes depends on its version), without a time.
 *   <li>Every byte is covered: those of entries by SHA-256, the manifest by its own last line, and what a zip file has beside them
 *       can be one thing only. A changed, missing or additional byte is an error that names the entry. A checksum finds damage;
 *       it is no signature.
 *   <li>The form is described byte by byte in the {@linkplain org.mattstock.io.archive package}.
 * </ul>
 *
 * <p>Immutable, held in memory as a whole.
 */
public final class Archive {
    /**
     * Bytes with a name.
     *
     * <p>A name is made of parts of {@code a-z}, {@code 0-9}, and {@code .}, {@code _} and {@code -} inside, joined by {@code /}:
     * what is a name of a file on every platform, and never one outside its folder.
     */
    public static final class Entry {
        private final String name;
        private final byte[] bytes;
        private @Nullable String sha256;

        private Entry(String name, byte[] bytes) {
            this.name = EntryNames.require(name);
            this.bytes = bytes;
        }

        /**
         * Bytes with a name.
         *
         * @param name such as {@code panel/units.tsv}
         * @throws IllegalArgumentException if it is no name of an entry, or the manifest's
         */
        public static Entry of(String name, byte[] bytes) {
            return new Entry(name, bytes.clone());
        }

        /** A text in UTF-8. */
        public static Entry ofText(String name, String text) {
            return new Entry(name, text.getBytes(StandardCharsets.UTF_8));
        }

        /** Takes the bytes as they are: nobody else may write to them. */
        static Entry owning(String name, byte[] bytes) {
            return new Entry(name, bytes);
        }

        /** The name. */
        public String name() {
            return name;
        }

        /** How many bytes there are. */
        public int size() {
            return bytes.length;
        }

        /** A copy of the bytes. */
        public byte[] bytes() {
            return bytes.clone();
        }

        /** The bytes as text in UTF-8. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** The SHA-256 of the bytes, 64 digits of lower-case hexadecimal. */
        public synchronized String sha256() {
            if (sha256 == null) {
                sha256 = Sha256.hex(bytes);
            }
            return sha256;
        }

        /** The bytes themselves, to read from. */
        byte[] raw() {
            return bytes;
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Entry other && name.equals(other.name) && Arrays.equals(bytes, other.bytes);
        }

        @Override
        public int hashCode() {
            return name.hashCode() * 31 + Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return name + " (" + bytes.length + " bytes)";
        }
    }

    private final Manifest manifest;
    private final SortedMap<String, Entry> entries;

    private Archive(String kind, Map<String, String> facts, SortedMap<String, Entry> entries) {
        EntryNames.requireNoFolders(entries.keySet());
        this.entries = entries;
        this.manifest = Manifest.of(kind, facts, entries.values());
    }

    /**
     * An archive with nothing in it yet.
     *
     * @param kind what it is, a word such as {@code panel}: {@code a-z}, {@code 0-9} and {@code -}
     */
    public static Archive of(String kind) {
        return new Archive(kind, Map.of(), new TreeMap<>());
    }

    /**
     * This archive with one more statement in its manifest, or another text for one.
     *
     * @param key such as {@code panel.digest}: {@code a-z}, {@code 0-9}, {@code .} and {@code -}
     * @param text any text
     */
    public Archive withFact(String key, String text) {
        return withFacts(Map.of(key, text));
    }

    /** This archive with these statements beside its own. */
    public Archive withFacts(Map<String, String> facts) {
        Map<String, String> all = new TreeMap<>(facts());
        all.putAll(facts);
        return new Archive(kind(), all, entries);
    }

    /** This archive with one more entry, or other bytes for one. */
    public Archive with(Entry entry) {
        return with(List.of(entry));
    }

    /**
     * This archive with these entries beside its own, or other bytes for some.
     *
     * @throws IllegalArgumentException if an entry's name is another one's folder
     */
    public Archive with(Collection<Entry> more) {
        SortedMap<String, Entry> all = new TreeMap<>(entries);
        more.forEach(entry -> all.put(entry.name(), entry));
        return new Archive(kind(), facts(), all);
    }

    /** What it is. */
    public String kind() {
        return manifest.kind();
    }

    /** What the manifest states beside checksums, by key. */
    public SortedMap<String, String> facts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(manifest.facts()));
    }

    /** The entries, by name. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** The entry with a name; empty where there is none. */
    public Optional<Entry> entry(String name) {
        return Optional.ofNullable(entries.get(Objects.requireNonNull(name, "name")));
    }

    /** The SHA-256 of the manifest, which stands for all that is in it; 64 digits of lower-case hexadecimal. */
    public String digest() {
        return manifest.sum();
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * Writes a zip file, whole or not at all.
     *
     * @param file made or replaced; its folder must exist
     * @throws IOException if it cannot be written; an old file is then as it was
     * @throws IllegalArgumentException if it is more than a zip file can hold: 4 GiB, 65,534 entries
     */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, this::write);
    }

    /**
     * Writes a zip file.
     *
     * @param target flushed, not closed
     * @throws IOException what {@code target} throws; a part may have been written then
     * @throws IllegalArgumentException if it is more than a zip file can hold: 4 GiB, 65,534 entries
     */
    public void write(OutputStream target) throws IOException {
        ZipForm.write(this, target);
    }

    /**
     * Writes a folder with the manifest and a file for each entry: the form in which versions can be compared file by file. It
     * appears under its name when all of it is there.
     *
     * @param folder must not be there yet, and the folder around it must
     * @throws FileAlreadyExistsException if it is there
     * @throws IOException if it cannot be written
     */
    public void writeFolder(Path folder) throws IOException {
        FolderForm.write(this, folder);
    }

    /**
     * Reads a zip file or a folder, and checks every byte.
     *
     * @param fileOrFolder which
     * @param limits how many bytes it may hold
     * @throws ReadException if it cannot be read, is no archive, is of a newer version, is damaged or passes a limit; the problem
     *     names the entry, the rule and what was met
     */
    public static Archive read(Path fileOrFolder, ReadOptions.Limits limits) {
        return Files.isDirectory(fileOrFolder)
                ? FolderForm.read(fileOrFolder, limits)
                : read(Source.of(fileOrFolder), limits);
    }

    /**
     * Reads a zip file from any source, and checks every byte.
     *
     * @param source opened once
     * @param limits how many bytes it may hold
     * @throws ReadException as for a file
     */
    public static Archive read(Source source, ReadOptions.Limits limits) {
        Objects.requireNonNull(limits, "limits");
        try (InputStream stream = source.open(limits)) {
            return new ZipForm(source.name(), stream).read();
        } catch (IOException e) {
            throw Faults.unreadable(source.name(), e);
        }
    }

    /** An archive as its manifest lists it. */
    static Archive of(Manifest manifest, List<Entry> read) {
        SortedMap<String, Entry> all = new TreeMap<>();
        for (Entry entry : read) {
            all.put(entry.name(), entry);
        }
        return new Archive(manifest.kind(), manifest.facts(), all);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Archive other && digest().equals(other.digest()) && entries.equals(other.entries);
    }

    @Override
    public int hashCode() {
        return digest().hashCode();
    }

    @Override
    public String toString() {
        return "Archive of kind " + kind() + " with " + entries.size() + " entries";
    }
}
