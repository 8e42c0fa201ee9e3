package org.mattstock.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Requirement;
import org.mattstock.index.Scores;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;
import org.mattstock.report.facts.Weighing;

/** Who has no place, each with its reason; whoever the definition is not about, last. */
final class UnrankedPart {
    private final ReportContent content;
    private final ReportWords words;
    private final Scores scores;
    private final PolicyWords policies;
    private final Set<String> weighing;
    /** The ids of those whom each demand refuses; asked for where somebody was refused. */
    private final Map<Requirement, Set<String>> refused = new HashMap<>();

    UnrankedPart(ReportContent content, ReportWords words) {
        this.content = content;
        this.words = words;
        this.scores = content.scores();
        this.policies = new PolicyWords(content, words);
        this.weighing = Weighing.ids(scores.index());
    }

    /** Those without a place, in the order in which they are told. */
    List<Unranked> units() {
        return content.ranking().unranked().stream()
                .sorted(Comparator.comparing(each -> each.reason() == UnrankedReason.OUTSIDE_POPULATION))
                .toList();
    }

    String reading() {
        return words.text(units().isEmpty() ? "unranked.nobody" : "unranked.reading");
    }

    void add(Html page) {
        List<Unranked> units = units();
        ReportPage.open(page, "unranked", words.text("page.unranked"));
        page.element("p", reading());
        if (!units.isEmpty()) {
            addTable(units, page);
        }
        SourceLine.add(content, words, page);
        page.close("section");
    }

    private void addTable(List<Unranked> units, Html page) {
        page.open("table", "class", "unranked").element("caption", words.text("unranked.caption"), "class", "unseen");
        page.open("thead").open("tr");
        page.element("th", words.text("ranking.name." + content.kind()), "scope", "col");
        page.element("th", words.text("unranked.reason"), "scope", "col");
        page.close("tr").close("thead").open("tbody").line();
        for (Unranked each : units) {
            page.open("tr", "data-k", each.unit().id(), "id", ReportPage.anchor(each.unit()));
            page.element("th", each.unit().name(), "scope", "row").element("td", reason(each));
            page.close("tr").line();
        }
        page.close("tbody").close("table");
    }

    /** The reason, with what exactly is missing or not met. */
    String reason(Unranked each) {
        String reason = words.labels().of(each.reason());
        List<String> details = switch (each.reason()) {
            case MISSING_PARTS -> missing(scores.index().tree(), each.unit().id());
            case NOT_ELIGIBLE -> unmet(each.unit().id());
            case NO_SCORE -> List.of(words.text("unranked.no-group"));
            case OUTSIDE_POPULATION -> List.of();
        };
        return details.isEmpty() ? reason + "." : reason + ". " + String.join(" ", details);
    }

    /** For every branch that is lost by missing figures of its own: its rule, and these figures. */
    private List<String> missing(Node node, String unit) {
        List<String> sentences = new ArrayList<>();
        if (node instanceof Leaf leaf) {
            sentences.add(words.text("unranked.figure", figure(leaf, unit)));
        } else if (node instanceof Branch branch) {
            List<Node> lost = branch.parts().stream()
                    .map(Branch.Part::node)
                    .filter(part -> isLost(part, unit))
                    .toList();
            String figures = lost.stream()
                    .filter(Leaf.class::isInstance)
                    .map(part -> figure((Leaf) part, unit))
                    .collect(Collectors.joining("; "));
            if (!figures.isEmpty()) {
                sentences.add(words.text(
                        "unranked.branch",
                        MethodFacts.title(branch),
                        PolicyWords.inline(policies.of((Record) branch.missing())),
                        figures));
            }
            lost.stream().filter(Branch.class::isInstance).forEach(part -> sentences.addAll(missing(part, unit)));
        }
        return sentences;
    }

    private boolean isLost(Node node, String unit) {
        return weighing.contains(node.id())
                && scores.node(node.id()).value(unit).isEmpty();
    }

    private String figure(Leaf leaf, String unit) {
        String why = scores.node(leaf.id())
                .missing(unit)
                .map(reason -> PolicyWords.inline(words.labels().of(reason)))
                .orElseGet(() -> words.text("unranked.no-figure"));
        return words.text("unranked.figure-and-why", MethodFacts.title(leaf), why);
    }

    /** What is demanded and not met: the definition with that demand alone refuses the unit as well. */
    private List<String> unmet(String unit) {
        return scores.index().eligibility().requirements().stream()
                .filter(each -> refused.computeIfAbsent(each, this::refused).contains(unit))
                .map(each -> words.text("unranked.requirement", policies.of((Record) each)))
                .toList();
    }

    private Set<String> refused(Requirement requirement) {
        Eligibility alone = new Eligibility(
                List.of(requirement), scores.index().eligibility().ineligible());
        Scores others = scores.index()
                .withEligibility(alone)
                .score(scores.panel(), scores.year(), scores.fitted().behaviors());
        return others.ranking().unranked().stream()
                .filter(each -> each.reason() == UnrankedReason.NOT_ELIGIBLE)
                .map(each -> each.unit().id())
                .collect(Collectors.toSet());
    }
}
