package org.mattstock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.EffectiveWeights;
import org.mattstock.index.Scores;
import org.mattstock.report.facts.KeyFigure;
import org.mattstock.uncertainty.RankDistribution;

/** What whoever wants to check a ranking, or compute it again, must know: in words, with whole hashes. */
final class MethodFacts {
    /** In how many of the tried definitions all of the first must be among those named. */
    private static final double ALL_AT_ONCE = 0.9;

    private static final int PERCENT = 100;

    private final ReportContent content;
    private final ReportWords words;
    private final PolicyWords policies;
    private final Scores scores;
    private final CompositeIndex index;
    private final EffectiveWeights weights;

    MethodFacts(ReportContent content, ReportWords words) {
        this.content = content;
        this.words = words;
        this.policies = new PolicyWords(content, words);
        this.scores = content.scores();
        this.index = scores.index();
        this.weights = index.effectiveWeights();
    }

    /** How a fact is set. */
    enum Form {
        /** As sentences. */
        TEXT,
        /** As a hash. */
        HASH
    }

    /**
     * A fact.
     *
     * @param term what it is about
     * @param lines at least one
     * @param form how they are set
     */
    record Fact(String term, List<String> lines, Form form) {}

    /**
     * A key figure of the definition.
     *
     * @param branch the branch that it is a part of, with those above and its weight; empty below the root
     * @param title for readers
     * @param indicator the indicator's id
     * @param weight in the whole, as text
     * @param direction which values are good
     * @param note why it is there and what speaks against it; may be empty
     */
    record Use(String branch, String title, String indicator, String weight, String direction, String note) {}

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        add(facts, "definition", index.title() + ", " + words.text("method.id", index.id()));
        facts.add(new Fact(words.text("method.definition-hash"), List.of(scores.definitionHash()), Form.HASH));
        add(facts, "data", data());
        facts.add(new Fact(words.text("method.panel-digest"), List.of(scores.panelDigest()), Form.HASH));
        add(facts, "source", SourceLine.source(scores.provenance(), words));
        addWho(facts);
        addLeaves(facts);
        addBranches(facts);
        add(facts, "gaps", gaps());
        add(facts, "reference", reference());
        add(facts, "ranking-rule", rankingRule());
        content.spans()
                .ifPresentOrElse(
                        spans -> addSpans(facts, spans), () -> add(facts, "spans", words.text("method.no-spans")));
        add(facts, "software", scores.lineage().value("library"), words.text("method.repeats"));
        if (!index.sources().isEmpty()) {
            add(facts, "references", index.sources().toArray(String[]::new));
        }
        return facts;
    }

    private void add(List<Fact> facts, String term, String... lines) {
        facts.add(new Fact(words.text("method." + term), List.of(lines), Form.TEXT));
    }

    private String data() {
        return words.text(
                "method.data-of",
                whole(scores.units().size()),
                whole(index.leaves().stream().map(Leaf::indicator).distinct().count()),
                scores.year());
    }

    private void addWho(List<Fact> facts) {
        List<String> lines = new ArrayList<>(List.of(policies.of((Record) index.population())));
        index.eligibility().requirements().forEach(each -> lines.add(policies.of((Record) each)));
        add(facts, "who", lines.toArray(String[]::new));
    }

    /** What is done to figures, in the order of the work. */
    private void addLeaves(List<Fact> facts) {
        List<Leaf> leaves = index.leaves();
        List<String> lines = Stream.of(
                        policies.shared(leaves, leaf -> policies.of((Record) leaf.selection()), MethodFacts::title),
                        denominators(leaves),
                        policies.shared(leaves, this::treated, MethodFacts::title),
                        policies.shared(leaves, leaf -> policies.of((Record) leaf.normalization()), MethodFacts::title))
                .flatMap(List::stream)
                .toList();
        add(facts, "figures", lines.toArray(String[]::new));
    }

    private List<String> denominators(List<Leaf> leaves) {
        List<Leaf> divided =
                leaves.stream().filter(leaf -> leaf.denominator().isPresent()).toList();
        return divided.stream()
                .map(leaf -> policies.of(leaf.denominator().orElseThrow()) + ": " + title(leaf))
                .toList();
    }

    /** Treatment and imputation, in the order that the leaf states. */
    private String treated(Leaf leaf) {
        String treatment = policies.of((Record) leaf.treatment());
        String imputation = policies.of((Record) leaf.imputation());
        return leaf.order() == Leaf.Order.TREAT_THEN_IMPUTE
                ? treatment + "; " + imputation
                : imputation + "; " + treatment;
    }

    /** Of weights that were learned, how. */
    private String weighting(Branch branch) {
        Branch defined = (Branch) scores.fitted().index().requireNode(branch.id());
        return policies.of((Record) defined.weighting());
    }

    private void addBranches(List<Fact> facts) {
        List<Branch> branches = branches();
        if (branches.isEmpty()) {
            return;
        }
        List<String> lines = Stream.of(
                        policies.shared(branches, this::weighting, MethodFacts::title),
                        policies.shared(
                                branches, branch -> policies.of((Record) branch.aggregation()), MethodFacts::title),
                        policies.shared(
                                branches.stream()
                                        .filter(branch -> branch.normalization().isPresent())
                                        .toList(),
                                branch -> policies.of(
                                        (Record) branch.normalization().orElseThrow()),
                                MethodFacts::title),
                        turned(branches))
                .flatMap(List::stream)
                .toList();
        add(facts, "branches", lines.toArray(String[]::new));
    }

    private List<String> turned(List<Branch> branches) {
        return branches.stream()
                .filter(branch -> branch.direction() instanceof Direction.Lower)
                .map(branch -> words.labels().of((Record) branch.direction()) + ": " + title(branch))
                .toList();
    }

    private List<Branch> branches() {
        return index.nodes().stream()
                .filter(Branch.class::isInstance)
                .map(Branch.class::cast)
                .toList();
    }

    private String[] gaps() {
        List<String> lines = new ArrayList<>(
                policies.shared(branches(), branch -> policies.of((Record) branch.missing()), MethodFacts::title));
        lines.add(policies.of(index.outOfRange()));
        lines.add(policies.of(index.degenerate()));
        return lines.toArray(String[]::new);
    }

    private String reference() {
        List<String> parts =
                new ArrayList<>(List.of(policies.of((Record) index.reference().period()), policies.of((Record)
                        index.reference().among())));
        List<Integer> years = scores.fitted().referenceYears();
        if (!years.isEmpty()) {
            parts.add(years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return String.join("; ", parts);
    }

    private String rankingRule() {
        return String.join(
                "; ",
                policies.of(content.ranking().rule().order()),
                policies.of((Record) content.ranking().rule().precision()),
                policies.of(content.ranking().rule().ties()));
    }

    private void addSpans(List<Fact> facts, RankDistribution spans) {
        List<String> lines = new ArrayList<>();
        boolean drawn = !spans.analysis().variations().isEmpty();
        lines.add(
                drawn
                        ? words.text(
                                "method.tried",
                                whole(spans.replicates()),
                                spans.analysis().seed())
                        : words.text("method.given", whole(spans.replicates())));
        spans.analysis().variations().forEach(variation -> lines.add(policies.of((Record) variation)));
        if (spans.failed() > 0) {
            lines.add(words.text("method.failed", whole(spans.failed())));
        }
        if (spans.classWidth() > 1) {
            lines.add(words.text("method.classes", whole(spans.classWidth())));
        }
        lines.add(words.text("method.shares"));
        add(facts, "spans", lines.toArray(String[]::new));
        if (content.ranking().size() > content.top()) {
            int all = spans.couldBeInTop(content.top(), ALL_AT_ONCE).size();
            add(
                    facts,
                    "all-at-once",
                    words.text(
                            "method.all-at-once-means",
                            whole(content.top()),
                            words.notation().percent(ALL_AT_ONCE),
                            whole(all)));
        }
    }

    /** Every key figure, in the order of the tree. */
    List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        addUses(index.tree(), List.of(), uses);
        return uses;
    }

    private void addUses(Node node, List<Branch> above, List<Use> uses) {
        if (node instanceof Branch branch) {
            List<Branch> path = Stream.concat(above.stream(), Stream.of(branch)).toList();
            branch.parts().forEach(part -> addUses(part.node(), path, uses));
            return;
        }
        Leaf leaf = (Leaf) node;
        uses.add(new Use(path(above), title(leaf), leaf.indicator(), weight(leaf), direction(leaf), note(leaf)));
    }

    /** As it works on the score: turned below a branch that counts downwards. */
    private String direction(Leaf leaf) {
        return switch (KeyFigure.Sense.of(leaf, index.tree())) {
            case HIGH -> policies.of((Record) Direction.HIGHER);
            case LOW -> policies.of((Record) Direction.LOWER);
            case NEAR -> policies.of((Record) leaf.direction());
            case FAR ->
                words.text("method.use.far", words.notation().figure(((Direction.Target) leaf.direction()).value()));
        };
    }

    /** Below the root, with the weight of the branch in the whole; nothing for the root's own leaves. */
    private String path(List<Branch> above) {
        if (above.size() < 2) {
            return "";
        }
        String titles = above.stream().skip(1).map(MethodFacts::title).collect(Collectors.joining(" › "));
        return words.text("method.use.branch", titles, weight(above.get(above.size() - 1)));
    }

    private String weight(Node node) {
        double share = node instanceof Branch
                ? weights.branches().stream()
                        .filter(each -> each.branch().equals(node.id()))
                        .findFirst()
                        .orElseThrow()
                        .weight()
                : weights.leaves().stream()
                        .filter(each -> each.leaf().equals(node.id()))
                        .findFirst()
                        .orElseThrow()
                        .weight();
        return words.notation().decimal(PERCENT * share, 1);
    }

    private static String note(Leaf leaf) {
        return Stream.of(leaf.note().why(), leaf.note().against())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    static String title(Node node) {
        return node.title().isEmpty() ? node.id() : node.title();
    }

    private String whole(long number) {
        return words.notation().whole(number);
    }
}
