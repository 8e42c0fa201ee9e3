package org.mattstock.io;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Named bytes that can be opened again and again: a file, a resource, or anything else. Compression with gzip is
 * transparent: the bytes are those inside, whatever the name.
 *
 * <ul>
 *   <li>Loading a panel opens each of its sources once, whatever looks at the first bytes to find the format. So a pipe,
 *       which has its bytes only once, may be loaded from too: a named one, or the shell's {@code <(command)}.
 *   <li>{@link #open} and {@link #head} open the source each time, and take bytes out of a pipe.
 * </ul>
 *
 * <p>Immutable; holds no open file.
 */
public final class Source {
    /** Opens the bytes. */
    @FunctionalInterface
    public interface Opener {
        /** A new stream from the first byte on; the caller closes it. */
        InputStream open() throws IOException;
    }

    private final String name;
    private final Opener opener;
    private final Opener again;

    private Source(String name, Opener opener) {
        this(name, opener, opener);
    }

    private Source(String name, Opener opener, Opener again) {
        this.name = Objects.requireNonNull(name, "name");
        this.opener = Objects.requireNonNull(opener, "opener");
        this.again = again;
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
    }

    /**
     * Bytes from anywhere.
     *
     * @param name what problems call it, and what its ending tells the formats
     * @param opener opens it, each time from the start
     */
    public static Source of(String name, Opener opener) {
        return new Source(name, opener);
    }

    /** A file, named by its last part. */
    public static Source of(Path file) {
        Path last = Objects.requireNonNull(file, "file").getFileName();
        return new Source(last == null ? file.toString() : last.toString(), () -> opened(file), () -> repeated(file));
    }

    private static InputStream opened(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(
                    "a source must be a file, got a folder; the folder of an archive is read by PanelArchive.read");
        }
        return Files.newInputStream(file);
    }

    private static InputStream repeated(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("what is no regular file can be read once, and it has been");
        }
        return Files.newInputStream(file);
    }

    /**
     * A resource beside a class.
     *
     * @param beside a class of the module or jar that holds the resource
     * @param resource its name, as for {@link Class#getResourceAsStream(String)}
     */
    public static Source ofResource(Class<?> beside, String resource) {
        Objects.requireNonNull(beside, "beside");
        return new Source(resource.substring(resource.lastIndexOf('/') + 1), () -> {
            InputStream stream = beside.getResourceAsStream(resource);
            if (stream == null) {
                throw new FileNotFoundException("no resource " + resource + " beside " + beside.getName());
            }
            return stream;
        });
    }

    /** Bytes in memory. */
    public static Source ofBytes(String name, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Source(name, () -> new ByteArrayInputStream(copy));
    }

    /** Text in memory, encoded in UTF-8. */
    public static Source ofText(String name, String text) {
        return ofBytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What problems call it, such as {@code values.csv}. */
    public String name() {
        return name;
    }

    Opener opener() {
        return opener;
    }

    /** A new stream for somebody who has had one. */
    InputStream openAgain() throws IOException {
        return again.open();
    }

    /**
     * A new stream of the bytes, decompressed if they are gzip; the caller closes it. Past a limit the stream throws a
     * {@link ReadException}.
     *
     * @param limits how many bytes there may be, and how many for each compressed byte
     * @throws IOException if there is no such file or it cannot be read
     */
    public InputStream open(ReadOptions.Limits limits) throws IOException {
        Objects.requireNonNull(limits, "limits");
        return GuardedStream.open(name, opener, limits);
    }

    /**
     * The first bytes, decompressed if they are gzip: what formats probe.
     *
     * @param count how many at most
     * @throws IOException if there is no such file or it cannot be read
     */
    public byte[] head(int count) throws IOException {
        try (InputStream stream = open(ReadOptions.Limits.DEFAULT)) {
            return stream.readNBytes(count);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
