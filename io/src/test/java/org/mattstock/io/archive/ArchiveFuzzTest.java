package org.mattstock.io.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import org.mattstock.data.Panel;
import org.mattstock.io.Fuzz;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/** Whatever the bytes, an archive is read as the panel that was kept, or refused; nothing else. */
@Tag("fuzz")
class ArchiveFuzzTest {
    private static final int PANELS = 40;

    private static List<Panel> panels = List.of();

    /** Made once. */
    private static Panel any(Random random) {
        if (panels.isEmpty()) {
            Random fixed = new Random(2026);
            var generator = Panels.any().generator(PANELS);
            List<Panel> made = new ArrayList<>();
            for (int i = 0; i < PANELS; i++) {
                made.add(generator.next(fixed).value());
            }
            panels = made;
        }
        return panels.get(random.nextInt(panels.size()));
    }

    private static byte[] written(Archive archive) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            archive.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Source source(byte[] bytes) {
        return Source.ofBytes("panel.zip", bytes);
    }

    @Property(seed = "7")
    void spoiltBytesAreFoundUnlessThePanelIsTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        Panel panel = any(random);
        Fuzz.read(Fuzz.spoilt(written(PanelArchive.toArchive(panel)), random), bytes -> {
            try {
                Panel read = PanelArchive.read(source(bytes), ReadOptions.Limits.DEFAULT)
                        .value();
                assertThat(read).isEqualTo(panel);
            } catch (ReadException refused) {
                assertThat(refused.problem().text()).isNotBlank();
            }
        });
    }

    /** With sums that are right: what stands in the entries is looked at too. */
    @Property(seed = "8")
    void spoiltEntriesAreRefusedOrReadAsAnotherPanelThatCanBeKept(@ForAll long seed) {
        Random random = new Random(seed);
        Archive sound = PanelArchive.toArchive(any(random));
        Archive spoilt = Archive.of(sound.kind()).withFacts(sound.facts());
        int at = random.nextInt(sound.entries().size());
        for (int i = 0; i < sound.entries().size(); i++) {
            Archive.Entry entry = sound.entries().get(i);
            spoilt = spoilt.with(i == at ? Archive.Entry.of(entry.name(), Fuzz.spoilt(filled(entry), random)) : entry);
        }
        Fuzz.read(written(spoilt), bytes -> {
            try {
                Panel read = PanelArchive.read(source(bytes), ReadOptions.Limits.DEFAULT)
                        .value();
                assertThat(PanelArchive.panelOf(PanelArchive.toArchive(read), ReadOptions.Limits.DEFAULT))
                        .isEqualTo(read);
            } catch (ReadException refused) {
                assertThat(refused.problem().text()).isNotBlank();
            }
        });
    }

    private static byte[] filled(Archive.Entry entry) {
        return entry.size() == 0 ? new byte[] {'\n'} : entry.bytes();
    }

    @Property(seed = "9")
    void randomBytesAreRefused(@ForAll @Size(max = 300) byte[] bytes) {
        Fuzz.read(bytes, each -> {
            try {
                PanelArchive.read(source(each), ReadOptions.Limits.DEFAULT);
                throw new AssertionError("random bytes must be no archive");
            } catch (ReadException refused) {
                assertThat(refused.problem().text()).isNotBlank();
            }
        });
    }
}
