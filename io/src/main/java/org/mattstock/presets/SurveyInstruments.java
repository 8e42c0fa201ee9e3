package org.mattstock.presets;

import java.util.List;
import java.util.stream.IntStream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Requirement;
import org.mattstock.index.CompositeIndex;
import org.mattstock.instrument.Instrument;

/** Surveys: statements answered from 1 to 5, and questions with points of which some do not apply to everybody. */
final class SurveyInstruments {
    private static final String SKR = "SKR, Hållbart medarbetarengagemang (skr.se, sida 8078), läst 2026";
    private static final String MFD = "MFD, uppföljning med poäng per fråga (mfd.se), läst 2026";
    private static final int QUESTIONS = 10;
    private static final double FULL_AGREEMENT = 5;
    private static final double MOST_POINTS = 3;
    private static final double FEWEST_ANSWERS = 10;

    private SurveyInstruments() {}

    static List<Instrument> all() {
        return List.of(engagement(), engagementFromSubIndexes(), pointsOfMaximum());
    }

    /** As described by SKR for HME: nine statements, three to each of three sub-indexes. */
    private static Instrument engagement() {
        Branch tree = Branch.of(
                "total",
                "Totalindex",
                Branch.of(
                        "motivation",
                        "Motivation",
                        statement("meaningful", "Arbetet känns meningsfullt"),
                        statement("learning", "Lär nytt och utvecklas"),
                        statement("looking-forward", "Ser fram emot arbetet")),
                Branch.of(
                        "leadership",
                        "Ledarskap",
                        statement("appreciation", "Chefen visar uppskattning"),
                        statement("trust", "Chefen visar förtroende"),
                        statement("responsibility", "Förutsättningar att ta ansvar")),
                Branch.of(
                        "steering",
                        "Styrning",
                        statement("goals-known", "Insatt i målen"),
                        statement("goals-followed", "Målen följs upp"),
                        statement("expectations", "Vet vad som förväntas")));
        CompositeIndex index = Definitions.described(
                FirstFormat.index("engagement-survey", tree)
                        .withEligibility(Eligibility.requiring(
                                new Requirement.IndicatorAtLeast("answers", Breakdown.TOTAL, FEWEST_ANSWERS))),
                "Medarbetarengagemang ur nio påståenden, 0-100",
                "Medelvärdet av svaren 1-5 på varje påstående blir (medelvärdet - 1) x 25. Delindex är medelvärdet av tre"
                        + " påståenden, totalindex medelvärdet av tre delindex. Färre än 10 svar rangordnas inte.",
                List.of(SKR));
        return Instrument.of(
                        index,
                        Instruments.published(
                                "statements and sub-indexes", "nine, three to each of three", Sources.ENGAGEMENT),
                        Instruments.published("range", "0 to 100", Sources.ENGAGEMENT),
                        Instruments.published("total", "from the three sub-indexes", Sources.ENGAGEMENT),
                        Instruments.assumed(
                                "scale",
                                "(mean - 1) x 25",
                                "not found in print; 741 of 884 published totals are multiples of 1/36 to all eight decimals, as"
                                        + " they must be from nine means with two decimals"),
                        Instruments.assumed("fewest answers", "10", "not found in print"),
                        Instruments.unknown(
                                "weight of units of unequal size", "left out: means over all answers are entered"))
                .withRange(1, FULL_AGREEMENT);
    }

    private static Leaf statement(String id, String title) {
        // Not cut: the instrument refuses a mean outside 1 to 5, such as an index entered by mistake.
        Normalization scale = new Normalization.MinMax(
                new Normalization.Bounds.Given(1, FULL_AGREEMENT),
                Normalization.Range.PERCENT,
                Normalization.Clamp.NONE);
        return Leaf.of("statement-" + id, Direction.HIGHER, scale).withId(id).withTitle(title);
    }

    private static Instrument engagementFromSubIndexes() {
        Branch tree = Branch.of(
                "total",
                "Totalindex",
                subIndex("U00201", "Motivation"),
                subIndex("U00202", "Ledarskap"),
                subIndex("U00203", "Styrning"));
        CompositeIndex index = Definitions.described(
                FirstFormat.index("engagement-from-sub-indexes", tree),
                "Medarbetarengagemang ur tre delindex, 0-100",
                "Medelvärdet av de tre delindex som Kolada publicerar (U00201, U00202, U00203).",
                List.of(SKR));
        return Instrument.of(
                        index,
                        Instruments.published("total", "from the three sub-indexes", Sources.ENGAGEMENT),
                        Instruments.assumed("weights", "equal", "each has three statements"),
                        Instruments.published("maximum age", "the latest of three years", Sources.LATEST_OF_THREE))
                .withMaximumAge(2)
                .withRange(0, 100);
    }

    private static Leaf subIndex(String indicator, String title) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none()).withTitle(title);
    }

    /** As described by MFD: 0 to 3 points a question, no answer 0, the share of a maximum without what does not apply. */
    private static Instrument pointsOfMaximum() {
        Node[] questions = IntStream.rangeClosed(1, QUESTIONS)
                .mapToObj(i -> Leaf.of("question" + i, Direction.HIGHER, Normalization.none())
                        .withTitle("Fråga " + i))
                .toArray(Node[]::new);
        Branch tree = Branch.of("total", "Andel av högsta poäng", questions)
                .withAggregation(new Aggregation.ShareOfMaximum(MOST_POINTS))
                .withMissing(new MissingRule.DropNotApplicable(new MissingRule.SubstituteConstant(0)));
        CompositeIndex index = Definitions.described(
                FirstFormat.index("points-of-maximum", tree),
                "Andel av högsta poäng, utan frågor som inte gäller",
                "0-3 poäng på varje fråga. En obesvarad fråga ger 0; en fråga som inte gäller räknas bort från det högsta.",
                List.of(MFD));
        return Instrument.of(
                        index,
                        Instruments.published("points", "0 to 3 a question", Sources.QUESTIONS),
                        Instruments.published("not applicable", "leaves the maximum", Sources.QUESTIONS),
                        Instruments.published("unanswered", "0 points", Sources.QUESTIONS),
                        Instruments.assumed("number of questions", "10", "differs from survey to survey"))
                .withRange(0, MOST_POINTS);
    }
}
