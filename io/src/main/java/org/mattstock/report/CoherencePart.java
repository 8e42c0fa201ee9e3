package org.mattstock.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.mattstock.coherence.Associations;
import org.mattstock.coherence.ComponentAnalysis;
import org.mattstock.coherence.LeafInfluence;
import org.mattstock.coherence.LeafInfluence.OfLeaf;
import org.mattstock.coherence.Reliability;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.index.Scores;
import org.mattstock.report.facts.Weighing;
import org.mattstock.table.Notation;

/**
 * Whether the parts of the definition go together, and what each has to say in fact, whatever it weighs: what an auditor of the
 * definition looks at first.
 */
final class CoherencePart {
    private static final double HUNDRED = 100;
    /** So many of the pairs that go together least, or most, are told. */
    private static final int TOLD = 10;

    private static final int MOST_LEAVES = 200;

    private final ReportWords words;
    private final Scores scores;
    private final Notation notation;

    CoherencePart(ReportContent content, ReportWords words) {
        this.words = words;
        this.scores = content.scores();
        this.notation = words.notation();
    }

    /** Not where the definition is a single leaf, or has so many that nobody reads a table of them. */
    boolean hasTables() {
        int leaves = scores.index().leaves().size();
        return leaves > 1 && leaves <= MOST_LEAVES;
    }

    /** One for each question. */
    List<ReportTable> tables() {
        return List.of(influence(), pairs(), agreement());
    }

    private String text(String key, Object... values) {
        return words.text("coherence." + key, values);
    }

    private String title(Node node) {
        return MethodFacts.title(node);
    }

    private String decimal(OptionalDouble value, int decimals) {
        return value.isPresent() ? notation.decimal(value.getAsDouble(), decimals) : words.text("ranking.none");
    }

    private String percent(OptionalDouble share) {
        return share.isPresent() ? notation.decimal(HUNDRED * share.getAsDouble(), 1) : words.text("ranking.none");
    }

    /** What the key figures weigh, and how much of the differences between scores is theirs. */
    private ReportTable influence() {
        List<OfLeaf> leaves = new ArrayList<>(LeafInfluence.of(scores).leaves());
        leaves.sort(Comparator.comparingDouble((OfLeaf leaf) -> leaf.share().orElse(Double.NEGATIVE_INFINITY))
                .reversed());
        OfLeaf first = leaves.get(0);
        String reading = text("influence.reading")
                + (first.share().isPresent()
                        ? " "
                                + text(
                                        "influence.first",
                                        title(first.leaf()),
                                        percent(OptionalDouble.of(first.weight())),
                                        percent(first.share()))
                        : "");
        List<List<String>> rows = leaves.stream()
                .map(leaf -> List.of(
                        title(leaf.leaf()),
                        percent(OptionalDouble.of(leaf.weight())),
                        percent(leaf.share()),
                        decimal(leaf.correlation(), 2),
                        decimal(leaf.correlationRatio(), 2)))
                .toList();
        return new ReportTable(
                "h-influence",
                text("influence"),
                reading,
                List.of(
                        text("key-figure"),
                        text("influence.weight"),
                        text("influence.share"),
                        text("influence.correlation"),
                        text("influence.ratio")),
                1,
                rows);
    }

    /** The key figures that take from each other, or say the same. */
    private ReportTable pairs() {
        Associations all = Associations.ofLeaves(scores, scores.index().tree().id());
        List<Associations.Pair> flagged = new ArrayList<>(all.flagged());
        flagged.sort(Comparator.comparingDouble(
                (Associations.Pair pair) -> -Math.abs(pair.pearson().orElse(0))));
        long redundant = flagged.stream()
                .filter(pair -> pair.concern().orElseThrow() == Associations.Concern.REDUNDANT)
                .count();
        List<List<String>> rows = flagged.stream()
                .limit(TOLD)
                .map(pair -> List.of(
                        title(pair.first()),
                        title(pair.second()),
                        text("pairs." + pair.concern().orElseThrow().name().toLowerCase(Locale.ROOT)),
                        decimal(pair.pearson(), 2),
                        decimal(pair.spearman(), 2),
                        decimal(pair.kendall(), 2)))
                .toList();
        return new ReportTable(
                "h-pairs",
                text("pairs"),
                text(
                        "pairs.reading",
                        notation.whole(all.pairs().size()),
                        notation.whole(flagged.size() - redundant),
                        notation.whole(redundant)),
                List.of(
                        text("key-figure"),
                        text("pairs.other"),
                        text("pairs.concern"),
                        "Pearson",
                        "Spearman",
                        "Kendall"),
                3,
                rows);
    }

    /** Alpha of each branch, and how many things its parts measure. */
    private ReportTable agreement() {
        Set<String> weighty = Weighing.ids(scores.index());
        List<List<String>> rows = new ArrayList<>();
        for (Node node : scores.index().nodes()) {
            boolean counts =
                    weighty.contains(node.id()) || node.equals(scores.index().tree());
            if (counts && node instanceof Branch branch && branch.parts().size() > 1) {
                rows.add(agreementOf(branch));
            }
        }
        return new ReportTable(
                "h-agreement",
                text("agreement"),
                text("agreement.reading"),
                List.of(
                        text("agreement.branch"),
                        text("agreement.parts"),
                        text("agreement.units"),
                        text("agreement.alpha"),
                        text("agreement.components"),
                        text("agreement.first")),
                1,
                rows);
    }

    private List<String> agreementOf(Branch branch) {
        Reliability alpha = Reliability.of(scores, branch.id());
        boolean spreads = alpha.units() > 1 && alpha.standardizedAlpha().isPresent();
        String none = words.text("ranking.none");
        List<String> row = new ArrayList<>(List.of(
                title(branch),
                notation.whole(branch.parts().size()),
                notation.whole(alpha.units()),
                decimal(alpha.alpha(), 2)));
        if (spreads) {
            ComponentAnalysis components = ComponentAnalysis.of(scores, branch.id());
            row.add(notation.whole(components.aboveOne()));
            row.add(percent(OptionalDouble.of(components.components().get(0).share())));
        } else {
            row.addAll(List.of(none, none));
        }
        return row;
    }
}
