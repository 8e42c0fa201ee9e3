package org.mattstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is split over the tasks of a job array, as its user does it. */
class CountTaskTest {
    private static final String RUN = " --replicates 2000 --seed 7";

    @TempDir
    Path folder;

    private Run run(String words) {
        return Run.of(Main::run, words.replace("FOLDER", folder.toString()).split(" "));
    }

    private Run done(String words) {
        Run run = run(words);
        assertThat(run.complained()).as(words).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.DONE.number());
        return run;
    }

    private String refused(String words) {
        Run run = run(words);
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_ARGUMENT.number());
        assertThat(run.complained()).hasLineCount(1);
        return run.complained();
    }

    private List<String> sevenParts() {
        List<String> files = new ArrayList<>();
        for (int part = 1; part <= 7; part++) {
            files.add("FOLDER/part-" + part);
            done("count" + RUN + " --blocks " + part + "/7 --out FOLDER/part-" + part);
        }
        return files;
    }

    @Test
    void sevenPartsInAnyOrderAreTheRun() {
        List<String> files = sevenParts();
        Collections.shuffle(files, new Random(5));
        Run merged = done("merge " + String.join(" ", files) + RUN + " --out FOLDER/merged");
        done("rank --no-report" + RUN + " --out FOLDER/whole");

        assertThat(merged.printed()).contains("De 10 första av 283", "2000 prövade recept");
        assertThat(Run.rows(Run.files(folder.resolve("merged")).get("spans.csv")))
                .isEqualTo(Run.rows(Run.files(folder.resolve("whole")).get("spans.csv")));
    }

    @Test
    void blocksThatAreMissingAreNamedWithTheCommandsThatCountThem() {
        List<String> files = sevenParts();
        String left = files.get(0) + " " + files.get(2) + " " + files.get(6);

        assertThat(refused("merge " + left + RUN))
                .isEqualTo("FILE: counts must have all blocks from 0 to 7, missing are 1..1, 3..5; to be counted:"
                        + " count --blocks 1..1, count --blocks 3..5\n");
        done("count" + RUN + " --blocks 1..1 --out FOLDER/more");
        done("count" + RUN + " --blocks 3..5 --out FOLDER/rest");
        assertThat(done("merge FOLDER/more FOLDER/rest " + left + RUN).printed())
                .contains("Täby");
    }

    @Test
    void filesOfAnotherRunAndDamagedOnesAreNamed() throws IOException {
        done("count" + RUN + " --blocks 1/2 --out FOLDER/first");
        done("count --replicates 2000 --seed 8 --blocks 2/2 --out FOLDER/foreign");
        done("count" + RUN + " --blocks 3..7 --out FOLDER/overlapping");
        byte[] bytes = Files.readAllBytes(folder.resolve("first"));
        Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(refused("merge FOLDER/first FOLDER/foreign" + RUN))
                .startsWith("FILE " + folder.resolve("foreign") + " and those before it do not go together: counts"
                        + " must be of the same settings: ");
        assertThat(refused("merge FOLDER/first FOLDER/overlapping" + RUN))
                .contains("blocks must be counted once, got twice 3..3");
        assertThat(refused("merge FOLDER/cut" + RUN))
                .startsWith("FILE " + folder.resolve("cut") + " must be what the command count wrote: ")
                .contains("damaged or cut");
        assertThat(refused("merge FOLDER/first --year 2021" + RUN)).contains("counts must be of the same year: ");
        assertThat(refused("merge FOLDER/nothing" + RUN)).contains("which there is not");
    }

    @Test
    void blocksThatThereAreNotAreRefused() {
        for (String asked : List.of("3..8", "4..3", "0/7", "8/7", "1/0", "first", "1/9")) {
            assertThat(refused("count" + RUN + " --out FOLDER/none --blocks " + asked))
                    .isEqualTo("--blocks must be FIRST..LAST of 0..7, or PART/PARTS of at most 8, such as 1/7, got \""
                            + asked + "\"\n");
        }
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(refused("count --replicates 0 --out FOLDER/none")).startsWith("--replicates must be at least 1");
    }

    @Test
    void whatWasCountedIsTold() {
        assertThat(done("count --language en" + RUN + " --blocks 2..7 --out FOLDER/part")
                        .printed())
                .contains("Counted: blocks 2..7 of 0..7, 1488 of 2000 tried definitions", "Written to ");
        assertThat(done("count" + RUN + " --out FOLDER/part").printed())
                .contains("Räknat: block 0..7 av 0..7, 2000 av 2000 prövade recept", "Skrivet till ");
    }
}
