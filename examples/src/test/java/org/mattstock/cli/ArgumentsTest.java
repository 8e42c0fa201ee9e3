package org.mattstock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.development.ChangeLimit;
import org.mattstock.development.Honor;
import org.mattstock.development.SteadyRule;
import org.mattstock.development.Window;
import org.mattstock.io.ReadOptions;

class ArgumentsTest {
    @Test
    void withoutWordsTheExampleIsScoredFor2022() {
        Call call = call("");
        Arguments arguments = Arguments.of(call);
        assertThat(call.command().name()).isEqualTo("rank");
        assertThat(arguments.definition()).isEqualTo("four-dimensions-example");
        assertThat(Arguments.DEFAULT_YEAR).isEqualTo(2022);
        assertThat(arguments.year()).isEmpty();
        assertThat(call.path(Option.OUT)).isEmpty();
        assertThat(arguments.top()).isEqualTo(10);
        assertThat(arguments.municipality()).isEmpty();
        assertThat(arguments.reading().file()).isEmpty();
    }

    @Test
    void everyOptionIsReadInBothForms() {
        assertThat(
                        parse(
                                "--definition preschool-quality --year 2021 --municipality Höganäs --data d.csv --out o --top 3"))
                .isEqualTo(
                        parse(
                                "--definition=preschool-quality --year=2021 --municipality=Höganäs --data=d.csv --out=o --top=3"))
                .satisfies(arguments -> {
                    assertThat(arguments.year()).hasValue(2021);
                    assertThat(arguments.municipality()).hasValue("Höganäs");
                    assertThat(arguments.reading().file()).hasValue(Path.of("d.csv"));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--yaer 2021|unknown argument \"--yaer\"; nearest: --year",
                "--kommun Lund|unknown argument \"--kommun\"; there are --definition, --year",
                "2021|unknown argument \"2021\"",
                "--year|--year needs a value: --year YEAR",
                "--year --top 3|--year needs a value: --year YEAR",
                "--out=|--out needs a value: --out FOLDER",
                "--year 2021 --year 2022|--year may be given once only",
                "--year last|--year must be a whole number from 1 to 9999, got \"last\"",
                "develop|develop needs --years FIRST-LAST, such as 2019-2022",
                "--development 2022|--years must be two years such as 2019-2022, got \"2022\"",
                "--development 2022-2019|--years: last must be after first, got 2022 to 2019",
                "--year 2022 --development 2019-2022|--year is no option of develop; it is one of rank, explain",
                "--rule strict|--rule is no option of rank; it is one of develop",
                "--lift narrow --year 2022|--lift is no option of rank; it is one of develop",
                "--development 2019-2022 --rule stric|--rule must be one of strict, tolerant, k-of, slope, diffusion, relative,"
                        + " group, got \"stric\"; nearest: strict",
                "--development 2019-2022 --rule strict:1|--rule strict takes no numbers, got \"strict:1\"",
                "--development 2019-2022 --rule tolerant:1|--rule tolerant must be written tolerant:TOLERANCE,TOTAL",
                "--development 2019-2022 --rule tolerant:1,x|--rule must have numbers with a decimal point, got \"x\"",
                "--development 2019-2022 --rule tolerant:-1,2|--rule: tolerance must be at least 0 and finite, got -1",
                "--development 2019-2022 --rule k-of:1.5,2|--rule RISES must be whole, got \"1.5\"",
                "--development 2019-2022 --rule slope:1|--rule slope must be written slope:SLOPE,SHARE",
                "--development 2019-2022 --rule diffusion:0.4|--rule: share must be above 0.5, got 0.4",
                "--development 2019-2022 --rule relative:relative:strict|--rule must be neither relative nor guarded",
                "--development 2019-2022 --rule group|--rule needs a grouping, got \"\"",
                "--development 2019-2022 --rule strict+dorp:1|--rule guard must be one of drop, level, years, got \"dorp\";"
                        + " nearest: drop",
                "--development 2019-2022 --rule strict+years:2|--rule: minimumYears must be at least 3, got 2",
                "--development 2019-2022 --composite scale:4|--composite must be one of scales, uncut, own-clamps, got"
                        + " \"scale\"; nearest: scales",
                "--development 2019-2022 --composite scales|--composite scales must be written scales:NUMBER",
                "--development 2019-2022 --composite scales:0|--composite: most must be",
                "--development 2019-2022 --composite uncut:1|--composite uncut takes no numbers",
                "--development 2019-2022 --deadband -1|--deadband must have numbers of at least 0, got \"-1\"",
                "--development 2019-2022 --deadband 1,2|--deadband must have each deadband once",
                "--development 2019-2022 --deadband N1:1,N1:2|--deadband must have each deadband once",
                "--development 2019-2022 --size-classes 1|--size-classes must have whole numbers from 2 to 1000, got \"1\"",
                "--development 2019-2022 --disturbed 2018|--disturbed must have whole numbers from 2019 to 2022, got \"2018\"",
                "--development 2019-2022 --level-floor high|--level-floor must have numbers with a decimal point, got \"high\"",
                "--development 2019-2022 --lift fragil|--lift bar must be one of narrow, fragile, immaterial, got \"fragil\";"
                        + " nearest: fragile",
                "--development 2019-2022 --language fi|--language must be one of en, sv, got \"fi\"",
                "--skip-lines 2|--skip-lines is about a data file: it needs --data FILE",
                "--data d.csv --skip-lines two|--skip-lines: ",
                "--data d.csv --decimal komma|--decimal: ",
                "--data d.csv --columns unit|--columns must be written ROLE=NAME,..., got \"unit\"",
                "--data d.csv --columns units=kommun|--columns: ",
                "--data d.csv --missing saknas=why|--missing must be followed by one of not-reported",
                "--out pom.xml/x|--out: must be a folder",
                "explain --replicates 5|--replicates is no option of explain; it is one of rank, sure, count, merge, report",
                "--replicates 5 explain|--replicates is no option of explain",
                "expalin|unknown argument \"expalin\"; nearest: explain",
                "award|award must be one of award recompute, award replay",
                "award replay|FOLDER must be 1, got 0 in award replay",
                "archive|FILE... must be at least 1, got 0",
                "--width 5|--width must be a whole number from 40 to 10000, got \"5\"",
                "--top 0|--top must be a whole number from 1 to 1000000, got \"0\"",
                "--top 99999999999|--top must be a whole number",
            })
    void aWrongArgumentGetsOneClearLine(String words, String message) {
        assertThatThrownBy(() -> asked(call(words)))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aSpanOfYearsAsksForDevelopment() {
        assertThat(call("--top 3").command().name()).isEqualTo("rank");
        Call develop = call("develop --years 2019-2022");
        assertThat(develop.command().name()).isEqualTo("develop");
        assertThat(DevelopmentAsked.of(develop).window()).isEqualTo(new Window(2019, 2022));
        assertThat(call("--development 2019-2022").given()).isEqualTo(develop.given());
        assertThat(call("--development=2019-2022").command()).isEqualTo(develop.command());
    }

    @Test
    void aDevelopmentIsAskedForWithItsRuleAndItsNumbers() {
        assertThat(rule("strict")).isEqualTo(SteadyRule.strict());
        assertThat(rule("tolerant:0.5,2")).isEqualTo(SteadyRule.tolerant(0.5, 2));
        assertThat(rule("k-of:2,1")).isEqualTo(SteadyRule.kOf(2, 1));
        assertThat(rule("slope:1,0.6")).isEqualTo(SteadyRule.slopeAndSteadiness(1, 0.6));
        assertThat(rule("diffusion:0.7")).isEqualTo(SteadyRule.diffusion(0.7));
        assertThat(rule("relative")).isEqualTo(SteadyRule.strict().relativeToMedianUnit());
        assertThat(rule("relative:k-of:2,1")).isEqualTo(SteadyRule.kOf(2, 1).relativeToMedianUnit());
        assertThat(rule("group:skr-class:strict")).isEqualTo(SteadyRule.strict().relativeToOwnGroup("skr-class"));
        assertThat(rule("strict+drop:1.5+level:40+years:4"))
                .isEqualTo(SteadyRule.strict()
                        .guardedBy(SteadyRule.Guards.none()
                                .withLargestDrop(1.5)
                                .withMinimumLevel(40)
                                .withMinimumYears(4)));
    }

    private static SteadyRule rule(String text) {
        return asked("--rule " + text).rule().orElseThrow();
    }

    private static DevelopmentAsked asked(String words) {
        return DevelopmentAsked.of(call("--development 2019-2022 " + words));
    }

    @Test
    void aDevelopmentTakesCompositeDeadbandsSizeClassesYearsFloorAndBars() {
        assertThat(asked("--composite scales:3").changes()).hasValue(ChangeLimit.scales(3));
        assertThat(asked("--composite uncut").changes()).hasValue(ChangeLimit.uncut());
        assertThat(asked("--composite own-clamps").changes()).hasValue(ChangeLimit.ownClamps());
        assertThat(asked("--deadband 0.5,N00090:0.3").deadband()).hasValue(0.5);
        assertThat(asked("--deadband 0.5,N00090:0.3").deadbands()).isEqualTo(Map.of("N00090", 0.3));
        assertThat(asked("--deadband N00090:0.3").deadband()).isEmpty();
        assertThat(asked("--size-classes 4").sizeClasses()).hasValue(4);
        assertThat(asked("--disturbed 2021,2020").disturbed()).containsExactly(2020, 2021);
        assertThat(asked("--level-floor 42.5").levelFloor()).hasValue(42.5);
        assertThat(asked("--lift narrow,immaterial").lifted()).containsExactly(Honor.Bar.NARROW, Honor.Bar.IMMATERIAL);
        assertThat(asked("--language en").language()).hasValue(Locale.ENGLISH);
    }

    @Test
    void whatIsAskedOfTheProgramMayStandBeforeTheCommand() {
        assertThat(call("--year 2021 explain Lund").given())
                .isEqualTo(call("explain --year 2021 Lund").given());
        assertThat(call("--year 2021 explain Lund").operands()).containsExactly("Lund");
        assertThat(call("rank --year 2021").command())
                .isEqualTo(call("--year 2021").command());
    }

    @Test
    void aFileIsDescribedByOptionsThatAreWordsOfRead() {
        Reading reading = Arguments.of(call("--data d.csv --skip-lines 2 --header none --columns unit=kommun,value=#3"
                        + " --missing saknas=not-reported,..=confidential --decimal comma --delimiter semicolon"
                        + " --encoding utf-8 --year-column år --columns ignore=not --read=periods\tlast"))
                .reading();
        assertThat(reading.options()).isEqualTo(ReadOptions.parse("""
                        periods last
                        lines-above 2
                        header none
                        column unit "kommun"
                        column value "#3"
                        column ignore "not"
                        column year "år"
                        missing "saknas" not-reported
                        missing ".." confidential
                        delimiter semicolon
                        decimal-mark comma
                        encoding utf-8
                        """));
    }

    private static Call call(String words) {
        return new CommandLines(Commands.ALL, Terminal.unknown())
                .call(words.isEmpty() ? List.of() : Arrays.asList(words.split(" ")));
    }

    /** All that is read of the words before any work is done. */
    private static Object asked(Call call) {
        return call.command().name().equals("develop")
                ? List.of(DevelopmentAsked.of(call), Arguments.of(call))
                : List.of(Arguments.of(call), call.folder(Path.of("out")));
    }

    private static Arguments parse(String words) {
        return Arguments.of(call(words));
    }
}
