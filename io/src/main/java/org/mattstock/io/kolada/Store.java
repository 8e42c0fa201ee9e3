package org.mattstock.io.kolada;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.archive.Archive;
import org.mattstock.io.kolada.KoladaException.Reason;

/** A folder of kept answers: an archive for each request, written whole or not at all when all its pages have come. */
final class Store {
    private static final String KIND = "kolada-pages";
    private static final int NAME = 32;

    private final Path folder;

    Store(Path folder) {
        this.folder = folder;
    }

    /** The answer that was kept of a request; empty if none was. */
    Optional<Answered> answer(URI request) {
        Path file = file(request);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Archive archive = Archive.read(file, ReadOptions.Limits.DEFAULT);
            return Optional.ofNullable(KeptPages.of(archive).get(request));
        } catch (ReadException e) {
            throw new KoladaException(
                    Reason.STORE,
                    request,
                    "a kept answer must be as it was written; remove " + file + ": " + e.getMessage(),
                    e);
        }
    }

    /** Keeps an answer in place of the one before. */
    void keep(Answered answered) {
        Archive archive = Archive.of(KIND)
                .withFact("kolada.request", answered.request().toString())
                .withFact("kolada.fetched", answered.latest().fetched().toString())
                .with(KeptPages.entries(List.of(answered)));
        try {
            Files.createDirectories(folder);
            archive.write(file(answered.request()));
        } catch (IOException e) {
            throw new KoladaException(
                    Reason.STORE, answered.request(), "answers cannot be kept in " + folder + ": " + e, e);
        }
    }

    /** Keeps the answer to a request no longer. */
    void forget(URI request) {
        try {
            Files.deleteIfExists(file(request));
        } catch (IOException e) {
            throw new KoladaException(Reason.STORE, request, "an answer must not be kept; remove " + file(request), e);
        }
    }

    private Path file(URI request) {
        return folder.resolve(hash(request.toString()).substring(0, NAME) + ".zip");
    }

    private static String hash(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
