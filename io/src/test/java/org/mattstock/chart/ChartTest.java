package org.mattstock.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.table.Notation;
import org.mattstock.table.Table;
import org.w3c.dom.Document;

class ChartTest {
    private static final String NASTY = "<script>\"Å\" & 'B'";
    private static final Caption CAPTION = Caption.of("See " + NASTY, "Read " + NASTY)
            .withSource("Source " + NASTY)
            .withKeys("band", "inner", "middle", "place")
            .following(Optional.of(NASTY))
            .in(Notation.SWEDISH);

    private static Table spans(int rows) {
        Table.Builder table = Table.builder("")
                .integer("place")
                .text("name")
                .integer("from")
                .integer("to")
                .integer("inner from")
                .integer("inner to")
                .decimal("median", 1);
        for (int row = 1; row <= rows; row++) {
            table.row(row, row == 2 ? NASTY : "Unit " + row, Math.max(1, row - 2), row + 7, row, row + 3, row + 0.5);
        }
        return table.build();
    }

    private static Table bars() {
        return Table.builder("")
                .text("part")
                .decimal("moved", 1)
                .decimal("weight", 1)
                .row("a", 12.34, 10)
                .row(NASTY, -3, 5)
                .row("c", null, null)
                .build();
    }

    private static Table years() {
        return Table.builder("")
                .text("name")
                .integer("2019")
                .integer("2020")
                .integer("2021")
                .row("a", 1, null, 2)
                .row(NASTY, 3, 2, 1)
                .build();
    }

    private static Table shares() {
        return Table.builder("")
                .integer("place")
                .text("name")
                .decimal("1", 1)
                .decimal("2", 1)
                .decimal("3+", 1)
                .decimal("none", 1)
                .decimal("top 1", 1)
                .row(1, "a", 60, 30, 10, 0, 60)
                .row(2, NASTY, 0.4, 60.6, 30, 9, 0.4)
                .build();
    }

    private static Table scatter() {
        Table.Builder table = Table.builder("").text("name").decimal("x", 1).decimal("y", 1);
        for (int i = 0; i < 60; i++) {
            table.row(i == 7 ? NASTY : "Name of " + i, (i * 37) % 60, (i * i * 13) % 71);
        }
        return table.build();
    }

    private static Table correlations() {
        return Table.builder("")
                .text("part")
                .decimal("1", 2)
                .decimal("2", 2)
                .row("a", null, null)
                .row(NASTY, -0.5, null)
                .build();
    }

    private static Table missing() {
        return Table.builder("")
                .text("figure")
                .integer("Ale")
                .integer("Bo & Co")
                .integer("Cedra")
                .row(NASTY, 1, 1, null)
                .row("whole", null, null, 2)
                .build();
    }

    private static Table waterfall() {
        return Table.builder("")
                .text("part")
                .decimal("won", 1)
                .decimal("possible", 1)
                .row("a", 10, 25)
                .row(NASTY, -2, null)
                .row("sum", 8, 100)
                .build();
    }

    static Stream<Supplier<Chart>> kinds() {
        return Stream.of(
                () -> Chart.spans(spans(5), CAPTION, 20),
                () -> Chart.spans(spans(41), CAPTION, 60),
                () -> Chart.shares(shares(), CAPTION, 2),
                () -> Chart.bump(years(), CAPTION.stressing(List.of("a"))),
                () -> Chart.lines(years(), CAPTION),
                () -> Chart.scatter(scatter(), CAPTION),
                () -> Chart.bars(bars(), CAPTION),
                () -> Chart.correlations(correlations(), CAPTION),
                () -> Chart.missing(missing(), CAPTION, 1),
                () -> Chart.waterfall(waterfall(), CAPTION));
    }

