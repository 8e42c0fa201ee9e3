package org.mattstock.io.xlsx;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mattstock.io.PanelFormats;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/**
 * The parts of a workbook, which is a zip file: kept in a temporary file while it is read, since its directory stands at the end.
 * Bytes are counted as they are inflated, and checked against the checksum.
 */
final class Parts implements Closeable {
    /** Real workbooks have a few dozen. */
    private static final int MOST_PARTS = 10_000;

    /** Below this a high ratio is harmless, and real sheets reach it. */
    private static final long HARMLESS = 64L << 20;

    private final Path file;
    private final ZipFile zip;
    private final ReadOptions.Limits limits;
    private long bytes;

    private Parts(Path file, ZipFile zip, ReadOptions.Limits limits) {
        this.file = file;
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * The parts of a source.
     *
     * @throws OtherKind if it is of a kind that is not read
     * @throws DamagedPart if it is no zip file, or one with two parts of one name
     * @throws TooMuch if it has too many
     */
    static Parts of(Source source, ReadOptions.Limits limits) throws IOException {
        Path file = Files.createTempFile("mattstock", ".xlsx");
        try {
            copy(source, limits, file);
            ZipDirectory.check(file, MOST_PARTS);
            Parts parts = new Parts(file, new ZipFile(file.toFile()), limits);
            parts.requireDistinctNames();
            return parts;
        } catch (ZipException | IllegalArgumentException e) {
            Files.deleteIfExists(file);
            throw new DamagedPart("a workbook must be a whole zip file: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void copy(Source source, ReadOptions.Limits limits, Path file) throws IOException {
        try (InputStream in = source.open(limits);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] head = in.readNBytes(PanelFormats.HEAD);
            OtherWorkbook.of(head).ifPresent(kind -> {
                throw new OtherKind(kind);
            });
            out.write(head);
            in.transferTo(out);
        }
    }

    private void requireDistinctNames() throws IOException {
        Set<String> names = new HashSet<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            String name = all.nextElement().getName();
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                zip.close();
                throw new DamagedPart("parts of a workbook must have different names, got " + name + " twice");
            }
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /**
     * Opens a part.
     *
     * @throws DamagedPart if there is none of the name
     */
    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new DamagedPart("a workbook must have the part " + name);
        }
        return new Checked(zip.getInputStream(entry), entry);
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            // The file goes after it.
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Counts what is inflated, and compares the checksum at the end. */
    private final class Checked extends FilterInputStream {
        private final ZipEntry entry;
        private final CRC32 checksum = new CRC32();
        private long own;

        Checked(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            if (count < 0) {
                requireChecksum();
                return count;
            }
            checksum.update(target, offset, count);
            own += count;
            bytes += count;
            requireLimits();
            return count;
        }

        private void requireChecksum() {
            if (entry.getCrc() != checksum.getValue()) {
                throw new DamagedPart("the checksum of part " + entry.getName() + " must match, and does not");
            }
        }

        private void requireLimits() {
            if (bytes > limits.bytes()) {
                throw new TooMuch(
                        "a source may hold no more than its limits allow, got more than " + limits.bytes() + " bytes");
            }
            if (own > HARMLESS && own / limits.inflation() > entry.getCompressedSize()) {
                throw new TooMuch("a source may hold no more than its limits allow, got more than " + limits.inflation()
                        + " bytes out of each compressed byte");
            }
        }
    }
}
