package org.mattstock.io.kolada;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** One page as it was fetched: where from, when, and its bytes. Held packed, since the same words stand in every row. Immutable. */
public final class KoladaPage {
    private final URI url;
    private final Instant fetched;
    private final byte[] packed;
    private final int size;

    private KoladaPage(URI url, Instant fetched, byte[] packed, int size) {
        this.url = Objects.requireNonNull(url, "url");
        this.fetched = Objects.requireNonNull(fetched, "fetched");
        this.packed = packed;
        this.size = size;
    }

    static KoladaPage of(URI url, Instant fetched, byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream target = new DeflaterOutputStream(packed)) {
            target.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KoladaPage(url, fetched, packed.toByteArray(), bytes.length);
    }

    /** Where it was fetched from. */
    public URI url() {
        return url;
    }

    /** When. */
    public Instant fetched() {
        return fetched;
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** A copy of the bytes, as they came. */
    public byte[] bytes() {
        try (InputStream stream = stream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes, to read from. */
    InputStream stream() {
        return new InflaterInputStream(new ByteArrayInputStream(packed));
    }

    @Override
    public String toString() {
        return url + " of " + fetched + " (" + size + " bytes)";
    }
}
