package org.mattstock.io.internal.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void nothingHidesOnAPage() {
        assertThat(new Html().element("td", "A<b>\u202eC\u200b").toString())
                .isEqualTo("<td>A&lt;b&gt;&lt;U+202E&gt;C&lt;U+200B&gt;</td>\n");
        assertThat(new Html().element("td", "Upplands\u00a0V\u00e4sby\n2").toString())
                .isEqualTo("<td>Upplands\u00a0V\u00e4sby\n2</td>\n");
    }

    @Test
    void whatIsNoCharacterOfHtmlIsReplaced() {
        assertThat(new Html().text("\ufffe").toString()).isEqualTo("\ufffd");
    }

    @Test
    void compactLeavesOutWhatHtmlCanDoWithout() {
        assertThat(Html.compact()
                        .open("tr", "data-k", "0180", "hidden", "")
                        .element("td", "1", "style", "--v:63.5")
                        .close("tr")
                        .element("b", "x")
                        .toString())
                .isEqualTo("<tr data-k=0180 hidden><td style=--v:63.5>1<b>x</b>");
    }

    @Test
    void anAttributeEndsWhereItIsMeantTo() {
        assertThat(Html.compact()
                        .open("a", "title", "x onclick=y", "href", "#k/")
                        .toString())
                .isEqualTo("<a title=\"x onclick=y\" href=\"#k/\">");
        assertThat(Html.compact()
                        .mark("path", "d", "M0")
                        .mark("path", "d", "M0 1")
                        .toString())
                .isEqualTo("<path d=M0 /><path d=\"M0 1\"/>");
    }

    @Test
    void markdownIsTextToo() {
        assertThat(new Markdown()
                        .paragraph("- 1 <b> *x* [y](z) `c` | ~\nA\u202eB")
                        .toString())
                .isEqualTo("\\- 1 \\<b\\> \\*x\\* \\[y\\](z) \\`c\\` \\| \\~ A\\<U+202E\\>B\n");
        assertThat(new Markdown().paragraph("1. x").paragraph("=1+1").toString())
                .isEqualTo("1\\. x\n\n\\=1+1\n");
    }
}
