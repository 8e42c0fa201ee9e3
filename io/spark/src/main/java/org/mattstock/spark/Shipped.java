package org.mattstock.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mattstock.data.Panel;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.archive.PanelArchive;

/** Panels on their way to executors: bytes of an archive, unpacked once in each virtual machine. */
final class Shipped {
    /** So many panels stay unpacked; a job has one. */
    private static final int MOST = 4;

    private static final Map<String, Panel> UNPACKED = new ConcurrentHashMap<>();

    private Shipped() {}

    static byte[] pack(Panel panel) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PanelArchive.write(panel, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The panel in these bytes.
     *
     * @param digest what it is found by, where it is unpacked already
     */
    static Panel unpack(String digest, byte[] archive) {
        if (UNPACKED.size() >= MOST && !UNPACKED.containsKey(digest)) {
            UNPACKED.clear();
        }
        return UNPACKED.computeIfAbsent(digest, missing -> read(archive));
    }

    private static Panel read(byte[] archive) {
        return PanelArchive.read(Source.ofBytes("the panel of the job", archive), ReadOptions.Limits.DEFAULT)
                .orThrow();
    }
}
