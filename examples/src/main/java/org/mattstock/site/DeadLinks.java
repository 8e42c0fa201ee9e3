package org.mattstock.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Links that lead to no file, or to no place in it. */
final class DeadLinks {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    private DeadLinks() {}

    /** In the form {@code page -> link}; what is outside the site is one too, since nobody can follow it from a disk. */
    static List<String> of(Path site, List<Path> pages) throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages) {
            for (MatchResult link :
                    LINK.matcher(Files.readString(page)).results().toList()) {
                String address = link.group(1).replace("&amp;", "&");
                if (!leadsSomewhere(page, address)) {
                    dead.add(site.relativize(page) + " -> " + address);
                }
            }
        }
        return dead;
    }

    private static boolean leadsSomewhere(Path page, String address) throws IOException {
        URI target = page.toUri().resolve(address);
        if (!"file".equals(target.getScheme())) {
            return false;
        }
        Path file = Path.of(URI.create(target.toString().replaceFirst("#.*", "")));
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String place = target.getFragment();
        return place == null || place.isEmpty() || Files.readString(file).contains("id=\"" + place + "\"");
    }
}
