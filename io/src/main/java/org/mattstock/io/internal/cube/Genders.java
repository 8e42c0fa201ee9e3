package org.mattstock.io.internal.cube;

import org.mattstock.io.internal.rows.Categories;
import org.mattstock.io.internal.rows.Headers;

/** Dimensions of gender, whose codes may be numbers that only the labels explain. */
final class Genders {
    private Genders() {}

    /** Whether a dimension is called so, or has words for genders alone. */
    static boolean isOne(Dimension dimension) {
        return Headers.isSex(dimension.id())
                || Headers.isSex(dimension.label())
                || (dimension.size() > 1 && dimension.categories().stream().allMatch(Genders::isWord));
    }

    private static boolean isWord(Category category) {
        return Categories.isGender(category.code()) || Categories.isGender(category.label());
    }

    /** The header under which its categories are taken for genders: the label where the id does not say so. */
    static String header(Dimension dimension) {
        return Headers.isSex(dimension.label()) && !Headers.isSex(dimension.id()) ? dimension.label() : dimension.id();
    }

    /** What a category is read as: the word for a gender, else the code. */
    static String text(Category category) {
        boolean label = Categories.isGender(category.label()) && !Categories.isGender(category.code());
        return label ? category.label() : category.code();
    }
}
