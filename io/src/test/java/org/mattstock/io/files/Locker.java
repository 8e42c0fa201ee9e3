package org.mattstock.io.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another process that holds a file's lock until it is killed. */
final class Locker {
    /** Run from its source, which is there whether tests run on the class path or the module path, in the module's folder. */
    private static final String SOURCE = "src/test/java/org/mattstock/io/files/Locker.java";

    private Locker() {}

    /** Starts the process and waits until it has the lock. */
    static Process hold(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), SOURCE, file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        InputStream told = process.getInputStream();
        if (told.read() != 'L') {
            throw new IOException("the other process did not get the lock of " + file);
        }
        return process;
    }

    /** Locks the file, says so, and waits. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (FileChannel channel =
                FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            channel.lock();
            System.out.print('L');
            System.out.flush();
            Thread.sleep(60_000);
        }
    }
}
