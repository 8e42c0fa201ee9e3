package org.mattstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every method that answers a question about one thing named by text, so that a new one is held against the rule: id or name
 * is taken alike. It is here whoever takes one text, perhaps with others that are no text, and gives an answer.
 */
class IdOrNameTest {
    /** Take an id or a name (of nodes, parts and criteria the title). */
    private static final Set<String> ID_OR_NAME = Set.of(
            "AwardCase.allowed",
            "AwardCase.replyDay",
            "AwardCase.standing",
            "AwardCase.state",
            "AwardCase.submissionDay",
            "Banding.bandOf",
            "ColumnFit.indicators",
            "CompositeIndex.requireNode",
            "Coverage.share",
            "DevelopmentResult.carriedTable",
            "DevelopmentResult.obstacles",
            "DevelopmentResult.requireUnit",
            "Evidence.require",
            "Explanation.node",
            "GroupedRanking.entry",
            "GroupedRanking.ranking",
            "Grouping.group",
            "Grouping.requireGroup",
            "HonorableMention.answer",
            "LearningPartners.find",
            "MarkBook.marksBy",
            "NecessaryPreference.places",
            "NodeScores.ends",
            "NodeScores.figureYear",
            "NodeScores.isStandIn",
            "NodeScores.missing",
            "NodeScores.shown",
            "NodeScores.unclamped",
            "NodeScores.value",
            "Nomination.answer",
            "NominationRule.perClass",
            "MatchedPeers.requireUnit",
            "PlaceSets.requireUnit",
            "PlacesOnNewFigure.requireUnit",
            "Panel.breakdowns",
            "Panel.hasIndicator",
            "Panel.requireGrouping",
            "Panel.requireIndicator",
            "Panel.requireUnit",
            "Panel.requireUnitIndex",
            "Panel.unit",
            "Panel.unitIndex",
            "JointBand.requireUnit",
            "OutrankingMatrix.beatenLessLost",
            "PeerComparison.requireUnit",
            "PeerComparison.unitTable",
            "RankDistribution.centralWeights",
            "RankDistribution.meanPlace",
            "RankDistribution.medianPlace",
            "RankDistribution.shareUnranked",
            "Ranking.entry",
            "Ranking.requireEntry",
            "Assessment.evaluation",
            "Assessment.requireEvaluation",
            "Review.of",
            "RoundComparison.requireUnit",
            "Rubric.require",
            "Jury.recusedFor",
            "Jury.require",
            "Scores.coverage",
            "Scores.explain",
            "Scores.node",
            "Scores.ranking",
            "Scores.score",
            "Scores.unclamped",
            "ScoresComparison.explain",
            "SideBySide.alone",
            "SideBySide.without",
            "Tally.counted",
            "TrafficLights.signals",
            "TrafficLights.tally",
            "TrafficLights.unitTable");

    /** Know nothing but ids: records of what was written, and what has no names. */
    private static final Set<String> ID_ONLY = Set.of(
            "Grouping.groupOf",
            "Leniency.juror",
            "Leniency.object",
            "ScreeningLimits.requirement",
            "SubmissionBox.deadline",
            "SubmissionBox.latest",
            "SubmissionBox.version",
            "SubmissionBox.Version.text",
            "ShareBounds.isFree",
            "ShareBounds.within");

    /** Search by words, of which an id or a name is only one. */
    private static final Set<String> SEARCH = Set.of("Panel.find");

    @Test
    void whoeverAnswersAboutOneThingStandsInOneOfTheLists() {
        Set<String> known = new TreeSet<>(ID_OR_NAME);
        known.addAll(ID_ONLY);
        known.addAll(SEARCH);
        assertThat(lookups()).containsExactlyInAnyOrderElementsOf(known);
    }

    private static Set<String> lookups() {
        return Production.CORE_CLASSES.stream()
                .filter(type -> !Arrow.isHidden(type.getPackageName()))
                .<Class<?>>map(JavaClass::reflect)
                .filter(IdOrNameTest::isOpen)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(IdOrNameTest::isLookup)
                .map(IdOrNameTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOpen(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isOpen(type.getEnclosingClass()));
    }

    /** Not a copy with something else, not a maker of something named, not one of the table's columns. */
    private static boolean isLookup(Method method) {
        Class<?> home = method.getDeclaringClass();
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && method.getParameterCount() == 1
                && method.getParameterTypes()[0] == String.class
                && !(method.getReturnType() == home && !home.getSimpleName().equals("SideBySide"))
                && !home.getPackageName().equals("org.mattstock.table")
                && !home.getSimpleName().contains("Builder");
    }

    private static String name(Method method) {
        String type = method.getDeclaringClass().getName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + method.getName();
    }
}
