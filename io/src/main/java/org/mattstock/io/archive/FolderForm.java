package org.mattstock.io.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.ReadOptions;

/** An archive as a folder: the manifest and each entry as a file of its name, and nothing else. */
final class FolderForm {
    private final Path folder;
    private final String source;
    private final ReadOptions.Limits limits;

    private FolderForm(Path folder, ReadOptions.Limits limits) {
        this.folder = folder;
        this.source = String.valueOf(folder.getFileName());
        this.limits = limits;
    }

    static void write(Archive archive, Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Path around = target.getParent();
        if (around == null || Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(folder.toString(), null, "an archive is written to a new folder");
        }
        if (!Files.isDirectory(around)) {
            throw new NoSuchFileException(folder.toString(), null, "the folder around it does not exist");
        }
        Path temporary = Files.createTempDirectory(around, "." + target.getFileName() + ".");
        try {
            // A temporary folder is its owner's only; one made in the ordinary way is as open as its neighbors.
            Path whole = Files.createDirectory(temporary.resolve("whole"));
            for (Archive.Entry entry : archive.entries()) {
                put(whole, entry.name(), entry.raw());
            }
            put(whole, Manifest.NAME, archive.manifest().toBytes());
            Files.move(whole, target);
        } finally {
            delete(temporary);
        }
    }

    private static void put(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    static Archive read(Path folder, ReadOptions.Limits limits) {
        FolderForm form = new FolderForm(folder, limits);
        try {
            return form.read();
        } catch (IOException e) {
            throw Faults.unreadable(form.source, e);
        }
    }

    private Archive read() throws IOException {
        if (!Files.isRegularFile(folder.resolve(Manifest.NAME))) {
            throw Faults.of(
                    Kind.UNKNOWN_FORMAT,
                    source,
                    "an archive's folder must have a file " + Manifest.NAME + ", got none");
        }
        Manifest manifest = Manifest.parse(source, bytes(Manifest.NAME, manifestSize()));
        requireWithinLimits(manifest);
        requireNothingElse(manifest);
        List<Archive.Entry> entries = new ArrayList<>();
        for (Manifest.Item item : manifest.items()) {
            Archive.Entry entry = Archive.Entry.owning(item.name(), bytes(item.name(), (int) item.size()));
            ZipForm.requireSum(source, item, entry);
            entries.add(entry);
        }
        return Archive.of(manifest, entries);
    }

    private int manifestSize() throws IOException {
        long size = Files.size(folder.resolve(Manifest.NAME));
        if (size > Manifest.MOST_BYTES) {
            throw Faults.of(
                    Kind.LIMIT,
                    source,
                    Manifest.NAME + ": must be of at most " + Manifest.MOST_BYTES + " bytes, got " + size);
        }
        return (int) size;
    }

    private void requireWithinLimits(Manifest manifest) {
        long bytes = manifest.items().stream().mapToLong(Manifest.Item::size).sum();
        if (bytes > limits.bytes()) {
            throw Faults.of(
                    Kind.LIMIT,
                    source,
                    "a source may hold no more than its limits allow, " + limits.bytes() + " bytes, got " + bytes);
        }
    }

    private byte[] bytes(String name, int size) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Faults.damaged(source, name, "it must be a file of the folder, and there is none");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(size);
            if (bytes.length < size || in.read() >= 0) {
                throw Faults.damaged(source, name, "it must have " + size + " bytes, got " + Files.size(file));
            }
            return bytes;
        }
    }

    private void requireNothingElse(Manifest manifest) throws IOException {
        Set<Path> known = new HashSet<>(Set.of(folder, folder.resolve(Manifest.NAME)));
        for (Manifest.Item item : manifest.items()) {
            for (Path path = folder.resolve(item.name()); path != null && known.add(path); ) {
                path = path.getParent();
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Iterator<Path> each = all.iterator(); each.hasNext(); ) {
                Path path = each.next();
                if (!known.contains(path)) {
                    throw Faults.damaged(
                            source,
                            Fields.quoted(folder.relativize(path).toString()),
                            "the folder must hold what its manifest lists and nothing else");
                }
            }
        }
    }
}
