package org.mattstock.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was typed before there were commands: {@code --development 2019-2022} is the command develop over those years. */
final class OldWords {
    private static final String DEVELOPMENT = "--development";

    private OldWords() {}

    /** The words of today, where no command is named. */
    static List<String> renewed(List<String> words, boolean named) {
        boolean isOld = words.stream().anyMatch(word -> word.equals(DEVELOPMENT) || word.startsWith(DEVELOPMENT + "="));
        if (named || !isOld) {
            return words;
        }
        Stream<String> renewed = words.stream()
                .map(word -> word.equals(DEVELOPMENT) || word.startsWith(DEVELOPMENT + "=")
                        ? Option.YEARS.flag() + word.substring(DEVELOPMENT.length())
                        : word);
        List<String> all = new ArrayList<>(List.of("develop"));
        renewed.forEach(all::add);
        return all;
    }
}
