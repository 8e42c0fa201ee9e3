package org.mattstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.development.SteadyRule;
import org.mattstock.index.Policies;
import org.mattstock.nomination.NominationRule;

/** The lists of files in the contributing guide: what is there already stands in every file that they name. */
class ContributingTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("^\\| (.*?) \\| (.*?) \\|$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of one list: files, any of which may hold it, and what they hold. */
    private static List<MatchResult> rows(String list) {
        String guide = read(ROOT.resolve(".github/CONTRIBUTING.md"));
        int start = guide.indexOf("<!-- held by a test: " + list + " -->");
        assertThat(start).as("the list of " + list).isNotNegative();
        int end = guide.indexOf("\n\n", start);
        return ROW.matcher(guide.substring(start, end < 0 ? guide.length() : end))
                .results()
                .filter(row -> row.group(1).contains("`"))
                .toList();
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    private static void isHeld(String list, UnaryOperator<String> names) {
        List<String> missing = new ArrayList<>();
        for (MatchResult row : rows(list)) {
            List<String> files = code(row.group(1)).stream().map(names).toList();
            String wanted = names.apply(code(row.group(2)).get(0));
            boolean found = files.stream()
                    .map(ROOT::resolve)
                    .anyMatch(file -> Files.isRegularFile(file) && holds(read(file), wanted));
            if (!found) {
                missing.add(wanted + " in " + files);
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A class may be a record; a method may be made by its factory, {@code zScore()} for {@code ZScore}. */
    private static boolean holds(String text, String wanted) {
        String small = text.toLowerCase(Locale.ROOT);
        String sought = wanted.toLowerCase(Locale.ROOT);
        return small.contains(sought) || small.contains(sought.replaceFirst("^class ", "record "));
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                        Normalization.class,
                        Aggregation.class,
                        MissingRule.class,
                        Treatment.class,
                        Imputation.class,
                        Selection.class,
                        Weighting.class)
                .flatMap(policy -> Policies.variants(policy).stream()
                        .filter(method -> method != Custom.class)
                        .map(method -> Arguments.of(policy, method)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodStandsInTheFilesThatTheGuideNames(Class<?> policy, Class<?> method) {
        Map<String, String> names = Map.of("POLICY", policy.getSimpleName(), "METHOD", method.getSimpleName());
        isHeld(
                "method",
                text -> text.replace("POLICY", names.get("POLICY"))
                        .replace("METHOD", names.get("METHOD"))
                        .replace("policy.method", Policies.name(policy) + "." + Policies.name(method))
                        .replace("\"method\"", "\"" + Policies.name(method) + "\"")
                        .replace("/policy/", "/" + policy.getSimpleName().toLowerCase(Locale.ROOT) + "/"));
    }

    static Stream<Class<?>> nominationRules() {
        return Stream.of(NominationRule.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("nominationRules")
    void everyNominationRuleStandsInTheFilesThatTheGuideNames(Class<?> rule) {
        isHeld("nomination", text -> text.replace("RULE", rule.getSimpleName()));
    }

    static Stream<Class<?>> steadyRules() {
        return Stream.of(SteadyRule.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("steadyRules")
    void everySteadyRuleStandsInTheFilesThatTheGuideNames(Class<?> rule) {
        isHeld("steady", text -> text.replace("RULE", rule.getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("others")
    void formatsAndTablesStandInTheFilesThatTheGuideNames(String list) {
        isHeld(list, UnaryOperator.identity());
    }

    static Stream<String> others() {
        return Stream.of("format", "column");
    }
}
