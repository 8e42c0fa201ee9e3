package org.mattstock.io.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A folder that results are written to, whole or not at all, so that no file of an earlier run stays beside new ones.
 *
 * <pre>{@code
 * FileSet files = FileSet.of(scores.lineage())
 *         .with("scores.csv", TableWriter.csv().toText(scores.toTable()))
 *         .with("scores.json", TableWriter.json().toText(scores.toTable()));
 * OutputFolder.of(Path.of("out")).write(files);
 * }</pre>
 *
 * <ul>
 *   <li>{@value #MANIFEST} lists every file with size and hash. Only what the folder's own manifest lists is ever replaced or
 *       removed: all other files are somebody's own and stay; one that has a name which is to be written is refused by name.
 *   <li>New files are made in a folder of their own inside it, {@code .mattstock-writing}, and forced to the disk; then the old
 *       ones are put aside and the new ones in their place, the manifest first away and last in. Nothing is removed before that.
 *   <li>Whatever fails before, the old files are put back. After a process was killed or the power went, there is no manifest,
 *       or a true one, and the next {@link #write} or {@link #repair} puts the old files back and takes away what was left.
 *   <li>One run writes at a time; another one is refused. A lock that a killed run left counts for nothing.
 * </ul>
 */
public final class OutputFolder {
    /** The name of the manifest. */
    public static final String MANIFEST = "manifest.json";

    private final Path folder;
    private final Disk disk;

    OutputFolder(Path folder, Disk disk) {
        this.folder = Objects.requireNonNull(folder, "folder").toAbsolutePath().normalize();
        this.disk = disk;
    }

    /** A folder; it is made when something is written, if need be. */
    public static OutputFolder of(Path folder) {
        return new OutputFolder(folder, new Disk.Real());
    }

    /** The folder's path, absolute. */
    public Path path() {
        return folder;
    }

    /**
     * Writes the files in place of those that the folder's manifest lists.
     *
     * @return the manifest that was written
     * @throws FileSystemException if the path is a file, another run writes, a file or folder of somebody else's has one of
     *     the names, a link in the folder leads out of it, or a manifest is not of this library
     * @throws IOException if something cannot be written; the old files are then as they were
     */
    public Manifest write(FileSet files) throws IOException {
        Objects.requireNonNull(files, "files");
        makeFolder();
        FolderLock lock = FolderLock.of(folder);
        try (lock) {
            Replacement replacement = new Replacement(folder, disk);
            replacement.repair();
            Optional<Manifest> before = Manifest.of(folder);
            requireFree(files, before);
            return replacement.replace(before, files);
        }
    }

    /**
     * Puts back what a killed run left half done, and takes away its temporary files; nothing where there is nothing to mend.
     *
     * @throws IOException if another run writes, or something cannot be moved
     */
    public void repair() throws IOException {
        if (Files.isDirectory(folder)) {
            FolderLock lock = FolderLock.of(folder);
            try (lock) {
                new Replacement(folder, disk).repair();
            }
        }
    }

    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new FileSystemException(folder.toString(), null, "must be a folder, is a file");
        }
        disk.createFolder(folder);
    }

    private void requireFree(FileSet files, Optional<Manifest> before) throws IOException {
        List<String> listed = before.map(Manifest::names).orElseGet(List::of);
        Set<String> ours = listed.stream().map(FileName::key).collect(Collectors.toSet());
        for (String name : files.names()) {
            requireFree(name, ours);
        }
        for (String name : listed) {
            requireInside(folder.resolve(name));
        }
    }

    private void requireFree(String name, Set<String> ours) throws IOException {
        Path file = folder.resolve(name);
        requireInside(file);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "is a folder, in the way of a file of that name");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !ours.contains(FileName.key(name))) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "is not of an earlier run, as " + MANIFEST
                            + " would tell; move it away, or write to another folder");
        }
        for (Path above = file.getParent(); above != null && !above.equals(folder); above = above.getParent()) {
            String nameAbove = folder.relativize(above).toString().replace('\\', '/');
            if (Files.isRegularFile(above) && !ours.contains(FileName.key(nameAbove))) {
                throw new FileSystemException(above.toString(), null, "is a file, in the way of a folder of that name");
            }
        }
    }

    /** A link inside the folder could lead out of it. */
    private void requireInside(Path file) throws IOException {
        Path above = file.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above == null || !above.toRealPath().startsWith(folder.toRealPath())) {
            throw new FileSystemException(file.toString(), null, "must be inside the folder, a link leads out of it");
        }
    }
}
