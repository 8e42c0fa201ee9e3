package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A block of code in a text for readers.
 *
 * @param before the text between it and the block before
 * @param language what stands behind its opening fence
 * @param text its lines
 */
record MarkdownBlock(String before, String language, String text) {
    private static final Pattern BLOCK = Pattern.compile("(.*?)```(\\w+)\n(.*?)```", Pattern.DOTALL);

    static List<MarkdownBlock> of(String text) {
        return BLOCK.matcher(text)
                .results()
                .map(found -> new MarkdownBlock(found.group(1), found.group(2), found.group(3)))
                .toList();
    }

    boolean is(String other) {
        return language.equals(other);
    }

    /** Every line of it is in the text, in this order. */
    void requireInOrder(String printed) {
        int from = 0;
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            int at = printed.indexOf(line, from);
            assertThat(at).as(line + "\nafter\n" + printed.substring(0, from)).isNotNegative();
            from = at + line.length();
        }
    }
}
