package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.development.Window;

class ArgumentsTest {
    @Test
    void withoutWordsTheExampleIsScoredFor2022() {
        Arguments arguments = Arguments.parse(List.of());
        assertThat(arguments.definition()).isEqualTo("four-dimensions-example");
        assertThat(arguments.year()).isEqualTo(2022);
        assertThat(arguments.out()).isEqualTo(Path.of("mattstock-out"));
        assertThat(arguments.top()).isEqualTo(10);
        assertThat(arguments.municipality()).isEmpty();
        assertThat(arguments.data()).isEmpty();
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
                    assertThat(arguments.year()).isEqualTo(2021);
                    assertThat(arguments.municipality()).hasValue("Höganäs");
                    assertThat(arguments.data()).hasValue(Path.of("d.csv"));
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
                "--development 2022|--development must be two years such as 2019-2022, got \"2022\"",
                "--development 2022-2019|--development: last must be after first, got 2022 to 2019",
                "--year 2022 --development 2019-2022|--year and --development exclude each other",
                "--top 0|--top must be a whole number from 1 to 1000000, got \"0\"",
                "--top 99999999999|--top must be a whole number",
            })
    void aWrongArgumentGetsOneClearLine(String words, String message) {
        assertThatThrownBy(() -> parse(words))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aSpanOfYearsAsksForDevelopment() {
        assertThat(parse("--top 3").development()).isEmpty();
        assertThat(parse("--development 2019-2022").development().orElseThrow().window()).isEqualTo(new Window(2019, 2022));
        assertThat(parse("--development=2019-2022")).isEqualTo(parse("--development 2019-2022"));
    }

    @Test
    void helpListsEveryOptionAndEveryDefinition() {
        assertThat(Arguments.askForHelp(List.of("--help"))).isTrue();
        assertThat(Arguments.askForHelp(List.of("--year", "2021"))).isFalse();
        for (Option option : Option.values()) {
            assertThat(Arguments.help()).contains(option.usage()).contains(option.meaning());
        }
        assertThat(Arguments.help()).contains("human-development-2021");
    }

    private static Arguments parse(String words) {
        return Arguments.parse(Arrays.asList(words.split(" ")));
    }
}
