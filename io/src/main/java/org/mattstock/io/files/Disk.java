package org.mattstock.io.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Every step that changes a folder, apart so that a test can let any of them fail. */
interface Disk {
    /** Makes a folder, and those above it; nothing where it is there. */
    void createFolder(Path folder) throws IOException;

    /** Makes a file that is not there, and forces it to the disk. */
    void write(Path file, AtomicFile.Content content) throws IOException;

    /** Gives a file another place, where nothing is. */
    void move(Path from, Path to) throws IOException;

    /** Removes a file or an empty folder. */
    void delete(Path path) throws IOException;

    /** That of the machine. */
    final class Real implements Disk {
        @Override
        public void createFolder(Path folder) throws IOException {
            Files.createDirectories(folder);
        }

        @Override
        public void write(Path file, AtomicFile.Content content) throws IOException {
            Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            try (SeekableByteChannel channel = Files.newByteChannel(file, fresh);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.writeTo(out);
                out.flush();
                if (channel instanceof FileChannel onDisk && channel.isOpen()) {
                    onDisk.force(true);
                }
            }
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to);
            }
        }

        @Override
        public void delete(Path path) throws IOException {
            Files.delete(path);
        }
    }
}
