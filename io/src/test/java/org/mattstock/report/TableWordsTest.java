package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.award.HonorableMention;
import org.mattstock.award.LearningPartners;
import org.mattstock.award.Motivation;
import org.mattstock.award.Move;
import org.mattstock.award.Standing;
import org.mattstock.coherence.Associations;
import org.mattstock.coherence.RankReversals;
import org.mattstock.coherence.Screening;
import org.mattstock.coherence.TreatmentReport;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.development.Basket;
import org.mattstock.development.Evidence;
import org.mattstock.development.EvidenceRule;
import org.mattstock.development.Honor;
import org.mattstock.development.Luck;
import org.mattstock.development.Pattern.Verdict;
import org.mattstock.development.UnitDevelopment;
import org.mattstock.fit.Finding;
import org.mattstock.fit.FittedParameters;
import org.mattstock.index.Explanation;
import org.mattstock.index.ExplanationNode;
import org.mattstock.index.Policies;
import org.mattstock.index.ScoresComparison;
import org.mattstock.inference.TopVerified;
import org.mattstock.instrument.TrafficLights;
import org.mattstock.jury.Jury;
import org.mattstock.jury.JuryAgreement;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.Marks;
import org.mattstock.jury.Outcome;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.NominationRule;
import org.mattstock.rank.UnrankedReason;
import org.mattstock.table.Column;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.FullFactorial;
import org.mattstock.uncertainty.Improvement;
import org.mattstock.uncertainty.JointBand;
import org.mattstock.uncertainty.NecessaryPreference;

class TableWordsTest {
    private static final TableWords SWEDISH = TableWords.in(Locale.forLanguageTag("sv-FI"));
    private static final TableWords ENGLISH = TableWords.in(Locale.US);

    private static final Map<String, Table> TABLES = SampleResults.tables();

    /** The constants that stand in cells. */
    private static final List<Class<? extends Enum<?>>> CONSTANTS = List.of(
            UnrankedReason.class,
            MissingReason.class,
            Cell.Flag.class,
            FullFactorial.Order.class,
            Improvement.Outcome.class,
            JointBand.WithoutPlace.class,
            TopVerified.Verdict.class,
            NecessaryPreference.Relation.class,
            Verdict.class,
            UnitDevelopment.Conclusion.class,
            UnitDevelopment.Robustness.StepSize.class,
            Honor.Bar.class,
            EvidenceRule.Comparison.class,
            Luck.Offer.class,
            Basket.Reason.class,
            Evidence.Null.class,
            Evidence.Undecidable.class,
            FittedParameters.Step.class,
            Nomination.How.class,
            Nomination.Side.class,
            NominationRule.Bound.class,
            TrafficLights.Light.class,
            Screening.Flag.class,
            Associations.Concern.class,
            TreatmentReport.Origin.class,
            TreatmentReport.Test.class,
            Explanation.Kind.class,
            ExplanationNode.Use.class,
            ScoresComparison.Cause.class,
            HonorableMention.Ruling.class,
            LearningPartners.Nobody.class,
            RankReversals.Check.class,
            RankReversals.Cause.class,
            Motivation.Flaw.class,
            Standing.State.class,
            Move.Kind.class,
            Jury.Seat.class,
            Jury.Right.class,
            Jury.ConflictKind.class,
            JuryAgreement.Reason.class,
            JuryAgreement.Significance.class,
            JuryAgreement.Caveat.class,
            MarkBook.Reason.class,
            Marks.Missing.class,
            Outcome.Obstacle.class);

    /** Titles that data or a sentence of a basis writes whole, and headings that are ids of parts. */
    private static final Pattern OF_DATA = Pattern.compile(
            "Fyra dimensioner.*(\\d|\\(inte SKR:s\\))|Process med .*|.*\\(\\d{4}\\)( \\d{4})?|(Largest gap|Top 2) .* candidates.*"
                    + "|\\d{4}|effect|efficiency|resident-quality|resource-use");

    /** Columns in which sentences, titles, names of statistics or reasons that people give stand beside words. */
    private static final Set<String> ALSO_DATA = Set.of("part", "what", "reason", "measure");

    private static Table unranked() {
        return Table.builder("2 unranked")
                .text("id")
                .text("unit")
                .text("reason")
                .decimal("score", 1)
                .row("0160", "Täby", "OUTSIDE_POPULATION", 72.35)
                .row("2584", "NOT_ELIGIBLE", "MISSING_PARTS: Hemtjänst (U21468): unknown", null)
                .build();
    }

    @Test
    void aTableIsToldInSwedishAndDataStaysAsItIs() {
        assertThat(SWEDISH.of(unranked()).toText()).isEqualTo("""
                2 utan plats
                id    enhet         orsak                                              poäng
                ----  ------------  -------------------------------------------------  -----
                0160  Täby          utanför populationen                                72.4
                2584  NOT_ELIGIBLE  för många delar saknas: Hemtjänst (U21468): okänt""");
    }

    @Test
    void englishSaysConstantsInWords() {
        Table told = ENGLISH.of(unranked());
        assertThat(told.title()).isEqualTo("2 unranked");
        assertThat(told.cell(0, 2)).contains("outside the population");
        assertThat(told.cell(1, 2)).contains("too many parts missing: Hemtjänst (U21468): unknown");
    }

