package org.mattstock.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts the guides into the Javadoc of the library, as pages, and follows every link of theirs and of the first page. Run by
 * {@code mvn -q -Psite}, after Javadoc.
 */
public final class Site {
    static final Path ROOT = Path.of("..");
    private static final Path JAVADOC = Path.of("target/site/apidocs");
    private static final Path GUIDES = Path.of(".github/guides");

    private Site() {}

    /**
     * Makes the pages.
     *
     * @param words the root of the repository; where there is none, the folder that Maven runs in
     * @throws IllegalStateException if a link leads nowhere
     */
    public static void main(String[] words) throws IOException {
        Path root = words.length > 0 ? Path.of(words[0]) : Path.of("");
        Path site = root.resolve(JAVADOC);
        write(root.resolve(GUIDES), site);
        List<String> dead = DeadLinks.of(site, pages(site));
        if (!dead.isEmpty()) {
            throw new IllegalStateException("every link must lead somewhere, got " + dead);
        }
        System.out.println(
                "The site: " + site.resolve("index.html").toAbsolutePath().normalize());
    }

    /** Writes a page for each guide below a folder that has the Javadoc. */
    static void write(Path guides, Path site) throws IOException {
        Path folder = Files.createDirectories(site.resolve("guides"));
        Map<String, String> types = types(site);
        for (Path guide : guides(guides)) {
            String name = guide.getFileName().toString().replace(".md", ".html");
            Files.writeString(folder.resolve(name), GuidePage.of(Files.readString(guide), types));
        }
        try (InputStream style = Objects.requireNonNull(Site.class.getResourceAsStream("guide.css"))) {
            Files.write(folder.resolve("guide.css"), style.readAllBytes());
        }
    }

    static List<Path> guides(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> pages(Path site) throws IOException {
        List<Path> pages = new ArrayList<>(List.of(site.resolve("index.html")));
        try (Stream<Path> files = Files.list(site.resolve("guides"))) {
            files.filter(file -> file.toString().endsWith(".html")).sorted().forEach(pages::add);
        }
        return pages;
    }

    /** Where each documented top-level type is, seen from a guide, by its simple name; two of one name are left out. */
    private static Map<String, String> types(Path site) throws IOException {
        Map<String, String> types = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            files.filter(file -> file.getFileName().toString().matches("[A-Z]\\w*\\.html"))
                    .map(site::relativize)
                    .filter(file -> file.startsWith("org.mattstock.core") || file.startsWith("org.mattstock.io"))
                    .forEach(file -> types.merge(
                            file.getFileName().toString().replace(".html", ""),
                            "../" + file.toString().replace('\\', '/'),
                            (first, second) -> ""));
        }
        return types;
    }
}
