package org.mattstock.report;

import java.util.List;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.fit.Finding;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.rank.Ranking;
import org.mattstock.report.facts.KeyFigure;
import org.mattstock.report.facts.RankingFacts;
import org.mattstock.report.facts.ScoreScale;
import org.mattstock.report.facts.UnitFacts;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.Improvement;

/** The parts of single units: one for each that is ranked. */
final class UnitParts {
    private static final int STRENGTHS = 3;
    private static final int TOLD = 3;
    /** Columns of a table of findings: where, and the sentence. */
    private static final int WHERE = 1;

    private static final int WHAT = 2;

    private final ReportContent content;
    private final ReportWords words;
    private final Html page;
    private final RankingFacts facts;
    private final List<UnitFacts> units;
    private final UnitFigures figures;
    private final UnitSentences sentences;
    private final UnitSteps steps;
    private final UnitKeys keys;
    private final UnitLeaves leaves;
    private final UnitNear near;
    private final String source;

    UnitParts(ReportContent content, ReportWords words, ScoreScale scale, Html page) {
        this.content = content;
        this.words = words;
        this.page = page;
        this.facts = new RankingFacts(new RankingFacts.Given(
                content.scores(),
                content.ranking(),
                content.spans(),
                content.review(),
                content.earlier(),
                content.development(),
                content.similar(),
                content.top()));
        this.units = facts.units().toList();
        this.figures = UnitFigures.of(scale, words);
        this.sentences = new UnitSentences(words, figures);
        this.steps = new UnitSteps(words, figures, page);
        this.keys = new UnitKeys(words, page, facts.keyFigures());
        this.leaves =
                new UnitLeaves(words, figures, keys, page, content.scores().year());
        this.near = new UnitNear(words, figures, page);
        this.source = SourceLine.of(content, words);
    }

    /** What is the same for all units, as rules of the style sheet. */
    void addRules() {
        page.styles(keys.rules(units));
    }

    void add() {
        ReportPage.open(page, "units", words.text("page.units"));
        page.element("p", words.text("unit.reading"));
        page.element("p", words.text("unit.reading.leaves"), "class", "note");
        keys.add();
        units.forEach(this::add);
        page.close("section");
    }

    private void add(UnitFacts unit) {
        String id = ReportPage.anchor(unit.unit());
        page.line()
                .open(
                        "article",
                        "id",
                        id,
                        "class",
                        "unit",
                        "data-k",
                        unit.unit().id());
        page.element("h3", sentences.heading(unit.entry()));
        page.open("div");
        addPlaces(unit);
        page.close("div");
        page.element(
                "button",
                words.text("unit.print", unit.unit().name()),
                "type",
                "button",
                "class",
                "button",
                "data-print",
                id,
                "hidden",
                "");
        addOpened(unit);
        page.element("h4", sentences.gaps(unit.entry(), unit.neighbors()));
        near.addNeighbors(unit.entry(), unit.neighbors());
        unit.alone().ifPresent(this::addAlone);
        addFindings(unit.findings());
        page.element("p", source, "class", "source").close("article");
    }

    private void addPlaces(UnitFacts unit) {
        page.open("p").text(sentences.sure(unit.unit().name(), unit.sure()));
        unit.always().ifPresent(always -> page.text(" ").text(sentences.always(always)));
        page.close("p").line();
        unit.sure()
                .ifPresent(sure -> sure.wide()
                        .ifPresent(wide -> SpanMarks.add(
                                page,
                                content.ranking().size(),
                                wide,
                                sure.narrow().orElse(wide),
                                sure.median().orElse(unit.entry().place()),
                                unit.entry().place())));
        addBeside(unit);
        near.addPeers(unit.peers());
        page.element("p", sentences.strengths(unit, STRENGTHS)).line();
    }

    /** Other years and groups; nothing where there are none. */
    private void addBeside(UnitFacts unit) {
        if (unit.years().isEmpty()
                && unit.groups().isEmpty()
                && unit.development().isEmpty()) {
            return;
        }
        page.open("p")
                .text(sentences.years(unit.years()).map(years -> years + " ").orElse(""));
        near.addGroups(unit);
        unit.development()
                .ifPresent(development -> page.text(sentences.development(development, firstYear(), lastYear())));
        page.close("p");
    }

    private int firstYear() {
        return content.development().map(DevelopmentResult::years).orElseThrow().get(0);
    }

    private int lastYear() {
        List<Integer> years =
                content.development().map(DevelopmentResult::years).orElseThrow();
        return years.get(years.size() - 1);
    }

    private void addOpened(UnitFacts unit) {
        Ranking.Entry entry = unit.entry();
        if (unit.opened().hasBlocks()) {
            page.element("h4", sentences.opened(unit.opened())).line();
            steps.add(
                    unit.opened(),
                    words.text(
                            "unit.steps.caption",
                            entry.unit().name(),
                            content.scores().year()));
        }
        page.element("h4", sentences.middle(unit)).line();
        leaves.add(
                unit.opened(),
                words.text(
                        "unit.leaf.caption",
                        entry.unit().name(),
                        content.scores().year()));
    }

    private void addAlone(Improvement alone) {
        page.element("h4", sentences.alone(alone)).open("p");
        List<Improvement.OfLeaf> told = alone.reachable().stream()
                .filter(leaf -> leaf.neededRaw().isPresent())
                .limit(TOLD)
                .toList();
        for (int i = 0; i < told.size(); i++) {
            page.text(i == 0 ? "" : "; ").text(needed(told.get(i)));
        }
        page.text(told.isEmpty() ? "" : ". ");
        page.text(sentences.aloneNot(alone).orElse("")).close("p").line();
    }

    private String needed(Improvement.OfLeaf leaf) {
        KeyFigure key = facts.keyFigure(leaf.leaf());
        return words.text(
                "unit.alone.figure",
                key.title(),
                figures.figure(leaf.neededRaw().orElseThrow(), key),
                figures.figure(leaf.raw().orElseThrow(), key));
    }

    private void addFindings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        Table table = FindingTable.of(findings, content.scores().index(), content.locale());
        page.element("h4", words.text("unit.findings")).open("ul");
        for (int row = 0; row < table.rowCount(); row++) {
            page.element("li", words.text("unit.finding", table.shown(row, WHERE), table.shown(row, WHAT)));
        }
        page.close("ul").line();
    }
}
