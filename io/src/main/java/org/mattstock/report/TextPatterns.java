package org.mattstock.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of the core by what the English labels say they are, whole or with gaps, and what another language says instead. */
final class TextPatterns {
    private static final Pattern GAP = Pattern.compile("%(\\d)\\$s");

    private final Map<String, String> whole = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    /**
     * A text with gaps.
     *
     * @param letters how many letters stand outside the gaps: what has more is tried first
     */
    private record Rule(Pattern pattern, List<Integer> gaps, String told, int letters) {}

    /** The texts whose keys begin in one way, from English into the language of labels. */
    TextPatterns(String prefix, Labels labels) {
        Labels english = Labels.in(Locale.ENGLISH);
        for (String key : english.keys(prefix)) {
            add(english.text(key), labels.text(key));
        }
        rules.sort(Comparator.comparingInt(Rule::letters).reversed());
    }

    private void add(String text, String told) {
        Matcher gap = GAP.matcher(text);
        StringBuilder pattern = new StringBuilder();
        List<Integer> gaps = new ArrayList<>();
        int end = 0;
        while (gap.find()) {
            pattern.append(Pattern.quote(text.substring(end, gap.start()))).append("(.+?)");
            gaps.add(Integer.parseInt(gap.group(1)));
            end = gap.end();
        }
        if (gaps.isEmpty()) {
            whole.put(text, told);
        } else {
            pattern.append(Pattern.quote(text.substring(end)));
            rules.add(new Rule(
                    Pattern.compile(pattern.toString(), Pattern.DOTALL), gaps, told, text.length() - 4 * gaps.size()));
        }
    }

    /**
     * A text in the other language, or nothing where it is none of these.
     *
     * @param inner what becomes of the text in a gap
     */
    Optional<String> told(String text, UnaryOperator<String> inner) {
        return Optional.ofNullable(whole.get(text))
                .or(() -> rules.stream()
                        .map(rule -> filled(rule, text, inner))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<String> filled(Rule rule, String text, UnaryOperator<String> inner) {
        Matcher match = rule.pattern.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        Map<Integer, String> values = new HashMap<>();
        for (int i = 0; i < rule.gaps.size(); i++) {
            values.put(rule.gaps.get(i), inner.apply(match.group(i + 1)));
        }
        return Optional.of(GAP.matcher(rule.told)
                .replaceAll(gap -> Matcher.quoteReplacement(values.get(Integer.parseInt(gap.group(1))))));
    }
}
