package org.mattstock.io.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file beside the one that is being written, locked as long as its writer lives. A process that is killed loses its locks:
 * so the next writer of the same file knows what was left behind from what another writer is filling.
 */
final class TemporaryFile implements AutoCloseable {
    /** Beside the lock of the operating system, which knows one process only: closing a second channel would undo it. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final SeekableByteChannel channel;

    private TemporaryFile(Path path, SeekableByteChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the first that is free of {@code .NAME.mattstock-0.tmp}, {@code .NAME.mattstock-1.tmp} and so on, after taking away
     * what killed writers left.
     *
     * <p>Not {@code Files.createTempFile}: its files are for the owner only, and the folder's readers could not read the result.
     */
    static TemporaryFile beside(Path target) throws IOException {
        for (int attempt = 0; ; attempt++) {
            Path path = target.resolveSibling("." + target.getFileName() + ".mattstock-" + attempt + ".tmp");
            if (OPEN.add(path)) {
                try {
                    removeIfLeft(path);
                    return new TemporaryFile(path, create(path));
                } catch (FileAlreadyExistsException taken) {
                    OPEN.remove(path);
                } catch (Throwable failure) {
                    OPEN.remove(path);
                    throw failure;
                }
            }
        }
    }

    private static SeekableByteChannel create(Path path) throws IOException {
        SeekableByteChannel channel =
                Files.newByteChannel(path, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
        if (channel instanceof FileChannel file) {
            lock(file);
        }
        return channel;
    }

    /** A plain file that nobody has locked: its writer is gone. What cannot be locked is left alone. */
    private static void removeIfLeft(Path path) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(path, StandardOpenOption.WRITE)) {
            if (channel instanceof FileChannel file && lock(file)) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            // Its writer was done in between.
        }
    }

    /** False where another has the lock, or the file system knows none. */
    private static boolean lock(FileChannel file) {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException | IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    SeekableByteChannel channel() {
        return channel;
    }

    /** Lets the lock go; the file is where it is. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OPEN.remove(path);
        }
    }
}
