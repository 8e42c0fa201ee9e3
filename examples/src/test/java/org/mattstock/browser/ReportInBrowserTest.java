package org.mattstock.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.coherence.Review;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.presets.Presets;
import org.mattstock.report.RankingReport;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import tools.jackson.databind.JsonNode;

/** The report as a browser shows it. Where none is installed, one line says so, and the report is checked by its structure alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("browser")
class ReportInBrowserTest {
    private static final int YEAR = 2022;
    /** What the ids of Skåne's municipalities begin with: a county is enough where the number of units makes no difference. */
    private static final String SKANE = "12";

    private static final int MOST_PIXELS = 5000;
    private static final Path PICTURES = Path.of(System.getProperty("build.folder", "target"), "pictures");

    private static final String LABELS_OVER_LABELS = """
            [...document.querySelectorAll('figure')].flatMap(figure => {
              const boxes = [...figure.querySelectorAll('svg text')]
                  .map(each => ({text: each.textContent.trim(), box: each.getBoundingClientRect()}))
                  .filter(each => each.text && each.box.width > 0);
              const over = [];
              for (let i = 0; i < boxes.length; i++) {
                for (let j = 0; j < i; j++) {
                  const a = boxes[i].box, b = boxes[j].box;
                  if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3) {
                    over.push(boxes[i].text + ' over ' + boxes[j].text);
                  }
                }
              }
              return over;
            })""";

    private static final String CUT_LABELS = """
            [...document.querySelectorAll('figure svg text')].filter(each => {
                const box = each.getBoundingClientRect();
                return box.width > 0 && !each.closest('[tabindex]')
                    && (box.left < 0 || box.right > document.documentElement.clientWidth + 1); })
              .map(each => each.textContent)""";

    private static final String VIOLATIONS = """
            axe.run({resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']})
              .then(found => found.violations.filter(each => ['serious', 'critical'].includes(each.impact))
                .map(each => each.id + ': ' + each.nodes.length + ' such as ' + each.nodes[0].html))""";

    private Path folder;
    private Path swedish;
    private Browser browser;
    private BrowserPage page;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Optional<Path> program = Browser.installed();
        if (program.isEmpty()) {
            System.out.println("No Chromium is installed: the report is not looked at in a browser.");
        }
        assumeTrue(program.isPresent(), "a Chromium on the path");
        Panel panel = Presets.samplePanel();
        RankingReport whole = report(panel);
        RankingReport county = report(panel.withUnits(unit -> unit.id().startsWith(SKANE)));
        this.folder = folder;
        swedish = Files.writeString(folder.resolve("whole-sv.html"), whole.toHtml());
        Files.writeString(folder.resolve("county-sv.html"), county.toHtml());
        Files.writeString(
                folder.resolve("county-en.html"), county.in(Locale.ENGLISH).toHtml());
        browser = Browser.start(program.get());
        page = browser.page();
    }

    private static RankingReport report(Panel panel) {
        CompositeIndex index = Presets.index(Presets.EXAMPLE);
        Scores scores = index.score(panel, YEAR);
        List<Scores> earlier = new ArrayList<>();
        for (int year = YEAR - 3; year < YEAR; year++) {
            earlier.add(index.score(panel, year));
        }
        return RankingReport.of(scores)
                .withSpans(
                        UncertaintyAnalysis.of(index).seed(1).replicates(2000).run(panel, YEAR))
                .withReview(Review.of(index, panel, YEAR))
                .withEarlier(earlier)
                .withSimilar(Presets.similarMunicipalities())
                .following("Höganäs");
    }

    @AfterAll
    void close() throws IOException {
        if (browser != null) {
            page.close();
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "whole,sv,1280,light",
        "whole,sv,390,light",
        "county,sv,1280,dark",
        "county,sv,768,light",
        "county,sv,390,dark",
        "county,sv,360,light",
        "county,en,1280,light",
        "county,en,390,light"
    })
    void readsWellForEverybodyAtEveryWidth(String units, String language, int width, String scheme) throws IOException {
        Path file = folder.resolve(units + "-" + language + ".html");
        page.width(width).scheme(scheme).show(file);
        Path picture = PICTURES.resolve(units + "-" + language + "-" + width + "-" + scheme + ".png");

        assertThat(page.requests()).as("requests").containsExactly(file.toUri().toString());
        assertThat(page.errors()).as("errors").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth").intValue())
                .as("width")
                .isLessThanOrEqualTo(width);
        assertThat(page.evaluate(CUT_LABELS)).as("cut labels").isEmpty();
        assertThat(page.evaluate(LABELS_OVER_LABELS)).as("labels over labels").isEmpty();
        assertThat(page.picture(picture, MOST_PIXELS)).isNotEmptyFile();
        assertThat(violations()).as("violations of accessibility").isEmpty();
    }

    /** The serious ones, in a page with all its tables open. Rows and parts of single units are built alike: a few show what all do. */
    private JsonNode violations() throws IOException {
        page.evaluate("[...document.querySelectorAll('article.unit')].slice(3).forEach(each => each.remove())");
        page.evaluate(
                "document.querySelectorAll('tbody').forEach(each => [...each.rows].slice(12).forEach(row => row.remove()))");
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        try (InputStream script = ReportInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return page.evaluate(VIOLATIONS);
    }

    @Test
    void isUsedByKeyboardAlone() throws IOException {
        page.width(1280).scheme("light").show(swedish);
        String first = text("#places tbody tr:first-child .u");

        page.evaluate("document.querySelector('#places th[data-sort=name] button').focus()");
        page.press("Enter");
        assertThat(page.evaluate("document.querySelector('#places th[data-sort=name]').getAttribute('aria-sort')")
                        .stringValue())
                .isEqualTo("ascending");
        assertThat(text("#places tbody tr:first-child .u")).isEqualTo("Ale");
        assertThat(text("#places tbody tr:last-child .u")).startsWith("Ö");

        page.evaluate("document.querySelector('#places th[data-sort=place] button').focus()");
        page.press(" ");
        assertThat(text("#places tbody tr:first-child .u")).isEqualTo(first);

        page.evaluate("document.querySelector('#find').focus()");
        page.type("häRR");
        assertThat(text("#places tbody tr:not([hidden]) .u")).isEqualTo("Härryda");
        assertThat(text("#shown")).isEqualTo("Visar 1 av 283 kommuner.");

        page.evaluate("document.querySelector('#places tbody tr:not([hidden]) a').focus()");
        page.press("Enter");
        assertThat(page.evaluate("location.hash").stringValue()).isEqualTo("#k1401");
        assertThat(page.evaluate("new Promise(done => setTimeout(() => done(Math.round("
                                + "document.querySelector('#k1401').getBoundingClientRect().top)), 500))")
                        .intValue())
                .isBetween(-100, 100);
    }

    private String text(String selector) throws IOException {
        return page.evaluate("document.querySelector('" + selector + "').textContent.trim()")
                .stringValue();
    }

    /** The page without most of the parts of single units, of which there are hundreds of sheets. */
    @Test
    void printsOnA4() throws IOException {
        page.width(1280).scheme("light").show(swedish);
        page.evaluate("[...document.querySelectorAll('article.unit')].slice(2).forEach(each => each.remove())");

        byte[] printed = Files.readAllBytes(page.print(PICTURES.resolve("report.pdf")));

        assertThat(new String(printed, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .containsPattern("/MediaBox \\[0 0 59[45][.\\d]* 84[12][.\\d]*]");
    }
}