    /** The module of the library has no use for XML; its tests, which run inside it, have. */
    private static Document parsed(String svg) throws Exception {
        ChartTest.class
                .getModule()
                .addReads(ModuleLayer.boot().findModule("java.xml").orElseThrow());
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aFileStandsAloneWithTitleAndDescriptionAndWithoutMarkupFromData(Supplier<Chart> kind) throws Exception {
        Document file = parsed(kind.get().toSvg());
        assertThat(file.getDocumentElement().getAttribute("width")).isEqualTo("720");
        assertThat(file.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("See " + NASTY);
        assertThat(file.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("Read " + NASTY);
        assertThat(file.getElementsByTagName("script").getLength()).isZero();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameTableAndWordsGiveTheSameBytesUnderEveryLocale(Supplier<Chart> kind) {
        Chart chart = kind.get();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            Chart again = kind.get();
            assertThat(again).isEqualTo(chart);
            assertThat(again.toSvg()).isEqualTo(chart.toSvg());
            assertThat(again.toHtml("a")).isEqualTo(chart.toHtml("a"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aFigureHasItsWordsItsSourceAndItsFiguresWithoutMarkupFromData(Supplier<Chart> kind) {
        String html = kind.get().toHtml("c");
        assertThat(html)
                .contains("role=img aria-labelledby=c-t aria-describedby=c-d", "<details><summary>Siffrorna som tabell")
                .contains("Source &lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void everyDrawnFigureIsPrintedAsItsReadersWriteIt() {
        assertThat(Chart.bars(bars(), CAPTION).toHtml("c")).contains("<td>12,3<td>10,0", "<td>−3,0<td>5,0");
        assertThat(Chart.spans(spans(3), CAPTION, 20).toHtml("c"))
                .contains("<td>3<th scope=row>Unit 3<td>1<td>10<td>3<td>6<td>3,5");
    }

    @Test
    void barsBeginAtZeroAndAreAsLongAsTheirFigures() {
        // From -5 to 15: zero is a quarter of the way, 12.34 units are 61.7 of a hundred.
        assertThat(Chart.bars(bars(), CAPTION).toSvg())
                .contains("M25 0.24H86.7V0.76H25Z", "M10 1.24H25V1.76H10Z", "M75 0.1V0.9");
    }

    @Test
    void aSpanIsDrawnInTheMiddleOfItsCells() {
        Table one = Table.builder("")
                .integer("place")
                .text("name")
                .integer("from")
                .integer("to")
                .integer("inner from")
                .integer("inner to")
                .decimal("median", 1)
                .row(3, "a", 2, 5, 3, 3, 3)
                .build();
        assertThat(Chart.spans(one, CAPTION, 9).toSvg())
                .contains(
                        "d=\"M1 0.28H5V0.72H1Z\"",
                        "d=\"M2 0.28H3V0.72H2Z\"",
                        "d=\"M2.5 0.12V0.88\"",
                        "d=\"M2.5 0.5h0\"");
    }

    @Test
    void noLineCrossesAYearWithoutAPlace() {
        String svg = Chart.bump(years(), CAPTION).toSvg();
        // The first has places in the first and third of three years only: two points and no line.
        assertThat(svg.split("class=\"line\"", -1)).hasSize(1);
        assertThat(svg.split("class=\"dot\"", -1)).hasSize(2);
        assertThat(svg.split("class=\"line followed\"", -1)).hasSize(2);
    }

    @Test
    void adjacentCellsOfOneToneAreOneBoxAndAPointIsAtTheOwnPlace() {
        Table table = Table.builder("")
                .integer("place")
                .text("name")
                .decimal("1", 1)
                .decimal("2", 1)
                .decimal("3", 1)
                .decimal("top", 1)
                .row(2, "a", 6, 7, 87, 6)
                .build();
        assertThat(Chart.shares(table, CAPTION, 3).toSvg())
                .contains(
                        "class=\"h3\" d=\"M0 0.04H2V0.96H0Z\"",
                        "class=\"h5\" d=\"M2 0.04H3V0.96H2Z\"",
                        "d=\"M1.5 0.5h0\"");
    }

    @Test
    void stripesAreWhereFiguresAreMissingAndTheirTableNamesWhoLacksThem() {
        Chart chart = Chart.missing(missing(), CAPTION.withKeys("missing", "stands in"), 1);
        assertThat(chart.toSvg()).contains("class=\"gone\" d=\"M0 0.14H2V0.86H0Z\"");
        assertThat(chart.toHtml("c")).contains("<td>2<td class=text>Ale, Bo &amp; Co", "<td class=text>Cedra");
    }

    @Test
    void aWaterfallGoesOnWhereItWasAndEndsWithTheSum() {
        assertThat(Chart.waterfall(waterfall(), CAPTION).toSvg())
                .contains("class=\"bar\" d=\"M0 0.2H10V0.8H0Z\"", "class=\"frame\" d=\"M0 0.2H25V0.8H0Z\"")
                .contains("class=\"bar\" d=\"M8 1.2H10V1.8H8Z\"")
                .contains("class=\"bar strong\" d=\"M0 2.2H8V2.8H0Z\"");
    }

    @Test
    void aNegativeCorrelationHasAStrokeThroughIt() {
        Table.Builder table = Table.builder("").text("part");
        for (int i = 1; i <= 7; i++) {
            table.decimal(Integer.toString(i), 2);
        }
        for (int i = 0; i < 7; i++) {
            Object[] row = new Object[8];
            row[0] = "p" + i;
            if (i == 1) {
                row[1] = -0.25;
            }
            table.row(row);
        }
        assertThat(Chart.correlations(table.build(), CAPTION).toSvg())
                .contains("class=\"h2\" d=\"M0.05 1.05H0.95V1.95H0.05Z\"", "class=\"minus on2\" d=\"M0.25 1.5H0.75\"");
    }

    @Test
    void aTableThatCannotBeDrawnIsRefused() {
        assertThatThrownBy(() -> Chart.bars(bars().head(0), CAPTION))
                .hasMessage("table must have at least one row and 2 columns for bars, got 0 and 3");
        assertThatThrownBy(() -> Chart.scatter(bars().select("moved", "part", "weight"), CAPTION))
                .hasMessage("column 0 must hold text for a scatter, got DECIMAL in moved");
        assertThatThrownBy(() -> Chart.scatter(bars(), CAPTION))
                .hasMessage("column moved must have a number in every row, got none in row 2");
        assertThatThrownBy(() -> Caption.of(" ", "")).hasMessageStartingWith("title must not be blank");
        assertThatThrownBy(() -> Chart.bars(bars(), CAPTION).toHtml("1 a"))
                .hasMessage("id must be a letter and then letters, digits and hyphens, got 1 a");
    }
}
