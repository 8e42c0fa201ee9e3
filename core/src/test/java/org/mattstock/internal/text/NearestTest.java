package org.mattstock.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("Högsby", "Höganäs", "Håbo", "Malmö", "Umeå", "Luleå");

    @Test
    void lettersWithoutTheirDotsFindTheName() {
        assertThat(Nearest.to("Hoganas", NAMES, 3)).containsExactly("Höganäs");
        assertThat(Nearest.hint("hogans", NAMES)).isEqualTo("; nearest: Höganäs");
    }

    @Test
    void swappedLettersCountAsOneSlip() {
        assertThat(Nearest.to("N00954", List.of("N00911", "N00945", "N95400"), 3))
                .containsExactly("N00945", "N00911");
    }

    @Test
    void whatIsFarFromEverythingHasNoNearest() {
        assertThat(Nearest.hint("Reykjavik", NAMES)).isEmpty();
    }

    @Test
    void theOrderOfCandidatesChangesNothing() {
        List<String> reversed = new ArrayList<>(NAMES);
        Collections.reverse(reversed);
        assertThat(Nearest.to("Umea", reversed, 3)).isEqualTo(Nearest.to("Umea", NAMES, 3));
    }

    @Test
    void hugeTextsTakeNoTime() {
        List<String> huge = Collections.nCopies(1000, "å".repeat(100_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Nearest.to("a".repeat(1_000_000), huge, 3));
    }

    @Test
    void aNameInAnyCaseFindsItsId() {
        Map<String, String> units = new TreeMap<>(Map.of("1284", "Höganäs", "0821", "Högsby"));
        assertThat(find("höganäs", units)).isEqualTo("1284");
        assertThat(find("0821", units)).isEqualTo("0821");
        assertThatThrownBy(() -> find("Hoganas", units))
                .hasMessage("unit must be one of the panel's, got \"Hoganas\"; nearest: Höganäs (1284)");
    }

    @Test
    void aNameOfSeveralIsRefused() {
        Map<String, String> units = new TreeMap<>(Map.of("1", "Håbo", "2", "Håbo"));
        assertThatThrownBy(() -> find("Håbo", units))
                .hasMessage("unit must be one of the panel's, got \"Håbo\", which fits several: Håbo (1), Håbo (2)");
    }

    private static String find(String wanted, Map<String, String> units) {
        return Lookup.require("unit", "the panel's", wanted, units.keySet(), id -> id, units::get);
    }
}
