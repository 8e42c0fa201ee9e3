package org.mattstock.io.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.Set;

/**
 * Writes a file so that a reader sees the old content or the new, never a part. Everything in this library that writes a
 * file goes through here.
 *
 * <p>The content goes to a temporary file in the same folder (so that the last step is a rename, not a copy), is forced to
 * the disk, and then takes the place of the file in one step; where the file system cannot do that in one step, it is
 * replaced in an ordinary move. On failure the temporary file is removed and the old file is as it was.
 *
 * <ul>
 *   <li>A symbolic link is followed: the file that it points to is replaced.
 *   <li>A file that is replaced hands its POSIX permissions to the new one.
 *   <li>A temporary file that a killed process left of the same file is taken away; one that another writer is filling is not.
 *   <li>What is neither a file nor a folder, such as a pipe or a terminal, cannot be replaced and is written to directly.
 * </ul>
 */
public final class AtomicFile {
    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes the content.
         *
         * @param out buffered; closing it does no harm and is not needed
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /** The last step, apart so that a file system without atomic moves can be imitated. */
    interface Mover {
        void move(Path from, Path to, CopyOption... options) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes a file whole, or not at all.
     *
     * @param file the file; its folder must exist
     * @param content writes the bytes; whatever it throws is passed on after cleaning up
     * @throws NoSuchFileException if the folder does not exist
     * @throws IOException if the file is a folder, or writing fails
     */
    public static void write(Path file, Content content) throws IOException {
        write(file, content, Files::move);
    }

    static void write(Path file, Content content, Mover mover) throws IOException {
        Objects.requireNonNull(content, "content");
        Path absolute = Objects.requireNonNull(file, "file").toAbsolutePath();
        Path target = Files.isSymbolicLink(absolute) ? absolute.toRealPath() : absolute;
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new FileSystemException(file.toString(), null, "must be a file, is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(file.toString(), null, "its folder does not exist");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            try (WritableByteChannel channel = Files.newByteChannel(target, StandardOpenOption.WRITE)) {
                pour(content, channel);
            }
        } else {
            replace(target, content, mover);
        }
    }

    private static void replace(Path target, Content content, Mover mover) throws IOException {
        try (TemporaryFile temporary = TemporaryFile.beside(target)) {
            try {
                fill(temporary.channel(), content);
                copyPermissions(target, temporary.path());
                move(temporary.path(), target, mover);
            } catch (Throwable failure) {
                try {
                    Files.deleteIfExists(temporary.path());
                } catch (IOException e) {
                    failure.addSuppressed(e);
                }
                throw failure;
            }
        }
    }

    private static void fill(SeekableByteChannel channel, Content content) throws IOException {
        pour(content, channel);
        if (channel instanceof FileChannel file) {
            file.force(true);
        }
    }

    private static void pour(Content content, WritableByteChannel channel) throws IOException {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void close() throws IOException {
                // The channel is still to be forced to the disk.
                flush();
            }
        };
        content.writeTo(out);
        out.flush();
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (source != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, Set.copyOf(source.readAttributes().permissions()));
        }
    }

    private static void move(Path from, Path to, Mover mover) throws IOException {
        try {
            mover.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            mover.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
