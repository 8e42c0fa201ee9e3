package org.mattstock.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Policies;

/**
 * What readers call the methods, rules and reasons of the core, in Swedish or English. The language is always an argument;
 * the machine's own is never asked for.
 *
 * <p>Immutable; read once for each language.
 */
public final class Labels {
    private static final Labels SWEDISH = new Labels("sv");
    private static final Labels ENGLISH = new Labels("en");

    private final String language;
    private final Properties texts = new Properties();

    private Labels(String language) {
        this.language = language;
        String resource = "labels_" + language + ".properties";
        try (InputStream stream = Objects.requireNonNull(Labels.class.getResourceAsStream(resource), resource);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The labels of a language; only the language of the locale matters.
     *
     * @param locale Swedish or English, in any country
     * @throws IllegalArgumentException if it is another language
     */
    public static Labels in(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return switch (locale.getLanguage()) {
            case "sv" -> SWEDISH;
            case "en" -> ENGLISH;
            default ->
                throw new IllegalArgumentException(
                        "locale must be Swedish (sv) or English (en), got " + locale.toLanguageTag());
        };
    }

    /**
     * The language that a definition is written in, which is not stated in it: Swedish if an å, ä or ö is in its title, its
     * description or the title of a node, else English.
     */
    public static Locale localeOf(CompositeIndex index) {
        Stream<String> texts = Stream.concat(
                Stream.of(index.title(), index.description()),
                index.nodes().stream().map(Node::title));
        return texts.anyMatch(text -> text.matches("(?s).*[åäöÅÄÖ].*"))
                ? locales().get(0)
                : Locale.ENGLISH;
    }

    /** The locales that there are labels for. */
    public static List<Locale> locales() {
        return List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH);
    }

    /**
     * The label of a kind of method, or of a method whatever its parameters.
     *
     * @param type such as {@code Normalization.class} or {@code Normalization.MinMax.class}
     * @throws IllegalArgumentException if the type is no part of a definition
     */
    public String of(Class<?> type) {
        return require(key(type));
    }

    /**
     * The label of a method that a definition holds, without its parameters.
     *
     * @param policy such as {@code Normalization.minMax()}
     * @throws IllegalArgumentException if it is no part of a definition
     */
    public String of(Record policy) {
        return of(policy.getClass());
    }

    /**
     * The label of a constant.
     *
     * @param constant such as {@code MissingReason.CONFIDENTIAL} or {@code TieRule.DENSE}
     * @throws IllegalArgumentException if it is no part of a definition, a panel, a ranking or of evidence
     */
    public String of(Enum<?> constant) {
        return require(key(constant.getDeclaringClass()) + "." + Policies.name(constant));
    }

    /** A text of a page, by its key. */
    String text(String key) {
        return require(key);
    }

    /** A text by its key; empty where there is none. */
    Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    /** The keys with a beginning, in order. */
    SortedSet<String> keys(String prefix) {
        return new TreeSet<>(texts.stringPropertyNames()).subSet(prefix, prefix + Character.MAX_VALUE);
    }

    private String require(String key) {
        return find(key)
                .orElseThrow(() ->
                        new IllegalArgumentException("label must exist, got none for " + key + " in " + language));
    }

    /** The nested name of a type without its package, each part with hyphens: {@code normalization.bounds.quantiles}. */
    static String key(Class<?> type) {
        return Arrays.stream(type.getName()
                        .substring(type.getPackageName().length() + 1)
                        .split("\\$"))
                .map(Labels::hyphened)
                .collect(Collectors.joining("."));
    }

    /** A name of Java as the files write it. */
    static String hyphened(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Labels (" + language + ")";
    }
}
