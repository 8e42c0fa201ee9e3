package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text for readers tells them to depend on. */
final class Dependency {
    /** The library's name, the parent's version. */
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>mattstock-parent</artifactId>\\s*<version>([^<]+)</version>");

    private Dependency() {}

    /** It is this library in this version. */
    static void requireThisVersion(String xml) {
        assertThat(xml).contains("<groupId>org.mattstock</groupId>").contains("<version>" + version() + "</version>");
    }

    /** The version that is being built. */
    static String version() {
        try {
            Matcher version = VERSION.matcher(Files.readString(Path.of("../pom.xml")));
            assertThat(version.find()).isTrue();
            return version.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
