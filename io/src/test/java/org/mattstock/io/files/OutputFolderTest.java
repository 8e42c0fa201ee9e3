package org.mattstock.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.table.Lineage;

class OutputFolderTest {
    private static final Map<String, String> OLD =
            Map.of("scores.csv", "old scores", "same.txt", "the same", "spans.csv", "old spans", "old/a.txt", "a");
    private static final Map<String, String> NEW =
            Map.of("scores.csv", "new scores", "same.txt", "the same", "ranking.csv", "new", "new/deep/b.txt", "b");
    private static final String OWN = "notes.txt";

    @TempDir
    Path temporary;

    private static FileSet set(Map<String, String> texts) {
        FileSet files = FileSet.of(Lineage.ofLibrary().with("seed", 1));
        for (Map.Entry<String, String> each : new TreeMap<>(texts).entrySet()) {
            files = files.with(each.getKey(), each.getValue());
        }
        return files;
    }

    /** Every file below the folder by its name there, but the manifest. */
    private static Map<String, String> texts(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(folder.resolve("manifest.json")))
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'), OutputFolderTest::text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> with(Map<String, String> texts, String name, String text) {
        Map<String, String> more = new TreeMap<>(texts);
        more.put(name, text);
        return more;
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** What the manifest says is in the folder, to the byte. */
    private static void isTrue(Manifest manifest, Path folder) throws IOException, NoSuchAlgorithmException {
        for (Manifest.Entry each : manifest.files()) {
            byte[] bytes = Files.readAllBytes(folder.resolve(each.name()));
            assertThat(each.bytes()).as(each.name()).isEqualTo(bytes.length);
            assertThat(each.sha256()).as(each.name()).isEqualTo(sha256(bytes));
        }
    }

    private static Map<String, String> listed(Manifest manifest, Map<String, String> texts) {
        return manifest.files().stream()
                .collect(Collectors.toMap(Manifest.Entry::name, each -> texts.get(each.name())));
    }

    @Test
    void onlyWhatTheManifestListsIsReplacedOrRemoved() throws Exception {
        OutputFolder folder = OutputFolder.of(temporary.resolve("new/out"));
        folder.write(set(OLD));
        Files.writeString(folder.path().resolve(OWN), "mine");
        Files.writeString(folder.path().resolve("old/own.txt"), "mine too");

        Manifest written = folder.write(set(NEW));

        Map<String, String> expected = with(with(NEW, OWN, "mine"), "old/own.txt", "mine too");
        assertThat(texts(folder.path())).isEqualTo(expected);
        assertThat(Manifest.of(folder.path())).contains(written);
        assertThat(listed(written, expected)).isEqualTo(NEW);
        assertThat(written.lineage().value("seed")).isEqualTo("1");
        isTrue(written, folder.path());
        assertThat(Files.readString(folder.path().resolve("manifest.json"))).isEqualTo(written.toJson());
    }

    @Test
    void foldersThatAreEmptyAfterwardsGo() throws IOException {
        OutputFolder folder = OutputFolder.of(temporary);
        folder.write(set(NEW));
        folder.write(set(OLD));
        assertThat(temporary.resolve("new")).doesNotExist();
        assertThat(temporary.resolve("old")).isDirectory();
    }

