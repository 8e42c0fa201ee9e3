package org.mattstock.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.mattstock.award.AwardCase;
import org.mattstock.presets.Presets;
import org.mattstock.published.PublicFolder;
import org.mattstock.published.Scored;

/** The folders that the stories publish, played once for all tests. */
final class PublishedStories {
    static final StoryOf2017 APPLIED = new StoryOf2017(Presets.process("quality-applied-2017"));
    static final StoryOf2025 EVERYONE =
            new StoryOf2025(Presets.process("quality-everyone-2025"), Presets.index(Presets.EXAMPLE));
    private static final StoryOfHardDays HARD_DAYS =
            new StoryOfHardDays(Presets.process("quality-everyone-2025"), Presets.index(Presets.EXAMPLE));
    static final Map<String, Story> ALL = Map.of(
            "hard-days", new Story(HARD_DAYS.secretariat.now(), HARD_DAYS.scored),
            "applied", new Story(APPLIED.secretariat.now(), APPLIED.scored()),
            "everyone", new Story(EVERYONE.secretariat.now(), EVERYONE.scored));

    /** After all that happens in any of them. */
    static final Instant AFTER = Instant.parse("2027-01-01T00:00:00Z");

    /** Of the story with everyone in: after the decision, before it is told. */
    static final Instant DECIDED = Instant.parse("2025-11-01T00:00:00Z");

    private PublishedStories() {}

    record Story(AwardCase closed, Scored scored) {}

    static Path write(String story, Path folder, Instant at) {
        try {
            PublicFolder.write(ALL.get(story).closed(), ALL.get(story).scored(), folder, at);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file's text, at the first place where it stands. */
    static void edit(Path folder, String file, String old, String other) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        int at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException(file + " must hold " + old);
        }
        Files.writeString(path, text.substring(0, at) + other + text.substring(at + old.length()));
    }
}
