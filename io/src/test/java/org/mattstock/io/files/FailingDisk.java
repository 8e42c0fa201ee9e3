package org.mattstock.io.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk of which one step fails, and from then on every one where the process is to be killed there. Nothing is forced to it. */
final class FailingDisk implements Disk {
    /** What comes after the step that fails. */
    enum After {
        /** The rest works: a file was open in another program, say. */
        GOES_ON,
        /** Nothing: the process was killed, in the middle of the step. */
        KILLED
    }

    private final Disk disk = new Disk.Real();
    private final int failing;
    private final After after;
    private int steps;

    FailingDisk(int failing, After after) {
        this.failing = failing;
        this.after = after;
    }

    /** One that does not fail. */
    static FailingDisk sound() {
        return new FailingDisk(Integer.MAX_VALUE, After.GOES_ON);
    }

    int steps() {
        return steps;
    }

    private boolean fails() {
        steps++;
        return after == After.KILLED ? steps >= failing : steps == failing;
    }

    private void step() throws IOException {
        if (fails()) {
            throw new IOException("step " + steps + " fails");
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step();
        disk.createFolder(folder);
    }

    @Override
    public void write(Path file, AtomicFile.Content content) throws IOException {
        if (fails()) {
            if (steps == failing) {
                Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.CREATE_NEW);
            }
            throw new IOException("step " + steps + " fails");
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            content.writeTo(out);
        }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        disk.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        step();
        disk.delete(path);
    }
}