    /** Whichever step fails, the folder is as before or as after, and the manifest tells which. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStepThatFailsLeavesTheOldSetOrTheNewOne(boolean hasOld) throws Exception {
        Map<String, String> before = hasOld ? OLD : Map.of();
        int olds = 0;
        int failing = 1;
        for (boolean failed = true; failed; failing++) {
            Path path = prepared("once" + failing, hasOld);
            FailingDisk disk = new FailingDisk(failing, FailingDisk.After.GOES_ON);
            boolean thrown = fails(new OutputFolder(path, disk), set(NEW));
            failed = disk.steps() >= failing;

            Map<String, String> expected = thrown ? before : NEW;
            olds += thrown ? 1 : 0;
            if (thrown) {
                assertThat(texts(path)).as("step " + failing).isEqualTo(with(expected, OWN, "mine"));
            }
            assertThat(listed(manifest(path), texts(path))).isEqualTo(expected);
            isTrue(manifest(path), path);
            sound(path).write(set(NEW));
            assertThat(texts(path)).isEqualTo(with(NEW, OWN, "mine"));
        }
        assertThat(olds).isGreaterThan(10);
        assertThat(failing - 2).as("steps after the new set stands").isGreaterThan(olds);
    }

    /** Whichever step a process is killed in, a manifest that is there is true, and the next run leaves one set alone. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aKilledRunIsMendedByTheNext(boolean hasOld) throws Exception {
        Map<String, String> before = hasOld ? OLD : Map.of();
        int steps = stepsOf(hasOld);
        for (int failing = 1; failing <= steps; failing++) {
            Path path = killed("a" + failing, hasOld, failing);
            isTrue(manifest(path), path);

            sound(path).repair();

            Map<String, String> mended = listed(manifest(path), texts(path));
            assertThat(mended).as("step " + failing).isIn(before, NEW);
            assertThat(texts(path)).as("step " + failing).isEqualTo(with(mended, OWN, "mine"));
            isTrue(manifest(path), path);

            Path next = killed("b" + failing, hasOld, failing);
            sound(next).write(set(NEW));
            assertThat(texts(next)).as("step " + failing).isEqualTo(with(NEW, OWN, "mine"));
            isTrue(manifest(next), next);
        }
    }

    /** A second kill, in any step of the mending. */
    @Test
    void aRunThatIsKilledWhileItMendsIsMendedByTheNext() throws Exception {
        Map<String, String> before = Map.of("same.txt", "the same", "a.csv", "old");
        Map<String, String> after = Map.of("same.txt", "the same", "b.csv", "new");
        int first = 0;
        for (boolean done = false; !done; ) {
            first += 2;
            int second = 0;
            for (boolean mended = false; !mended; ) {
                second++;
                Path path = Files.createDirectory(temporary.resolve(first + "-" + second));
                sound(path).write(set(before));
                FailingDisk killed = new FailingDisk(first, FailingDisk.After.KILLED);
                fails(new OutputFolder(path, killed), set(after));
                done = killed.steps() < first;
                FailingDisk again = new FailingDisk(second, FailingDisk.After.KILLED);
                fails(new OutputFolder(path, again), set(after));
                mended = again.steps() < second;
                isTrue(manifest(path), path);
                sound(path).repair();
                assertThat(texts(path)).as("steps " + first + ", " + second).isIn(before, after);
                assertThat(listed(manifest(path), texts(path))).isEqualTo(texts(path));
            }
        }
        assertThat(first).isGreaterThan(15);
    }

    private static OutputFolder sound(Path path) {
        return new OutputFolder(path, FailingDisk.sound());
    }

    private int stepsOf(boolean hasOld) throws IOException {
        FailingDisk disk = FailingDisk.sound();
        new OutputFolder(prepared("whole" + hasOld, hasOld), disk).write(set(NEW));
        return disk.steps();
    }

    private Path killed(String name, boolean hasOld, int failing) throws IOException {
        Path path = prepared(name + hasOld, hasOld);
        fails(new OutputFolder(path, new FailingDisk(failing, FailingDisk.After.KILLED)), set(NEW));
        return path;
    }

    private Path prepared(String name, boolean hasOld) throws IOException {
        Path path = Files.createDirectory(temporary.resolve(name));
        Files.writeString(path.resolve(OWN), "mine");
        if (hasOld) {
            sound(path).write(set(OLD));
        }
        return path;
    }

