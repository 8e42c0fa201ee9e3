package org.mattstock.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.Finding;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Policies;
import org.mattstock.table.Table;

/** What was found about a definition or its scores, for readers: in Swedish or English, nodes by their titles. */
public final class FindingTable {
    private final Labels labels;
    private final Locale locale;
    private final Map<String, String> titles = new HashMap<>();

    private FindingTable(CompositeIndex index, Locale locale) {
        this.labels = Labels.in(locale);
        this.locale = locale;
        index.leaves().forEach(leaf -> titles.putIfAbsent(leaf.indicator(), title(leaf)));
        index.nodes().forEach(node -> titles.put(node.id(), node.title().isEmpty() ? node.id() : node.title()));
    }

    private static String title(Leaf leaf) {
        return leaf.title().isEmpty() ? leaf.indicator() : leaf.title();
    }

    /**
     * A row for each finding, in their order: its kind under "finding", the title of the node or indicator under "where", and a
     * sentence under "what". Title, kinds and sentences follow the locale, the names of the columns do not.
     *
     * @param findings such as {@code scores.findings()}, or those of a review: all, the worst, or those about one unit
     * @param index whose titles are used; an id that it does not know stays
     * @param locale Swedish or English, in any country
     * @throws IllegalArgumentException if it is another language
     */
    public static Table of(List<Finding> findings, CompositeIndex index, Locale locale) {
        FindingTable sentences = new FindingTable(index, locale);
        Table.Builder table = Table.builder(sentences.labels.text("finding-table.title") + ": " + findings.size())
                .text("finding")
                .text("where")
                .text("what");
        findings.forEach(finding -> table.row(
                sentences.labels.text("finding-table." + finding.kind()),
                sentences.title(finding.where()),
                sentences.sentence(finding)));
        return table.build();
    }

    private String title(String id) {
        return titles.getOrDefault(id, id);
    }

    private String sentence(Finding finding) {
        if (finding instanceof Finding.ImpossibleValue value) {
            return impossible(value.figure(), "impossible-value." + Policies.name(value.decision()));
        }
        if (finding instanceof Finding.MixedKinds mixed) {
            return text("mixed-kinds.what", mixed.kinds().size(), kinds(mixed));
        }
        if (finding instanceof Finding.UnlikeScales unlike) {
            return text("unlike-scales." + Policies.name(unlike.knownFrom()), title(unlike.branch()), parts(unlike));
        }
        if (finding instanceof Finding.ConstantColumn constant) {
            return text("constant-column.what", constant.units(), plain(constant.value()));
        }
        if (finding instanceof Finding.CollapsedClasses classes) {
            return collapsed(classes);
        }
        if (finding instanceof Finding.AgainstBranch against) {
            return text(
                    "against-branch.what",
                    title(against.branch()),
                    decimals(against.correlation(), 3),
                    against.units());
        }
        return finding instanceof Finding.CountsTwice twice ? twice(twice) : reviewed(finding);
    }

    private String reviewed(Finding finding) {
        if (finding instanceof Finding.Jump jump) {
            return jump(jump);
        }
        if (finding instanceof Finding.StatedBreak stated) {
            return text(
                    "stated-break.what", stated.stated().year(), stated.stated().text());
        }
        if (finding instanceof Finding.CommonChange change) {
            return text("common-change.what", change.year(), movement(change.movement()));
        }
        return finding instanceof Finding.OldFigures old ? old(old) : place((Finding.DecidesPlace) finding);
    }

    private String jump(Finding.Jump jump) {
        String own = jump.ownSpread().isEmpty() ? text("jump.few") : text("jump.still");
        return text(
                "jump.what",
                jump.unit().name(),
                figure(jump.before().value()),
                jump.before().year(),
                figure(jump.after().value()),
                jump.after().year(),
                decimals(jump.times(), 1),
                jump.ownTimes().isPresent()
                        ? text("jump.own", decimals(jump.ownTimes().getAsDouble(), 1))
                        : own);
    }

    private String movement(Finding.Movement moved) {
        return text(
                "movement",
                moved.same(),
                moved.units(),
                figure(moved.median()),
                figure(moved.usual()),
                decimals(moved.times(), 1));
    }

    private String old(Finding.OldFigures old) {
        return text(
                "old-figures." + Policies.name(old.age()),
                old.year(),
                old.units().size(),
                old.year() - old.years(),
                old.years());
    }

    private String place(Finding.DecidesPlace place) {
        return text(
                "decides-place.what",
                place.unit().name(),
                plain(place.place()),
                place.next().name(),
                decimals(place.amount(), 2),
                decimals(place.gap(), 2),
                decimals(100 * place.ofAhead(), 0));
    }

    private String impossible(Panel.Impossible figure, String key) {
        return text(
                key,
                plain(figure.value()),
                title(figure.indicator().id()),
                figure.unit().name(),
                figure.year(),
                range(figure.indicator().range()));
    }

    private String range(Indicator.Range range) {
        if (range.lowest().isPresent() && range.highest().isPresent()) {
            return text("range", end(range.lowest()), end(range.highest()));
        }
        return range.lowest().isPresent()
                ? text("range.lowest", end(range.lowest()))
                : text("range.highest", end(range.highest()));
    }

    private String end(OptionalDouble end) {
        return plain(end.orElseThrow());
    }

    private String kinds(Finding.MixedKinds mixed) {
        return mixed.kinds().stream()
                .map(kind -> text("mixed-kinds.kind", kind.units(), kind.kind(), kind.example()))
                .collect(Collectors.joining(", "));
    }

    private String parts(Finding.UnlikeScales unlike) {
        return unlike.parts().stream()
                .map(part -> text(
                        "unlike-scales.part",
                        title(part.node()),
                        decimals(part.influence(), 2),
                        decimals(part.weight(), 2)))
                .collect(Collectors.joining(", "));
    }

    private String collapsed(Finding.CollapsedClasses classes) {
        String empty = classes.empty().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return text(
                "collapsed-classes.what", empty, classes.classes(), plain(classes.highest()), plain(classes.lowest()));
    }

    private String twice(Finding.CountsTwice twice) {
        String leaves = twice.leaves().stream().map(this::title).collect(Collectors.joining(", "));
        return text("counts-twice.what", twice.leaves().size(), leaves, decimals(twice.weight(), 2));
    }

    /** Numbers come as texts or whole: a year has no space between its thousands. */
    private String text(String key, Object... values) {
        return String.format(Locale.ROOT, labels.text("finding-table." + key), values);
    }

    private String decimals(double value, int digits) {
        return marked(new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP));
    }

    /** All digits before the mark, and decimals where there are fewer than four of them. */
    private String figure(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        int decimals = Math.max(0, 4 - Math.max(1, exact.precision() - exact.scale()));
        BigDecimal rounded = exact.setScale(Math.min(decimals, Math.max(0, exact.scale())), RoundingMode.HALF_UP);
        return marked(rounded.stripTrailingZeros());
    }

    private String plain(double value) {
        return marked(BigDecimal.valueOf(value).stripTrailingZeros());
    }

    private String marked(BigDecimal value) {
        String text = value.toPlainString();
        return locale.getLanguage().equals("sv") ? text.replace('.', ',') : text;
    }
}
