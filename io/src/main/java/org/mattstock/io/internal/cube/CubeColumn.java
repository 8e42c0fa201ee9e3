package org.mattstock.io.internal.cube;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mattstock.io.ReadOptions.Role;

/**
 * A column of the rows that a cube becomes.
 *
 * @param header unlike any other
 * @param role what it holds, if that is known
 * @param dimension the dimension that tells its text; -1 where it is always the same
 * @param texts by category of the dimension
 */
record CubeColumn(String header, Optional<Role> role, int dimension, List<char[]> texts) {
    static CubeColumn of(
            String header, Optional<Role> role, int place, Dimension dimension, Function<Category, String> text) {
        return new CubeColumn(
                header,
                role,
                place,
                dimension.categories().stream()
                        .map(each -> text.apply(each).toCharArray())
                        .toList());
    }

    static CubeColumn always(String header, Role role, String text) {
        return new CubeColumn(header, Optional.of(role), -1, List.of(text.toCharArray()));
    }

    /** The text beside the categories of a figure. */
    char[] text(int[] categories) {
        return texts.get(dimension < 0 ? 0 : categories[dimension]);
    }
}
