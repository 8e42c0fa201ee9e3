package org.mattstock.io.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

class ArchiveTest {
    private static final Archive SMALL = Archive.of("answers")
            .withFact("asked", "2026-04-16, över nätet\nsecond line \\ \ud800")
            .with(List.of(
                    Archive.Entry.ofText("kolada/page-2.json", "{}"),
                    Archive.Entry.ofText("kolada/page-1.json", "{\"values\": [1, 2]}"),
                    Archive.Entry.of("empty.bin", new byte[0])));

    @TempDir
    Path folder;

    static byte[] zip(Archive archive) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            archive.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static Archive read(byte[] zip) {
        return Archive.read(Source.ofBytes("a.zip", zip), ReadOptions.Limits.DEFAULT);
    }

    private static Problem refusal(byte[] zip) {
        return refusal(() -> read(zip));
    }

    private static Problem refusal(ThrowingCallable reading) {
        List<Problem> met = new ArrayList<>();
        assertThatExceptionOfType(ReadException.class)
                .isThrownBy(reading)
                .satisfies(refused -> met.add(refused.problem()));
        return met.get(0);
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        assertThat(read(zip(SMALL))).isEqualTo(SMALL);
        SMALL.write(folder.resolve("a.zip"));
        SMALL.writeFolder(folder.resolve("a"));
        assertThat(Archive.read(folder.resolve("a.zip"), ReadOptions.Limits.DEFAULT))
                .isEqualTo(SMALL);
        assertThat(Archive.read(folder.resolve("a"), ReadOptions.Limits.DEFAULT))
                .isEqualTo(SMALL);
        assertThat(SMALL.facts()).isEqualTo(Map.of("asked", "2026-04-16, över nätet\nsecond line \\ \ud800"));
    }

    @Test
    void theOrderInWhichItWasPutTogetherChangesNoByte() {
        List<Archive.Entry> turned = new ArrayList<>(SMALL.entries());
        Collections.reverse(turned);
        Archive other = Archive.of("answers").with(turned).withFacts(SMALL.facts());
        assertThat(zip(other)).isEqualTo(zip(SMALL));
        assertThat(other.digest()).isEqualTo(SMALL.digest());
    }

    /** The bytes were put together by Python's zipfile and hashlib (its file permissions set to 0) from the description of the package. */
    @Test
    void theBytesAreTheSameOnEveryPlatform() {
        assertThat(Sha256.hex(zip(SMALL)))
                .isEqualTo("969058b62e78bb75e6f2957b0db56bb7f569247d78d27ddb798628020ab644b3");
        assertThat(SMALL.digest()).isEqualTo("2278e0283a58a6eb2280ac57b808f05d7eb6ecabb191c6cd9e0ff015cd32413b");
    }

