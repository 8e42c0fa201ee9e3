package org.mattstock.site;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A guide as a page of the site: other guides are linked as pages, and types by name where their Javadoc is. */
final class GuidePage {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Pattern GUIDE = Pattern.compile("([\\w-]+)\\.md(?=$|#)");

    private GuidePage() {}

    /**
     * The page.
     *
     * @param markdown the guide
     * @param types where the Javadoc of a type is, from this page, by its simple name
     */
    static String of(String markdown, Map<String, String> types) {
        Node guide = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
        guide.accept(new Links(name -> types.getOrDefault(name, "")));
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (tag.equals("pre")) {
                        // What scrolls can be reached by keyboard.
                        attributes.put("tabindex", "0");
                    }
                })
                .build();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="guide.css">
                </head>
                <body>
                <nav><a href="../index.html">Måttstock</a></nav>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(title(guide), renderer.render(guide));
    }

    private static String title(Node guide) {
        Heading heading = (Heading) guide.getFirstChild();
        String text = ((Text) heading.getFirstChild()).getLiteral();
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static final class Links extends AbstractVisitor {
        private final UnaryOperator<String> javadocOf;

        Links(UnaryOperator<String> javadocOf) {
            this.javadocOf = javadocOf;
        }

        @Override
        public void visit(Link link) {
            link.setDestination(GUIDE.matcher(link.getDestination()).replaceAll("$1.html"));
            // Children stay as they are: no link within a link.
        }

        @Override
        public void visit(Code code) {
            String address = javadocOf.apply(
                    code.getLiteral().substring(code.getLiteral().lastIndexOf('.') + 1));
            if (!address.isEmpty()) {
                Link link = new Link(address, null);
                code.insertBefore(link);
                link.appendChild(code);
            }
        }
    }
}