    private static boolean fails(OutputFolder folder, FileSet files) {
        try {
            folder.write(files);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static Manifest manifest(Path folder) throws IOException {
        return Manifest.of(folder).orElseGet(() -> new Manifest(Lineage.ofLibrary(), List.of()));
    }

    @Test
    void contentThatFailsLeavesTheOldSet() throws IOException {
        OutputFolder folder = OutputFolder.of(temporary);
        folder.write(set(OLD));
        FileSet broken = set(NEW).with("z.csv", out -> {
            throw new IllegalStateException("the source broke");
        });
        assertThatThrownBy(() -> folder.write(broken)).hasMessage("the source broke");
        assertThat(texts(temporary)).isEqualTo(OLD);
    }

    @Test
    void aFileOrFolderOfSomebodyElseWithOneOfTheNamesIsNamed() throws IOException {
        Path scores = Files.writeString(temporary.resolve("scores.csv"), "mine");
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> OutputFolder.of(temporary).write(set(NEW)))
                .withMessageContaining("scores.csv: is not of an earlier run");
        assertThat(scores).hasContent("mine");

        Files.delete(scores);
        Files.createDirectory(scores);
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> OutputFolder.of(temporary).write(set(NEW)))
                .withMessageContaining("scores.csv: is a folder, in the way");

        Files.delete(scores);
        Files.writeString(temporary.resolve("new"), "mine");
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> OutputFolder.of(temporary).write(set(NEW)))
                .withMessageContaining("new: is a file, in the way");
        assertThat(texts(temporary)).isEqualTo(Map.of("new", "mine"));
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(temporary.resolve("out"), "");
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> OutputFolder.of(file).write(set(NEW)))
                .withMessageEndingWith("must be a folder, is a file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a web page's\"}",
                "no JSON",
                "{\"formatVersion\": 1, \"files\": [{\"name\": \"../out.txt\", \"bytes\": 1, \"sha256\":"
                        + " \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}]}"
            })
    void aManifestOfSomebodyElseIsNamedAndNothingIsRemoved(String text) throws IOException {
        Path outside = Files.writeString(temporary.resolve("out.txt"), "mine");
        Path folder = Files.createDirectory(temporary.resolve("out"));
        Files.writeString(folder.resolve("manifest.json"), text);
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> OutputFolder.of(folder).write(set(NEW)))
                .withMessageContaining("manifest.json: must be a manifest of this library");
        assertThat(outside).hasContent("mine");
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNamed() throws IOException {
        assumeThat(Files.getFileStore(temporary).supportsFileAttributeView("posix"))
                .isTrue();
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Path folder = Files.createDirectory(temporary.resolve("out"));
        Files.createSymbolicLink(folder.resolve("new"), outside);
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> OutputFolder.of(folder).write(set(NEW)))
                .withMessageContaining("must be inside the folder");
        Files.createSymbolicLink(folder.resolve(".mattstock-writing"), outside);
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> OutputFolder.of(folder).write(set(OLD)))
                .withMessageContaining("must be a folder of the library's own");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsALinkIsWrittenThrough() throws IOException {
        assumeThat(Files.getFileStore(temporary).supportsFileAttributeView("posix"))
                .isTrue();
        Path folder = Files.createDirectory(temporary.resolve("out"));
        Path link = Files.createSymbolicLink(temporary.resolve("latest"), folder);
        OutputFolder.of(link).write(set(NEW));
        assertThat(texts(folder)).isEqualTo(NEW);
        assertThat(link).isSymbolicLink();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a",
                "a/../b",
                "/a",
                "a//b",
                "a/",
                "",
                ".",
                "..",
                "a\\b",
                "c:a",
                "a\u0000",
                "a\n",
                "con",
                "a/NUL.txt",
                "a.",
                "a ",
                "Manifest.json",
                ".mattstock-lock",
                ".mattstock-writing/new/a"
            })
    void aNameThatLeavesTheFolderOrCannotBeKeptIsRefused(String name) {
        FileSet files = set(OLD);
        assertThatThrownBy(() -> files.with(name, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("name must ")
                .hasMessageContaining("got \"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scores.csv", "SCORES.csv", "scores.csv/a", "old"})
    void aNameTwiceIsRefused(String name) {
        FileSet files = set(OLD);
        assertThatThrownBy(() -> files.with(name, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("name must differ from those that there are, got \"" + name + "\" beside \"");
    }

    @Test
    void aSecondWriterIsRefusedAndDestroysNothing() throws IOException {
        OutputFolder folder = OutputFolder.of(temporary);
        FileSet slow = set(NEW).with(
                        "z.csv",
                        out -> assertThatExceptionOfType(FileSystemException.class)
                                .isThrownBy(() -> OutputFolder.of(temporary).write(set(OLD)))
                                .withMessageContaining("is being written by another run"));
        folder.write(slow);
        assertThat(texts(temporary)).isEqualTo(with(NEW, "z.csv", ""));
    }

    @Test
    void anotherProcessIsRefusedUntilItIsKilled() throws Exception {
        Process other = Locker.hold(temporary.resolve(".mattstock-lock"));
        try {
            assertThatExceptionOfType(FileSystemException.class)
                    .isThrownBy(() -> OutputFolder.of(temporary).write(set(NEW)))
                    .withMessageContaining("is being written by another run");
        } finally {
            other.destroyForcibly().waitFor();
        }
        OutputFolder.of(temporary).write(set(NEW));
        assertThat(texts(temporary)).isEqualTo(NEW);
    }

    @Test
    void theSameSetGivesTheSameManifest() throws IOException {
        Manifest first = OutputFolder.of(temporary.resolve("a")).write(set(NEW));
        Manifest second = OutputFolder.of(temporary.resolve("b")).write(set(NEW));
        assertThat(second.toJson()).isEqualTo(first.toJson()).endsWith("}\n").doesNotContain("\r");
    }
}
