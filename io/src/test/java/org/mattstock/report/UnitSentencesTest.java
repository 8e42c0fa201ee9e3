package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.development.UnitDevelopment;
import org.mattstock.index.ExplanationNode.Reading;
import org.mattstock.index.ExplanationNode.Use;
import org.mattstock.index.Policies;
import org.mattstock.rank.Ranking;
import org.mattstock.report.facts.Opened;
import org.mattstock.report.facts.ScoreScale;
import org.mattstock.report.facts.UnitFacts.Always;
import org.mattstock.report.facts.UnitFacts.Neighbors;
import org.mattstock.report.facts.UnitFacts.Sure;
import org.mattstock.report.facts.UnitFacts.YearPlace;
import org.mattstock.uncertainty.Improvement;
import org.mattstock.uncertainty.Improvement.OfLeaf;
import org.mattstock.uncertainty.Improvement.Outcome;
import org.mattstock.uncertainty.RankDistribution.Span;

/** Each rule at its edges: none, one, all, a tie. */
class UnitSentencesTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static UnitSentences in(String language) {
        ReportWords words = ReportWords.in(Locale.forLanguageTag(language));
        return new UnitSentences(words, UnitFigures.of(new ScoreScale(1, Optional.empty(), 0, 100), words));
    }

    private static final UnitSentences SWEDISH = in("sv");

    private static Optional<Span> span(int best, int worst) {
        return Optional.of(new Span(best, worst, 0.9, 0, 0));
    }

    private static String sure(Sure sure) {
        return SWEDISH.sure("Höganäs", Optional.of(sure));
    }

    private static Sure sure(double inTop, double unranked) {
        return new Sure(span(2, 37), span(7, 17), OptionalDouble.of(11), 10, inTop, unranked);
    }

    @Test
    void whatWasNotTriedIsSaid() {
        assertThat(SWEDISH.sure("Höganäs", Optional.empty())).isEqualTo("Hur säker platsen är har inte prövats.");
    }

    @Test
    void theSpanComesFirstThenTheTopThenWhoHasNoPlace() {
        assertThat(sure(sure(0.45, 0.066)))
                .isEqualTo("I nio av tio prövade definitioner ligger Höganäs på plats 2–37, i hälften av dem på 7–17;"
                        + " medianen är 11. Bland de 10 första i 45\u00a0% av dem. Ingen plats alls i 7\u00a0%.");
    }

    @Test
    void neverAndAlwaysAreSaidOfNoneAndAllOnly() {
        assertThat(sure(sure(0, 0))).endsWith("medianen är 11. Aldrig bland de 10 första.");
        assertThat(sure(sure(1, 0))).endsWith("medianen är 11. Alltid bland de 10 första.");
        assertThat(sure(sure(0.0001, 0))).endsWith("Bland de 10 första i < 1\u00a0% av dem.");
        assertThat(sure(sure(0.9999, 0.0001))).endsWith("i > 99\u00a0% av dem. Ingen plats alls i < 1\u00a0%.");
    }

    @Test
    void aTopOfOneIsToBeFirst() {
        assertThat(sure(first(0.71))).endsWith("medianen är 1. Etta i 71\u00a0% av dem.");
        assertThat(sure(first(0))).endsWith("medianen är 1. Aldrig etta.");
        assertThat(sure(first(1))).endsWith("medianen är 1. Alltid etta.");
        assertThat(in("en").sure("Höganäs", Optional.of(first(1)))).endsWith("the median is 1. Always first.");
    }

    private static Sure first(double share) {
        return new Sure(span(1, 3), span(1, 2), OptionalDouble.of(1), 1, share, 0);
    }

    @Test
    void aSpanOfOnePlaceIsOnePlace() {
        Sure certain = new Sure(span(1, 1), span(1, 1), OptionalDouble.of(1), 10, 1, 0);

        assertThat(sure(certain)).startsWith("I nio av tio prövade definitioner ligger Höganäs på plats 1. Alltid");
    }

    @Test
    void whoNeverHasAPlaceHasNoSpan() {
        Sure never = new Sure(Optional.empty(), Optional.empty(), NONE, 10, 0, 1);

        assertThat(sure(never)).isEqualTo("I ingen prövad definition får Höganäs en plats.");
    }

    @Test
    void placesThatAreCountedTogetherHaveNoMedian() {
        Sure many = new Sure(span(2, 37), span(7, 17), NONE, 10, 0.5, 0);

        assertThat(sure(many))
                .startsWith(
                        "I nio av tio prövade definitioner ligger Höganäs på plats 2–37, i hälften av dem på 7–17. Bland");
    }

    @Test
    void boundsThatMeetAreOnePlace() {
        assertThat(in("en").always(new Always(3, 14)))
                .isEqualTo("If only the weights of the top level change by a quarter at most, the place is never better"
                        + " than 3 or worse than 14.");
        assertThat(in("en").always(new Always(1, 1))).endsWith("the place is always 1.");
    }

    @Test
    void yearsWithoutAPlaceAreNamed() {
        assertThat(SWEDISH.years(List.of())).isEmpty();
        assertThat(SWEDISH.years(List.of(
                        new YearPlace(2019, OptionalDouble.of(28)),
                        new YearPlace(2020, NONE),
                        new YearPlace(2021, OptionalDouble.of(23.5)))))
                .contains("Plats tidigare år: 28 (2019), ingen (2020), 23,5 (2021).");
    }

    private static Opened.Block block(String title, double amount, OptionalDouble possible) {
        return new Opened.Block(
                Leaf.of(title, Direction.HIGHER, Normalization.minMax()),
                0.25,
                Use.OWN,
                OptionalDouble.of(amount),
                OptionalDouble.of(amount),
                possible,
                Opened.Scale.SCORE,
                List.of(),
                List.of());
    }

    private static Opened opened(Reading reading, Opened.Block... blocks) {
        return new Opened(reading, List.of(blocks), List.of(), 50, NONE);
    }

    @Test
    void onePartCarriesMostUnlessItIsNoMoreThanAnother() {
        Opened.Block low = block("Låg", 16.47, OptionalDouble.of(25));
        Opened.Block high = block("Hög", 18.98, OptionalDouble.of(25.000000000000004));
        Opened.Block unbounded = block("Fri", 20, NONE);
        Opened.Block level = block("Lika", 18.96, OptionalDouble.of(25));

        assertThat(SWEDISH.opened(opened(Reading.ADDS_UP, low, high))).isEqualTo("Hög bär mest: 19,0 av 25 poäng");
        assertThat(SWEDISH.opened(opened(Reading.ADDS_UP, unbounded, high))).isEqualTo("Fri bär mest: 20,0 poäng");
        assertThat(SWEDISH.opened(opened(Reading.ADDS_UP, level, high))).isEqualTo("Poäng per del");
        assertThat(SWEDISH.opened(opened(Reading.ADDS_UP, block("Noll", 0, NONE), block("Under", -1, NONE))))
                .isEqualTo("Poäng per del");
    }

    @Test
    void whatDoesNotAddUpIsNotSaidToCarry() {
        Opened.Block block = block("Del", 1, NONE);

        assertThat(SWEDISH.opened(opened(Reading.ADDS_UP_IN_LOGARITHMS, block))).contains("logaritmer");
        assertThat(SWEDISH.opened(opened(Reading.LOWEST_DECIDES, block))).isEqualTo("Del är lägst och avgör poängen");
        assertThat(SWEDISH.opened(opened(Reading.LEAVES_ONE_OUT, block)))
                .isEqualTo("Delarna summerar inte till poängen");
    }

    private static Ranking.Entry entry(String name, double score, double place) {
        return new Ranking.Entry(new Unit(name, name, "K"), score, place);
    }

    private static String gaps(List<Ranking.Entry> above, List<Ranking.Entry> below) {
        return SWEDISH.gaps(entry("Jag", 67.714, 2), new Neighbors(above, below, 10, Optional.empty()));
    }

    @Test
    void distancesAreToWhoStandsNext() {
        List<Ranking.Entry> above = List.of(entry("A", 70, 1));
        List<Ranking.Entry> below = List.of(entry("B", 66.97, 3));

        assertThat(gaps(above, below)).isEqualTo("2,29 poäng upp till A, 0,74 ner till B");
        assertThat(gaps(List.of(), below)).isEqualTo("Först, 0,74 poäng ner till B");
        assertThat(gaps(above, List.of())).isEqualTo("Sist, 2,29 poäng upp till A");
        assertThat(gaps(List.of(), List.of())).isEqualTo("Ingen annan har en plats");
    }

    @Test
    void aSharedPlaceHasNoDistance() {
        List<Ranking.Entry> level = List.of(entry("B", 67.714, 2));

        assertThat(gaps(level, List.of())).isEqualTo("Delar plats 2 med B");
        assertThat(gaps(List.of(entry("A", 70, 1)), level)).isEqualTo("Delar plats 2 med B");
    }

    @Test
    void aDistanceThatIsThereIsNeverPrintedAsNone() {
        assertThat(gaps(List.of(entry("A", 67.7141, 1)), List.of())).isEqualTo("Sist, < 0,01 poäng upp till A");
    }

    private static Improvement alone(Outcome... outcomes) {
        List<OfLeaf> leaves = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            OptionalDouble value = OptionalDouble.of(50);
            leaves.add(new OfLeaf("x" + leaves.size(), "", outcome, value, OptionalDouble.of(60), value, value));
        }
        return new Improvement(new Unit("A", "A", "K"), 10, 9, 60, 61, leaves);
    }

    @Test
    void noneOneAndSeveralFiguresAreEnough() {
        Outcome enough = Outcome.REACHABLE;
        Outcome beyond = Outcome.OUT_OF_REACH;

        assertThat(SWEDISH.alone(alone(beyond, beyond))).isEqualTo("Inget nyckeltal räcker ensamt till plats 9");
        assertThat(SWEDISH.alone(alone(beyond, enough))).isEqualTo("Ett nyckeltal räcker ensamt till plats 9");
        assertThat(SWEDISH.alone(alone(enough, enough))).isEqualTo("2 nyckeltal räcker vart och ett till plats 9");
        assertThat(SWEDISH.alone(alone(Outcome.NOT_TRACED))).contains("går inte att räkna baklänges");
    }

    @Test
    void whatCannotBeEnoughIsCountedByReason() {
        assertThat(SWEDISH.aloneNot(alone(Outcome.REACHABLE))).isEmpty();
        assertThat(SWEDISH.aloneNot(alone(Outcome.OUT_OF_REACH, Outcome.WITHOUT_VALUE, Outcome.OUT_OF_REACH)))
                .contains("2 kan inte räcka ensamma. 1 saknar värde.");
    }

    @Test
    void everyClassOfDevelopmentHasItsWords() {
        ReportWords words = ReportWords.in(Locale.ENGLISH);

        assertThat(UnitDevelopment.Conclusion.values())
                .allSatisfy(each -> assertThat(words.text("unit.standing." + Policies.name(each)))
                        .isNotBlank());
    }
}
