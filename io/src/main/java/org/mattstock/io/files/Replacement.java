package org.mattstock.io.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a folder replaced by others, in steps after each of which the rest can be told from what lies where. Whoever uses
 * it holds the folder's lock.
 *
 * <p>Until {@code new.json} is there nothing of the folder has been touched. From then on until a manifest is in the folder, all
 * that is not in {@code new} has been put in its place, and all that is in {@code old} has to be put back. Once a manifest is in
 * the folder, what is beside it is the old set or the new one, whole, and {@code .mattstock-writing} is only to be removed.
 */
final class Replacement {
    private final Path folder;
    private final Disk disk;
    private final Path staging;
    private final Path fresh;
    private final Path old;
    private final Path newManifest;
    private final Path oldManifest;
    private final Path manifest;

    Replacement(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
        this.staging = folder.resolve(FileName.OWN + "-writing");
        this.fresh = staging.resolve("new");
        this.old = staging.resolve("old");
        this.newManifest = staging.resolve("new.json");
        this.oldManifest = staging.resolve("old.json");
        this.manifest = folder.resolve(OutputFolder.MANIFEST);
    }

    Manifest replace(Optional<Manifest> before, FileSet files) throws IOException {
        List<String> names = before.map(Manifest::names).orElseGet(List::of);
        Manifest after;
        try {
            after = stage(files);
            putAside(before.isPresent(), names);
            putInPlace(after);
        } catch (Throwable failure) {
            try {
                repair();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
            throw failure;
        }
        clean(names);
        return after;
    }

    private Manifest stage(FileSet files) throws IOException {
        disk.createFolder(fresh);
        disk.createFolder(old);
        List<Manifest.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, AtomicFile.Content> file : files.contents().entrySet()) {
            entries.add(stage(file.getKey(), file.getValue()));
        }
        Manifest after = new Manifest(files.lineage(), entries);
        Path part = staging.resolve("new.json.part");
        disk.write(part, out -> out.write(after.toJson().getBytes(StandardCharsets.UTF_8)));
        disk.move(part, newManifest);
        return after;
    }

    private Manifest.Entry stage(String name, AtomicFile.Content content) throws IOException {
        Path file = fresh.resolve(name);
        createFolderOf(file);
        MessageDigest digest = sha256();
        Counted[] counted = new Counted[1];
        disk.write(file, out -> {
            counted[0] = new Counted(new DigestOutputStream(out, digest));
            content.writeTo(counted[0]);
        });
        return new Manifest.Entry(name, counted[0].count, HexFormat.of().formatHex(digest.digest()));
    }

    private void putAside(boolean hasManifest, List<String> names) throws IOException {
        if (hasManifest) {
            disk.move(manifest, oldManifest);
        }
        for (String name : names) {
            if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                createFolderOf(old.resolve(name));
                disk.move(folder.resolve(name), old.resolve(name));
            }
        }
    }

    private void putInPlace(Manifest after) throws IOException {
        for (String name : after.names()) {
            createFolderOf(folder.resolve(name));
            disk.move(fresh.resolve(name), folder.resolve(name));
        }
        disk.move(newManifest, manifest);
    }

    /** The new set is in place; what cannot be removed now, the next run removes. */
    private void clean(List<String> names) {
        try {
            removeStaging();
            removeEmptyFolders(names);
        } catch (IOException e) {
            // Nothing of either set depends on it.
        }
    }

    /** Brings the folder to what its manifest says, or said before a run that did not come to its end. */
    void repair() throws IOException {
        if (!Files.exists(staging, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(staging.toString(), null, "must be a folder of the library's own");
        }
        List<String> placed = List.of();
        if (!Files.exists(manifest) && Files.exists(newManifest)) {
            placed = ManifestJson.read(newManifest).names();
            takeBack(placed);
            putBack();
        }
        removeStaging();
        removeEmptyFolders(placed);
    }

    /** Back to where they were made, not removed: an old file of the same name may be put back there next. */
    private void takeBack(List<String> placed) throws IOException {
        for (String name : placed) {
            if (!Files.exists(fresh.resolve(name), LinkOption.NOFOLLOW_LINKS)
                    && Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                createFolderOf(fresh.resolve(name));
                disk.move(folder.resolve(name), fresh.resolve(name));
            }
        }
    }

    private void putBack() throws IOException {
        for (Path file : filesBelow(old)) {
            Path place = folder.resolve(old.relativize(file));
            createFolderOf(place);
            disk.move(file, place);
        }
        if (Files.exists(oldManifest)) {
            disk.move(oldManifest, manifest);
        } else {
            disk.delete(newManifest);
        }
    }

    private void removeStaging() throws IOException {
        for (Path path : deepestFirst(staging)) {
            disk.delete(path);
        }
    }

    private void removeEmptyFolders(List<String> names) throws IOException {
        TreeSet<Path> folders = new TreeSet<>(
                Comparator.comparingInt(Path::getNameCount).reversed().thenComparing(Comparator.naturalOrder()));
        for (String name : names) {
            for (Path above = folder.resolve(name).getParent();
                    above != null && !above.equals(folder);
                    above = above.getParent()) {
                folders.add(above);
            }
        }
        for (Path each : folders) {
            if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS) && isEmpty(each)) {
                disk.delete(each);
            }
        }
    }

    private void createFolderOf(Path file) throws IOException {
        Path above = file.getParent();
        if (above != null && !Files.isDirectory(above)) {
            disk.createFolder(above);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Counts the bytes, and stays open when it is closed. */
    private static final class Counted extends FilterOutputStream {
        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
