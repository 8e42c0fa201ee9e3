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
}
