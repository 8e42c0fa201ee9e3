package org.mattstock.io.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.ReadException;

/**
 * An archive as a zip file: the manifest, the entries in order, the directory. Read in one pass, in which all that a zip file has
 * beside its entries is compared with what it must be; no length is believed before as many bytes have come.
 */
final class ZipForm {
    private static final int MOST_ENTRIES = 65_535;
    private static final long MOST_BYTES = 0xffff_fffeL;

    private final String source;
    private final InputStream in;
    private final Directory directory = new Directory();

    ZipForm(String source, InputStream in) {
        this.source = source;
        this.in = in;
    }

    static void write(Archive archive, OutputStream target) throws IOException {
        requireRoom(archive);
        Directory directory = new Directory();
        write(Manifest.NAME, archive.manifest().toBytes(), directory, target);
        for (Archive.Entry entry : archive.entries()) {
            write(entry.name(), entry.raw(), directory, target);
        }
        target.write(directory.toBytes());
        target.flush();
    }

    private static void write(String name, byte[] bytes, Directory directory, OutputStream target) throws IOException {
        target.write(directory.add(name, bytes));
        target.write(bytes);
    }

    private static void requireRoom(Archive archive) {
        List<Archive.Entry> entries = archive.entries();
        long bytes = Manifest.MOST_BYTES
                + entries.stream().mapToLong(entry -> entry.size() + 512L).sum();
        if (entries.size() >= MOST_ENTRIES || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("a zip file must have fewer than " + MOST_ENTRIES
                    + " entries and 4 GiB, got " + entries.size() + " entries and " + bytes
                    + " bytes; a folder (writeFolder) may have more");
        }
    }

    Archive read() throws IOException {
        byte[] head = in.readNBytes(ZipBytes.LOCAL + Manifest.NAME.length());
        byte[] bytes = bytes(Manifest.NAME, manifestSize(head));
        Manifest manifest = Manifest.parse(source, bytes);
        requireFrame(Manifest.NAME, head, bytes);
        List<Archive.Entry> entries = new ArrayList<>();
        for (Manifest.Item item : manifest.items()) {
            entries.add(entry(item));
        }
        requireEnd();
        return Archive.of(manifest, entries);
    }

    private int manifestSize(byte[] head) {
        ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        String name = head.length <= ZipBytes.LOCAL
                ? ""
                : new String(head, ZipBytes.LOCAL, head.length - ZipBytes.LOCAL, StandardCharsets.ISO_8859_1);
        if (!name.equals(Manifest.NAME) || fields.getInt(0) != ZipBytes.LOCAL_SIGNATURE) {
            throw Faults.of(
                    Kind.UNKNOWN_FORMAT,
                    source,
                    "an archive must be a zip file whose first entry is " + Manifest.NAME + ", got "
                            + Fields.quoted(new String(head, StandardCharsets.ISO_8859_1)));
        }
        int size = fields.getInt(ZipBytes.SIZE_AT);
        if (size < 0 || size > Manifest.MOST_BYTES) {
            throw Faults.of(
                    Kind.LIMIT,
                    source,
                    Manifest.NAME + ": must be of at most " + Manifest.MOST_BYTES + " bytes, got "
                            + Integer.toUnsignedLong(size));
        }
        return size;
    }

    private Archive.Entry entry(Manifest.Item item) throws IOException {
        byte[] head = in.readNBytes(ZipBytes.LOCAL + item.name().length());
        byte[] bytes = bytes(item.name(), (int) item.size());
        Archive.Entry entry = Archive.Entry.owning(item.name(), bytes);
        requireSum(source, item, entry);
        requireFrame(item.name(), head, bytes);
        return entry;
    }

    static void requireSum(String source, Manifest.Item item, Archive.Entry entry) {
        if (!entry.sha256().equals(item.sha256())) {
            throw Faults.damaged(
                    source,
                    item.name(),
                    "its SHA-256 must be that of the manifest, " + item.sha256() + ", got " + entry.sha256());
        }
    }

    private byte[] bytes(String name, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw Faults.damaged(
                    source, name, "it must have " + size + " bytes, got " + bytes.length + ": the archive is cut off");
        }
        return bytes;
    }

    private void requireFrame(String name, byte[] head, byte[] bytes) {
        if (!Arrays.equals(head, directory.add(name, bytes))) {
            throw Faults.damaged(source, name, "what stands before it in the zip file must be its header, and is not");
        }
    }

    private void requireEnd() throws IOException {
        byte[] expected = directory.toBytes();
        byte[] end = in.readNBytes(expected.length);
        if (!Arrays.equals(end, expected)) {
            throw directoryFault("it must list the entries of the manifest and no others", end.length, expected.length);
        }
        if (in.read() >= 0) {
            throw directoryFault("nothing may follow it", expected.length + 1, expected.length);
        }
    }

    private ReadException directoryFault(String rule, int met, int expected) {
        String count = met == expected ? "other bytes" : (met < expected ? "" : "at least ") + met + " bytes";
        return Faults.damaged(
                source, "directory at the end", rule + "; it must have " + expected + " bytes, got " + count);
    }

    /** The directory at the end, as the entries before it make it. */
    private static final class Directory {
        private final ByteArrayOutputStream central = new ByteArrayOutputStream();
        private long offset;
        private int count;

        /** Lists an entry, and answers what must stand before its bytes. */
        byte[] add(String name, byte[] bytes) {
            int crc = ZipBytes.crc(bytes);
            byte[] local = ZipBytes.local(name, bytes.length, crc);
            central.writeBytes(ZipBytes.central(name, bytes.length, crc, offset));
            offset += local.length + (long) bytes.length;
            count++;
            return local;
        }

        byte[] toBytes() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(central.toByteArray());
            all.writeBytes(ZipBytes.end(count, central.size(), offset));
            return all.toByteArray();
        }
    }
}
