package org.mattstock.io.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a folder to one writer at a time, of this process and of others. A writer that is killed holds nothing: the operating
 * system lets its lock go, and the file that it leaves is taken over.
 */
final class FolderLock implements AutoCloseable {
    private static final String FILE = FileName.OWN + "-lock";
    /** Behind what the file holds, so that others can read it where locks are for readers too. */
    private static final long POSITION = 1L << 40;

    private static final int MOST_TRIES = 100;
    /** Beside the lock of the operating system, which knows one process only. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Locks a folder that is there.
     *
     * @throws FileSystemException if another has it
     */
    static FolderLock of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            throw taken(folder);
        }
        try {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                FileChannel channel =
                        FileChannel.open(real.resolve(FILE), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                if (!hold(channel, folder)) {
                    throw taken(folder);
                }
                if (isThere(channel, real.resolve(FILE))) {
                    return new FolderLock(real, channel);
                }
                channel.close();
            }
            throw taken(folder);
        } catch (Throwable failure) {
            HELD.remove(real);
            throw failure;
        }
    }

    private static boolean hold(FileChannel channel, Path folder) throws IOException {
        try {
            FileLock lock = channel.tryLock(POSITION, 1, false);
            if (lock == null) {
                channel.close();
            }
            return lock != null;
        } catch (IOException e) {
            channel.close();
            throw new FileSystemException(folder.toString(), null, "cannot be locked, " + e.getMessage());
        }
    }

    /** Whoever held the lock before takes the file away: what is locked then is no longer in the folder. */
    private static boolean isThere(FileChannel channel, Path file) throws IOException {
        String own = ProcessHandle.current().pid() + " " + System.nanoTime();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(own.getBytes(StandardCharsets.US_ASCII)), 0);
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).equals(own);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static FileSystemException taken(Path folder) {
        return new FileSystemException(
                folder.toString(), null, "is being written by another run; wait until it is done");
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(folder.resolve(FILE));
        } finally {
            HELD.remove(folder);
        }
    }
}
