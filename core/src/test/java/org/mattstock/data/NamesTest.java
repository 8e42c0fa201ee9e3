package org.mattstock.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final List<String> KNOWN = List.of("Höganäs", "Höör", "Åre", "Ånge");

    @Test
    void theNearestNameIsFoundWhateverItsCaseAndAccents() {
        assertThat(Names.nearest("hoganas", KNOWN)).contains("Höganäs");
        assertThat(Names.nearest("Ange", KNOWN)).contains("Ånge");
    }

    @Test
    void nothingIsSuggestedWhereNothingIsNear() {
        assertThat(Names.nearest("Stockholm", KNOWN)).isEmpty();
        assertThat(Names.nearest("", List.of())).isEmpty();
    }
}
