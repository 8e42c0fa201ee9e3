package org.mattstock.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mattstock.cli.PlayedServer;

/** The addresses that guides ask, played on this machine: Kolada out of the sample panel, Statistics Sweden by an invented table. */
final class PlayedNet implements AutoCloseable {
    private static final String KOLADA = "mattstock.kolada";
    private static final String STATISTICS_SWEDEN = "https://statistikdatabasen.scb.se";
    private static final Path TABLE = Path.of("src/test/resources/org/mattstock/examples/pxweb-answer.json");

    private final PlayedServer server;
    private final Optional<String> before = Optional.ofNullable(System.getProperty(KOLADA));

    PlayedNet() throws IOException {
        server = new PlayedServer().with("/api/", Files.readString(TABLE, StandardCharsets.UTF_8));
        System.setProperty(KOLADA, server.kolada().toString());
    }

    /** A text with the addresses of this machine. */
    String played(String text) {
        return text.replace(STATISTICS_SWEDEN, server.at("").toString())
                .replace("Kolada.live()", "Kolada.at(URI.create(\"" + server.kolada() + "\"))");
    }

    @Override
    public void close() {
        before.ifPresentOrElse(address -> System.setProperty(KOLADA, address), () -> System.clearProperty(KOLADA));
        server.close();
    }
}
