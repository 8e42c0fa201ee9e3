package org.mattstock.report;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Policies;
import org.mattstock.report.facts.Components;

/**
 * Methods and variations in words, with every parameter: the label of the kind, and in parentheses what it was told. Nodes, key
 * figures and groupings go by their titles. A method that is added needs its words and nothing here.
 */
final class PolicyWords {
    private static final int MOST_LISTED = 12;

    private final ReportWords words;
    private final CompositeIndex index;
    private final Panel panel;

    PolicyWords(ReportContent content, ReportWords words) {
        this.words = words;
        this.index = content.scores().index();
        this.panel = content.scores().panel();
    }

    /** A method or a variation. */
    String of(Record policy) {
        String told = told(policy);
        return label(policy.getClass()) + (told.isEmpty() ? "" : " (" + told + ")");
    }

    /** A constant of a definition or of a variation. */
    String of(Enum<?> constant) {
        return label(Labels.key(constant.getDeclaringClass()) + "." + Policies.name(constant));
    }

    private String label(Class<?> type) {
        return label(Labels.key(type));
    }

    /** Variations are no part of a definition: their words are the page's own. */
    private String label(String key) {
        return words.labels().find(key).orElseGet(() -> words.text("policy.kind." + key));
    }

    private String told(Record policy) {
        return Arrays.stream(policy.getClass().getRecordComponents())
                .map(component -> told(policy, component))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String told(Record policy, RecordComponent component) {
        Object value = Components.value(component, policy);
        if (component.getType() == Normalization.Range.class) {
            Normalization.Range range = (Normalization.Range) value;
            return words.text("policy.with.range", plain(range.from()), plain(range.to()));
        }
        if (value instanceof Record inner && !(value instanceof Breakdown)) {
            String told = told(inner);
            return inline(label(inner.getClass())) + (told.isEmpty() ? "" : ", " + told);
        }
        if (value instanceof Enum<?> constant) {
            return inline(of(constant));
        }
        if (isOfMethods(value)) {
            return ((Collection<?>) value).stream().map(this::method).collect(Collectors.joining("; "));
        }
        String text = text(component.getName(), value);
        return text.isEmpty() ? "" : words.text(key(policy.getClass(), component), text, percent(value));
    }

    /** A parameter that means something else in one method has words of its own there. */
    private String key(Class<?> owner, RecordComponent component) {
        String name = Labels.hyphened(component.getName());
        String own = "policy." + Policies.name(owner) + "." + name;
        return words.has(own) ? own : "policy.with." + name;
    }

    private static boolean isOfMethods(Object value) {
        return value instanceof Collection<?> all
                && all.stream()
                        .findFirst()
                        .filter(each -> each instanceof Record || each instanceof Enum<?>)
                        .isPresent();
    }

    private String method(Object each) {
        return inline(each instanceof Record policy ? of(policy) : of((Enum<?>) each));
    }

    /** What a name stands for: a number, or a method. */
    private String ofName(Object value) {
        return value instanceof Double number ? plain(number) : method(value);
    }

    private String text(String name, Object value) {
        if (value instanceof Double number) {
            return plain(number);
        }
        if (value instanceof Breakdown breakdown) {
            return breakdown.equals(Breakdown.TOTAL) ? "" : breakdown.code();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(each -> text(name, each)).orElse("");
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> title(String.valueOf(each.getKey())) + " " + ofName(each.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Collection<?> all) {
            return all.size() > MOST_LISTED
                    ? words.text("policy.so-many", words.notation().whole(all.size()))
                    : all.stream().map(each -> text(name, each)).collect(Collectors.joining(", "));
        }
        return value instanceof String id ? title(id) : String.valueOf(value);
    }

    /** What readers call a node, a key figure, a grouping or a group; the text itself where it is none of these. */
    private String title(String id) {
        Stream<Optional<String>> found = Stream.of(
                index.nodes().stream()
                        .filter(node -> node.id().equals(id))
                        .map(Node::title)
                        .findFirst(),
                panel.hasIndicator(id) ? Optional.of(indicator(panel.requireIndicator(id))) : Optional.empty(),
                panel.groupings().stream()
                        .filter(each -> each.id().equals(id))
                        .map(Grouping::name)
                        .findFirst());
        return found.flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(id);
    }

    private static String indicator(Indicator indicator) {
        return indicator.name().equals(indicator.id())
                ? indicator.id()
                : indicator.name() + " (" + indicator.id() + ")";
    }

    /** Lower and upper percentiles and shares of weight are told in percent, exactly. */
    private String percent(Object value) {
        return value instanceof Double share
                ? plain(BigDecimal.valueOf(share).movePointRight(2).doubleValue())
                : "";
    }

    private String plain(double number) {
        return words.phrases().plain(number);
    }

    /** In the middle of a sentence. */
    static String inline(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    /** Several methods, each with those that use it; the method alone where all do. */
    <T> List<String> shared(List<T> users, Function<T, String> method, Function<T, String> name) {
        Map<String, List<String>> byMethod = new LinkedHashMap<>();
        users.forEach(user -> byMethod.computeIfAbsent(method.apply(user), key -> new ArrayList<>())
                .add(name.apply(user)));
        return byMethod.size() == 1
                ? List.copyOf(byMethod.keySet())
                : byMethod.entrySet().stream()
                        .map(each -> each.getKey() + ": " + names(each.getValue()))
                        .toList();
    }

    /** More than a dozen are counted: those of the other methods stand by name. */
    private String names(List<String> users) {
        return users.size() > MOST_LISTED
                ? words.text("policy.the-others", words.notation().whole(users.size()))
                : String.join(", ", users);
    }
}
