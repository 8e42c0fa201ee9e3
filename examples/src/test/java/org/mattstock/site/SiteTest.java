package org.mattstock.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guides as pages. The whole site, with Javadoc, is built by {@code mvn -Psite}. */
class SiteTest {
    private static final Path HERE = Path.of("../.github");

    @Test
    void aGuideBecomesAPage() {
        String page = GuidePage.of("""
                # Heading & all

                See [the other](other.md#part), `Panel` and `String`.

                | a | b |
                |---|---|
                | 1 | <script> |

                ```java
                List<String> x;
                ```
                """, Map.of("Panel", "../data/Panel.html"));
        assertThat(page)
                .contains("<title>Heading &amp; all</title>")
                .contains("<a href=\"other.html#part\">the other</a>")
                .contains("<a href=\"../data/Panel.html\"><code>Panel</code></a> and <code>String</code>")
                .contains("<td>&lt;script&gt;</td>")
                .contains("List&lt;String&gt; x;");
    }

    /** Where Javadoc writes its own start page, the overview stands here. */
    @Test
    void allGuidesAreWrittenAndEveryLinkLeadsSomewhere(@TempDir Path root) throws IOException {
        Path site = javadocBelow(root);
        Files.copy(HERE.resolve("overview.html"), site.resolve("index.html"));
        Site.main(new String[] {root.toString()});
        for (Path guide : Site.guides(HERE.resolve("guides"))) {
            String name = guide.getFileName().toString().replace(".md", ".html");
            assertThat(site.resolve("guides").resolve(name)).exists();
            assertThat(Files.readString(site.resolve("index.html"))).contains("\"guides/" + name + "\"");
        }
        assertThat(site.resolve("guides/embed.html"))
                .content()
                .contains("<a href=\"../org.mattstock.io/PanelFormat.html\">");
    }

    /** What Javadoc leaves, as far as it matters here, beside the guides as they are. */
    private static Path javadocBelow(Path root) throws IOException {
        Path site = Files.createDirectories(root.resolve("target/site/apidocs"));
        Files.writeString(
                Files.createDirectories(site.resolve("org.mattstock.io")).resolve("PanelFormat.html"), "");
        Path guides = Files.createDirectories(root.resolve(".github/guides"));
        for (Path guide : Site.guides(HERE.resolve("guides"))) {
            Files.copy(guide, guides.resolve(guide.getFileName()));
        }
        return site;
    }

    @Test
    void aLinkThatLeadsNowhereStopsTheBuild(@TempDir Path root) throws IOException {
        Path site = javadocBelow(root);
        Files.writeString(site.resolve("index.html"), "<a href=\"guides/none.html\"></a><a href=\"#here\"></a>");
        assertThatThrownBy(() -> Site.main(new String[] {root.toString()}))
                .hasMessage(
                        "every link must lead somewhere, got [index.html -> guides/none.html, index.html -> #here]");
    }
}
