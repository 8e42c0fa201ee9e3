package org.mattstock.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mattstock.io.internal.markup.Markdown;
import org.mattstock.io.internal.markup.Markdown.Align;
import org.mattstock.rank.Ranking;
import org.mattstock.report.facts.ScoreScale;

/** What the page says of all, as Markdown: head, ranking, method and who has no place, in the same words and figures. */
final class RankingMarkdown {
    private final ReportContent content;
    private final ReportWords words;
    private final ScoreScale scale;
    private final RankingFigures figures;
    private final Markdown text = new Markdown();

    RankingMarkdown(ReportContent content) {
        this.content = content;
        this.words = ReportWords.in(content.locale());
        this.scale = ScoreScale.of(content.scores(), content.ranking());
        this.figures = new RankingFigures(content, words, scale);
    }

    String markdown() {
        addHead();
        addRanking();
        addCoherence();
        addMethod();
        addUnranked();
        return text.toString();
    }

    private void addHead() {
        HeadWords head = new HeadWords(content, words, scale);
        text.heading(1, head.title() + ", " + content.scores().year()).paragraph(head.lead());
        content.caveat().ifPresent(text::paragraph);
        text.list(head.facts().stream()
                .map(fact -> fact.figure() + ". " + fact.meaning())
                .toList());
        addSource();
    }

    private void addSource() {
        text.paragraph(SourceLine.of(content, words));
    }

    private void addRanking() {
        text.heading(2, words.text("page.ranking")).paragraph(RankingPart.readingAsText(content, words));
        List<String> headings = new ArrayList<>(List.of(
                words.text("ranking.place"),
                words.text("ranking.name." + content.kind()),
                words.text("ranking.score")));
        figures.parts().forEach(part -> headings.add(MethodFacts.title(part.node())));
        if (content.spans().isPresent()) {
            headings.add(words.text("ranking.span"));
            headings.add(words.text("ranking.top", words.notation().whole(content.top())));
        }
        List<Align> aligns = new ArrayList<>(Collections.nCopies(headings.size(), Align.RIGHT));
        aligns.set(1, Align.LEFT);
        text.table(
                headings,
                aligns,
                content.ranking().entries().stream().map(this::row).toList());
        JointPart.of(content, words).ifPresent(joint -> joint.addTo(text));
        addSource();
    }

    private List<String> row(Ranking.Entry entry) {
        List<String> cells =
                new ArrayList<>(List.of(figures.place(entry), entry.unit().name(), figures.score(entry)));
        figures.parts()
                .forEach(part -> cells.add(figures.part(part, entry.unit().id())));
        if (content.spans().isPresent()) {
            Optional<RankingFigures.Doubt> doubt = figures.doubt(entry);
            cells.add(figures.range(doubt));
            cells.add(figures.share(doubt));
        }
        return cells;
    }

    private void addCoherence() {
        CoherencePart coherence = new CoherencePart(content, words);
        if (coherence.hasTables()) {
            text.heading(2, words.text("page.coherence"));
            coherence.tables().forEach(table -> table.addTo(text));
            addSource();
        }
    }

    private void addMethod() {
        MethodFacts method = new MethodFacts(content, words);
        text.heading(2, words.text("page.method"));
        if (!content.scores().index().description().isBlank()) {
            text.paragraph(content.scores().index().description());
        }
        method.facts().forEach(fact -> text.term(fact.term(), fact.lines()));
        text.heading(3, words.text("method.uses"));
        List<List<String>> rows = method.uses().stream()
                .map(use -> List.of(
                        use.title() + " (" + use.indicator() + ")",
                        use.branch(),
                        use.weight(),
                        use.direction(),
                        use.note()))
                .toList();
        text.table(
                List.of(
                        words.text("method.use.figure"),
                        words.text("method.use.part-of"),
                        words.text("method.use.weight"),
                        words.text("method.use.direction"),
                        words.text("method.use.note")),
                List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT),
                rows);
        addSource();
    }

    private void addUnranked() {
        UnrankedPart unranked = new UnrankedPart(content, words);
        text.heading(2, words.text("page.unranked")).paragraph(unranked.reading());
        if (!unranked.units().isEmpty()) {
            text.table(
                    List.of(words.text("ranking.name." + content.kind()), words.text("unranked.reason")),
                    List.of(Align.LEFT, Align.LEFT),
                    unranked.units().stream()
                            .map(each -> List.of(each.unit().name(), unranked.reason(each)))
                            .toList());
        }
        addSource();
    }
}