    @Test
    void numbersAndWhatItWasMadeOfStay() {
        Table made = unranked().withLineage(Lineage.ofLibrary());
        assertThat(SWEDISH.of(made).cell(0, 3)).contains(72.35);
        assertThat(SWEDISH.of(made).lineage()).isEqualTo(made.lineage());
        assertThat(SWEDISH.of(made).columns().get(3)).isEqualTo(Column.decimal("poäng", 1));
    }

    @Test
    void figuresInWordsAreWrittenAsTheLanguageDoes() {
        assertThat(SWEDISH.cell("min max; cut by -10.75; place 3")).isEqualTo("min-max; avskuret med −10,75; plats 3");
        assertThat(SWEDISH.cell("-19.977 to 22.22, 290 values")).isEqualTo("−19,977 till 22,22, 290 värden");
        assertThat(SWEDISH.title("Natural breaks, 1 optimum, goodness of fit 0.777508"))
                .isEqualTo("Naturliga klasser, 1 optimum, anpassning 0,777508");
    }

    @Test
    void listsOfWordsAndStepsFromStateToStateAreTold() {
        assertThat(SWEDISH.cell("FRAGILE, IMMATERIAL")).isEqualTo("bräcklig, oväsentliga");
        assertThat(SWEDISH.cell("9001: assessed > not-winner; 9003: assessed > winner"))
                .isEqualTo("9001: bedömd > vinner inte; 9003: bedömd > vinner");
    }

    @Test
    void placesAmongAllAndWhatADifferenceIsAreTold() {
        assertThat(Stream.of("before, of all", "after, of all", "shift, of all").map(SWEDISH::heading))
                .containsExactly("före, av alla", "efter, av alla", "flytt, av alla");
        assertThat(Stream.of("NEW", "VANISHED", "CHANGED", "DESCRIPTION", "FLAGS", "REASON")
                        .map(SWEDISH::cell))
                .containsExactly("nytt", "borta", "ändrat", "beskrivning", "flaggor", "skäl");
    }

    @Test
    void aHeadingThatWouldStandThereTwiceStaysAsItWas() {
        Table table =
                Table.builder("").integer("place").integer("plats").row(1, 2).build();
        assertThat(SWEDISH.of(table)).isEqualTo(table);
    }

    @Test
    void anotherLanguageIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableWords.in(Locale.FRANCE))
                .withMessage("locale must be Swedish (sv) or English (en), got fr-FR");
    }

    @Test
    void everyHeadingAndTitleOfEveryTableOfResultsIsKnown() {
        TextPatterns headings = new TextPatterns("table.heading.", Labels.in(Locale.ENGLISH));
        TextPatterns titles = new TextPatterns("table.title.", Labels.in(Locale.ENGLISH));
        Set<String> unknown = new TreeSet<>();
        TABLES.forEach((where, table) -> {
            unknown.addAll(unknown(titles, Stream.of(table.title()), where + ": title "));
            unknown.addAll(unknown(headings, table.columns().stream().map(Column::name), "heading "));
        });
        assertThat(unknown).isEmpty();
        assertThat(TABLES).hasSizeGreaterThan(50);
    }

    @Test
    void everyCellThatTheLibraryWordsIsToldInSwedish() {
        Set<String> same = new TreeSet<>();
        for (Table table : TABLES.values()) {
            for (int column = 0; column < table.columns().size(); column++) {
                if (TableWords.isWorded(table.columns().get(column))
                        && !ALSO_DATA.contains(table.columns().get(column).name())) {
                    same.addAll(untold(table, column));
                }
            }
        }
        assertThat(same).isEmpty();
    }

    private static List<String> untold(Table table, int column) {
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> table.shown(row, column))
                .filter(cell -> !cell.isEmpty() && SWEDISH.cell(cell).equals(cell))
                .toList();
    }

    private static List<String> unknown(TextPatterns known, Stream<String> texts, String what) {
        return texts.filter(text -> !OF_DATA.matcher(text).matches())
                .filter(text -> known.told(text, UnaryOperator.identity()).isEmpty())
                .map(text -> what + text)
                .toList();
    }

    @Test
    void everyHeadingInTheSourcesOfTheCoreIsKnown() throws IOException {
        TextPatterns headings = new TextPatterns("table.heading.", Labels.in(Locale.ENGLISH));
        Pattern heading = Pattern.compile("\\.(?:text|words|integer|decimal)\\(\"([^\"]+)\"(?:, [\\w.()]+)?\\)");
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../core/src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                heading.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(text ->
                                headings.told(text, UnaryOperator.identity()).isEmpty())
                        .forEach(unknown::add);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void everyConstantAndKindThatStandsInACellHasWords(String language) {
        Labels labels = Labels.in(Locale.forLanguageTag(language));
        Stream<String> constants = CONSTANTS.stream()
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Policies::name);
        Stream<String> kinds = Stream.of(Finding.class.getPermittedSubclasses())
                .map(type -> Labels.key(type).substring("finding.".length()));
        assertThat(Stream.concat(constants, kinds).map(word -> "table.word." + word))
                .allSatisfy(key -> assertThat(labels.find(key)).as(key).isPresent());
    }
}
