package org.mattstock.io.kolada;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.mattstock.data.Panel;
import org.mattstock.io.Fuzz;
import org.mattstock.io.Loaded;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/** Whatever the bytes, the reader answers with a panel and problems, or refuses with a problem; and both ways of cells say the same. */
@Tag("fuzz")
class KoladaFuzzTest {
    private static final List<byte[]> SOUND =
            List.of(resource("v3-data-N00945.json"), resource("v3-kpi.json"), text(varied()));

    /** Rows in which something is to be said of many. */
    private static String varied() {
        StringBuilder json = new StringBuilder("{\"values\":[");
        String[] values = {"1.5", "null", "\"x\"", "-0.0", "1e3", "12345678901234567890", "\"2,5\"", "7"};
        for (int i = 0; i < 64; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"kpi\":\"N0000" + i % 3 + "\",\"municipality\":\"018" + i % 5 + "\",\"period\":")
                    .append(i % 7 == 0 ? "\"2019\"" : 2015 + i % 6)
                    .append(",\"values\":[{\"gender\":\"" + "TKMF".charAt(i % 4) + "\",\"count\":1,\"status\":\"")
                    .append(i % 11 == 0 ? "Missing" : "")
                    .append("\",\"value\":" + values[i % values.length] + ",\"isdeleted\":" + (i % 13 == 0) + "}]}");
        }
        return json.append("],\"next_url\":null}").toString();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try {
            return Source.ofResource(KoladaFuzzTest.class, name).head(1 << 20);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String outcome(byte[] bytes, PanelRows.Ways ways) {
        try {
            Loaded<Panel> loaded = KoladaFormat.read(Source.ofBytes("x.json", bytes), ReadOptions.DEFAULT, ways);
            assertThat(loaded.problems()).allMatch(problem -> !problem.text().isBlank());
            return loaded.value().digest() + loaded.problems();
        } catch (ReadException refused) {
            assertThat(refused.problem().text()).isNotBlank();
            return refused.problem().toString();
        }
    }

    private static void assertSame(byte[] bytes) {
        assertThat(outcome(bytes, PanelRows.Ways.SHORT)).isEqualTo(outcome(bytes, PanelRows.Ways.SHARED));
    }

    @Property(seed = "1")
    void spoiltAnswers(@ForAll long seed) {
        Random random = new Random(seed);
        Fuzz.read(Fuzz.spoilt(SOUND.get(random.nextInt(SOUND.size())), random), KoladaFuzzTest::assertSame);
    }

    @Property(seed = "2")
    void answersOfRandomRows(@ForAll long seed) {
        Random random = new Random(seed);
        String[] parts = {
            "{\"kpi\":\"N1\"",
            ",\"municipality\":\"0180\"",
            ",\"period\":2020",
            ",\"values\":[",
            "{\"gender\":\"T\"",
            ",\"value\":1.5",
            ",\"status\":\"\"",
            "}",
            "]",
            "}",
            ",",
            "null",
            "\"Ö\"",
            "{\"id\":\"N1\"",
            ",\"members\":[",
            "{\"values\":[",
            ",\"count\":1"
        };
        StringBuilder json = new StringBuilder("{\"values\":[");
        for (int i = random.nextInt(40); i >= 0; i--) {
            json.append(random.nextInt(3) == 0 ? parts[random.nextInt(parts.length)] : parts[i % 11]);
        }
        Fuzz.read(text(json + "]}"), KoladaFuzzTest::assertSame);
    }
}
