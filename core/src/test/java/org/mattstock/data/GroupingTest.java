package org.mattstock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GroupingTest {
    @Test
    void aUnitIsInOneGroupOrNone() {
        Grouping grouping = TestPanels.size();
        assertThat(grouping.groupOf("9902")).map(Grouping.Group::id).hasValue("small");
        assertThat(grouping.groupOf("0000")).isEmpty();
        assertThat(grouping.group("large")).map(Grouping.Group::name).hasValue("Stora");
        assertThat(grouping.group("huge")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grouping(
                        "size", "", List.of(TestPanels.group("a", "", "1", "2"), TestPanels.group("b", "", "2"))))
                .withMessage("a unit may be in one group of size only, got 2 in a and b");
    }

    @Test
    void groupsStandInOrderOfIdAndDiffer() {
        assertThat(TestPanels.size().groups()).extracting(Grouping.Group::id).containsExactly("large", "small");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grouping(
                        "size", "", List.of(TestPanels.group("a", "", "1"), TestPanels.group("a", "", "2"))))
                .withMessage("group ids must differ, got a twice in size");
    }

    @Test
    void membersAreTheirIdsWhateverOrderTheyCameIn() {
        TreeSet<String> anyCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.addAll(List.of("b", "A"));
        Grouping.Group group = new Grouping.Group("g", "", anyCase);
        assertThat(group.units()).containsExactly("A", "b");
        assertThat(group.units().contains("a")).isFalse();
    }

    @Test
    void idsAreInOrderOfCodePoints() {
        assertThat(List.of("\ud83d\ude00", "\uff21", "b", "ab", "a").stream().sorted(CodePoints::compare))
                .containsExactly("a", "ab", "b", "\uff21", "\ud83d\ude00");
        assertThat(new Breakdown("\uff21")).isLessThan(new Breakdown("\ud83d\ude00"));
    }
}
