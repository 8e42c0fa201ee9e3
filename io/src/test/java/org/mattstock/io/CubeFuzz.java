package org.mattstock.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.mattstock.data.Panel;

/** Spoils the published tables of one format, and reads what becomes of them. */
public final class CubeFuzz {
    private static final Path FOLDER = Path.of("src/test/resources/org/mattstock/io/published");

    private final String format;
    private final List<byte[]> sound;

    /** The tables of a format, by the end of their files' names. */
    public CubeFuzz(String format, String end) {
        this.format = format;
        try (Stream<Path> files = Files.walk(FOLDER)) {
            sound = files.filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .map(CubeFuzz::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the tables, spoilt. */
    public byte[] spoilt(Random random) {
        return Fuzz.spoilt(sound.get(random.nextInt(sound.size())), random);
    }

    /** Reads bytes; what was read can be read again as it was understood, and what was lost has its place. */
    public void check(byte[] bytes) {
        try {
            Loaded<Panel> loaded = load(bytes, ReadOptions.DEFAULT);
            for (Problem problem : loaded.problems()) {
                assertThat(problem.text()).isNotBlank();
                if (problem.kind().effect() == Problem.Effect.ROW_LOST) {
                    assertThat(problem.line()).as(problem.toString()).isPositive();
                }
            }
            String digest = loaded.value().digest();
            for (Loaded.Understood understood : loaded.understood()) {
                ReadOptions again = ReadOptions.parse(understood.options().toText());
                assertThat(load(bytes, again).value().digest()).isEqualTo(digest);
            }
        } catch (ReadException refused) {
            assertThat(refused.problem().text()).isNotBlank();
        }
    }

    private Loaded<Panel> load(byte[] bytes, ReadOptions options) {
        return PanelSource.of(Source.ofBytes("test", bytes)).load(options.withFormat(format));
    }
}