    @Test
    void everyZipToolReadsIt() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zip(SMALL)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        assertThat(found)
                .containsOnlyKeys("manifest.txt", "empty.bin", "kolada/page-1.json", "kolada/page-2.json")
                .containsEntry("kolada/page-2.json", "{}");
        assertThat(found.get("manifest.txt"))
                .startsWith("mattstock-archive 1\nkind answers\nfact asked 2026-04-16, över");
    }

    @Test
    void everyFlippedBitIsFoundAndItsEntryNamed() {
        byte[] good = zip(SMALL);
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            Problem problem = refusal(bad);
            assertThat(problem.source()).isEqualTo("a.zip");
            assertThat(problem.text()).as("bit %s", bit).contains(nameAt(bit / 8));
        }
    }

    /** The entry to which a byte of the zip file of SMALL belongs, by the lengths in its description. */
    private static String nameAt(int position) {
        int end = 0;
        for (String name : List.of("manifest.txt", "empty.bin", "kolada/page-1.json", "kolada/page-2.json")) {
            int size = name.equals("manifest.txt")
                    ? SMALL.manifest().toBytes().length
                    : SMALL.entry(name).orElseThrow().size();
            end += 30 + name.length() + size;
            if (position < end) {
                return name;
            }
        }
        return "directory at the end";
    }

    @Test
    void aFileCutOffAnywhereIsRefused() {
        byte[] good = zip(SMALL);
        for (int length = 0; length < good.length; length++) {
            assertThat(refusal(Arrays.copyOf(good, length)).text()).isNotBlank();
        }
        assertThat(refusal(Arrays.copyOf(good, good.length + 1)).text())
                .startsWith("directory at the end: nothing may follow it");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("sheet.xml"));
            zip.write(new byte[100]);
        }
        assertThat(refusal(other.toByteArray()))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNKNOWN_FORMAT))
                .satisfies(problem -> assertThat(problem.text())
                        .startsWith("an archive must be a zip file whose first entry is manifest.txt, got \"PK"));
        assertThat(refusal(() -> Archive.read(folder, ReadOptions.Limits.DEFAULT))
                        .text())
                .isEqualTo("an archive's folder must have a file manifest.txt, got none");
        assertThat(refusal(() -> Archive.read(folder.resolve("none.zip"), ReadOptions.Limits.DEFAULT))
                        .kind())
                .isEqualTo(Problem.Kind.UNREADABLE);
    }

    @Test
    void aNewerVersionIsNamed() throws IOException {
        Problem problem = refusal(withManifest(SMALL.manifest().text().replace("archive 1\n", "archive 2\n")));
        assertThat(problem.kind()).isEqualTo(Problem.Kind.UNKNOWN_FORMAT);
        assertThat(problem.text()).startsWith("manifest.txt: the format version must be 1, got \"2\"");
    }

    /** A folder whose manifest says something else, with a right checksum. */
    private ThrowingCallable withManifest(String text) throws IOException {
        Path changed = folder.resolve("changed");
        if (!Files.exists(changed)) {
            SMALL.writeFolder(changed);
        }
        Files.writeString(changed.resolve("manifest.txt"), text + "sum " + Sha256.hex(text.getBytes(UTF_8)) + "\n");
        return () -> Archive.read(changed, ReadOptions.Limits.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.txt",
                "/etc/passwd",
                "a/../../outside.txt",
                "a//b",
                "a\\b",
                "a/.hidden",
                "A.txt",
                "a b",
                "a/"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Archive.Entry.ofText(name, ""))
                .withMessageStartingWith("an entry's name must be parts of a-z, 0-9")
                .withMessageContaining(Fields.quoted(name));
        String text = SMALL.manifest().text().replace("kolada/page-2.json", name);
        assertThat(refusal(withManifest(text)).text())
                .startsWith("manifest.txt: an entry")
                .containsAnyOf(Fields.quoted(name), "a size, a SHA-256 and a name");
    }

    @Test
    void entriesThatComeTwiceOrOutOfOrderAreRefused() throws IOException {
        List<String> lines = SMALL.manifest().text().lines().collect(Collectors.toCollection(ArrayList::new));
        lines.add(lines.get(lines.size() - 1));
        assertThat(refusal(withManifest(String.join("\n", lines) + "\n")).text())
                .startsWith("manifest.txt: entries must differ and be in order of name, got kolada/page-2.json before");
        lines.remove(lines.size() - 1);
        Collections.swap(lines, 3, 4);
        assertThat(refusal(withManifest(String.join("\n", lines) + "\n")).text())
                .startsWith("manifest.txt: entries must differ and be in order of name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.with(Archive.Entry.ofText("kolada", "")))
                .withMessage("an entry's name must not be another one's folder, got kolada and kolada/page-1.json");
    }

    @Test
    void aFolderHoldsWhatItsManifestListsAndNothingElse() throws IOException {
        Path written = folder.resolve("a");
        SMALL.writeFolder(written);
        Files.writeString(written.resolve("kolada/page-3.json"), "{}");
        assertThat(refusal(() -> Archive.read(written, ReadOptions.Limits.DEFAULT))
                        .text())
                .contains("page-3.json")
                .endsWith("the folder must hold what its manifest lists and nothing else");
        Files.delete(written.resolve("kolada/page-3.json"));
        Files.writeString(written.resolve("kolada/page-2.json"), "{ }");
        assertThat(refusal(() -> Archive.read(written, ReadOptions.Limits.DEFAULT))
                        .text())
                .isEqualTo("kolada/page-2.json: it must have 2 bytes, got 3");
        Files.delete(written.resolve("kolada/page-2.json"));
        assertThat(refusal(() -> Archive.read(written, ReadOptions.Limits.DEFAULT))
                        .text())
                .isEqualTo("kolada/page-2.json: it must be a file of the folder, and there is none");
    }

    @Test
    void aFolderThatIsThereIsNotTouched() throws IOException {
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> SMALL.writeFolder(folder));
        SMALL.writeFolder(folder.resolve("a"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("a"));
        }
    }

    /** Two gigabytes are promised and not there: nothing is set aside for them. */
    @Test
    void aLengthIsNotBelievedBeforeTheBytesHaveCome() {
        String text = "mattstock-archive 1\nkind bomb\nentry 2147483639 " + "0".repeat(64) + " a.bin\n";
        byte[] manifest = (text + "sum " + Sha256.hex(text.getBytes(UTF_8)) + "\n").getBytes(UTF_8);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        zip.writeBytes(ZipBytes.local("manifest.txt", manifest.length, ZipBytes.crc(manifest)));
        zip.writeBytes(manifest);
        zip.writeBytes(ZipBytes.local("a.bin", Integer.MAX_VALUE - 8, 0));
        assertThat(refusal(zip.toByteArray()).text())
                .isEqualTo("a.bin: it must have 2147483639 bytes, got 0: the archive is cut off");
    }

    @Test
    void moreBytesThanTheLimitsAllowAreRefused() throws IOException {
        ReadOptions.Limits few = ReadOptions.Limits.DEFAULT.withBytes(15);
        assertThat(refusal(() -> Archive.read(Source.ofBytes("a.zip", zip(SMALL)), few))
                        .kind())
                .isEqualTo(Problem.Kind.LIMIT);
        SMALL.writeFolder(folder.resolve("a"));
        assertThat(refusal(() -> Archive.read(folder.resolve("a"), few)).text())
                .isEqualTo("a source may hold no more than its limits allow, 15 bytes, got 20");
    }
}
