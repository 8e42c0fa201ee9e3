package org.mattstock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mattstock.data.Breakdown.TOTAL;
import static org.mattstock.data.TestPanels.COST;
import static org.mattstock.data.TestPanels.TRUST;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PanelDigestTest {
    private static String digest(Consumer<PanelBuilder> rows) {
        PanelBuilder builder = Panel.builder();
        rows.accept(builder);
        return builder.build().digest();
    }

    @Test
    void whateverCanMoveANumberMovesTheDigest() {
        Set<String> digests = new HashSet<>();
        List<Consumer<PanelBuilder>> all = List.of(
                b -> {},
                b -> b.value("N1", TOTAL, "1", 2022, 1),
                b -> b.value("N1", TOTAL, "1", 2022, Math.nextUp(1.0)),
                b -> b.value("N1", TOTAL, "1", 2022, 1, Cell.Flags.of(Cell.Flag.PROVISIONAL)),
                b -> b.value("N1", TOTAL, "1", 2022, 1, Cell.Flags.of(Cell.Flag.BREAK)),
                b -> b.value("N1", TOTAL, "1", 2022, 1, new Cell.Flags(Set.of(), "b")),
                b -> b.value("N1", TOTAL, "1", 2022, 0),
                b -> b.missing("N1", TOTAL, "1", 2022, MissingReason.NOT_REPORTED),
                b -> b.missing("N1", TOTAL, "1", 2022, MissingReason.CONFIDENTIAL),
                b -> b.value("N1", TOTAL, "1", 2023, 1),
                b -> b.value("N1", TOTAL, "2", 2022, 1),
                b -> b.value("N1", Breakdown.WOMEN, "1", 2022, 1),
                b -> b.value("N2", TOTAL, "1", 2022, 1),
                b -> b.unit(new Unit("1", "1", "K")).value("N1", TOTAL, "1", 2022, 1),
                b -> b.unit(Unit.of("2", "2")).value("N1", TOTAL, "1", 2022, 1),
                b -> b.indicator(Indicator.of("N1", "").withMeasurement(new Measurement.Event()))
                        .value("N1", TOTAL, "1", 2022, 1),
                b -> b.indicator(Indicator.of("N1", "").withMeasurement(new Measurement.Carried()))
                        .value("N1", TOTAL, "1", 2022, 1),
                b -> b.indicator(Indicator.of("N1", "").withMeasurement(new Measurement.MeanOfYears(2)))
                        .value("N1", TOTAL, "1", 2022, 1),
                b -> b.indicator(Indicator.of("N1", "").withMeasurement(new Measurement.MeanOfYears(3)))
                        .value("N1", TOTAL, "1", 2022, 1),
                b -> b.seriesBreak(new Series.Break("N1", 2022, "")).value("N1", TOTAL, "1", 2022, 1),
                b -> b.grouping(TestPanels.size()).value("N1", TOTAL, "1", 2022, 1),
                b -> b.grouping(new Grouping("size", "", List.of(TestPanels.group("small", "", "9902"))))
                        .value("N1", TOTAL, "1", 2022, 1));
        all.forEach(rows -> digests.add(digest(rows)));
        assertThat(digests).hasSameSizeAs(all).allMatch(text -> text.matches("[0-9a-f]{64}"));
    }

    @Test
    void namesStatusTextsAndSourcesDoNot() {
        Panel panel = TestPanels.panel();
        PanelBuilder other = Panel.builder()
                .unit(new Unit("0901", "Annan", "K"))
                .unit(new Unit("9902", "Annan", "K"))
                .unit(new Unit("9903", "Annan", "K"))
                .indicator(Indicator.of(COST, "Annan").withUnitOfMeasure("tkr"))
                .indicator(Indicator.of(TRUST, "Annan"))
                .grouping(TestPanels.size())
                .seriesBreak(new Series.Break(COST, 2022, "annan text"));
        other.value(COST, TOTAL, "0901", 2021, 10.5);
        other.value(COST, TOTAL, "0901", 2022, 11, Cell.Flags.of(Cell.Flag.PROVISIONAL));
        other.missing(COST, TOTAL, "9902", 2021, MissingReason.NOT_REPORTED, "annan text");
        other.missing(COST, TOTAL, "9902", 2022, MissingReason.UNKNOWN);
        other.value(TRUST, Breakdown.WOMEN, "9902", 2022, 0);
        assertThat(other.build().digest()).isEqualTo(panel.digest());
    }

    /** Written out byte by byte, so that the digest of a published panel can be checked without this library. */
    @Test
    void theDigestIsThatOfTheDocumentedBytes() throws IOException, NoSuchAlgorithmException {
        PanelBuilder builder = Panel.builder().unit(new Unit("b", "B", "K"));
        builder.value("N1", TOTAL, "b", 2022, 2.5, Cell.Flags.of(Cell.Flag.PROVISIONAL));
        builder.missing("N1", TOTAL, "a", 2022, MissingReason.CONFIDENTIAL);
        String chunk = sha256("mattstock-chunk-1", 2L, 1L, 2022L, 2L, 0.0, 2.5, 1L, 1L, "CONFIDENTIAL", 1L, 0L);
        assertThat(builder.build().digest())
                .isEqualTo(sha256(
                        "mattstock-panel-1",
                        2L,
                        "a",
                        "",
                        "b",
                        "K",
                        1L,
                        2022L,
                        1L,
                        "N1",
                        "annual",
                        0L,
                        0L,
                        1L,
                        "N1",
                        "T",
                        chunk));
    }

    private static String sha256(Object... fields) throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (Object field : fields) {
            if (field instanceof Long number) {
                out.writeLong(number);
            } else if (field instanceof Double number) {
                out.writeLong(Double.doubleToRawLongBits(number));
            } else {
                byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }
}
