package org.mattstock.report;

import java.util.List;
import org.mattstock.io.internal.markup.Html;

/** How the ranking was made: for whoever wants to check it. */
final class MethodPart {
    private final ReportContent content;
    private final ReportWords words;
    private final Html page;
    private final MethodFacts method;

    MethodPart(ReportContent content, ReportWords words, Html page) {
        this.content = content;
        this.words = words;
        this.page = page;
        this.method = new MethodFacts(content, words);
    }

    void add() {
        ReportPage.open(page, "method", words.text("page.method"));
        if (!content.scores().index().description().isBlank()) {
            page.element("p", content.scores().index().description());
        }
        page.open("dl", "class", "facts-of-method").line();
        method.facts().forEach(this::add);
        page.close("dl").line();
        addUses(method.uses());
        SourceLine.add(content, words, page);
        page.close("section");
    }

    private void add(MethodFacts.Fact fact) {
        page.open("div").element("dt", fact.term());
        for (String line : fact.lines()) {
            page.open("dd");
            if (fact.form() == MethodFacts.Form.HASH) {
                page.element("code", line);
            } else {
                page.text(line);
            }
            page.close("dd");
        }
        page.close("div").line();
    }

    private void addUses(List<MethodFacts.Use> uses) {
        boolean noted = uses.stream().anyMatch(use -> !use.note().isEmpty());
        page.element("h3", words.text("method.uses"), "id", "h-uses");
        page.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-labelledby", "h-uses");
        page.open("table", "class", "uses").element("caption", words.text("method.uses"), "class", "unseen");
        page.open("thead").open("tr");
        for (String column : List.of("figure", "weight", "direction")) {
            page.element("th", words.text("method.use." + column), "scope", "col", "class", column);
        }
        if (noted) {
            page.element("th", words.text("method.use.note"), "scope", "col");
        }
        page.close("tr").close("thead");
        addRows(uses, noted);
        page.close("table").close("div");
    }

    private void addRows(List<MethodFacts.Use> uses, boolean noted) {
        String branch = "";
        for (MethodFacts.Use use : uses) {
            if (branch.isEmpty() || !use.branch().equals(branch)) {
                branch = use.branch();
                addBranch(branch, noted ? "4" : "3");
            }
            page.open("tr").open("th", "scope", "row").text(use.title() + " ");
            page.element("small", use.indicator()).close("th");
            page.element("td", use.weight(), "class", "num").element("td", use.direction());
            if (noted) {
                page.element("td", use.note());
            }
            page.close("tr").line();
        }
        page.close("tbody");
    }

    private void addBranch(String title, String columns) {
        page.open("tbody");
        if (!title.isEmpty()) {
            page.open("tr", "class", "branch")
                    .element("th", title, "scope", "rowgroup", "colspan", columns)
                    .close("tr");
        }
    }
}
