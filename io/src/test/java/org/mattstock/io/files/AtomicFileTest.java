package org.mattstock.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private static AtomicFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsMadeOrReplacedAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("scores.csv");

        AtomicFile.write(file, text("old"));
        AtomicFile.write(file, text("new"));

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("scores.csv");
    }

    @Test
    void aFailureHalfwayLeavesTheOldFileAndNoOther() throws IOException {
        Path file = Files.writeString(folder.resolve("scores.csv"), "old");

        assertThatIllegalStateException()
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IllegalStateException("the source broke");
                }))
                .withMessage("the source broke");

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("scores.csv");
    }

    @Test
    void aFailureOfANewFileLeavesNoFile() throws IOException {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> AtomicFile.write(folder.resolve("a"), out -> {
                    throw new IOException("disk full");
                }));

        assertThat(names()).isEmpty();
    }

    @Test
    void theOldContentIsThereUntilTheNewIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("scores.csv"), "old");

        AtomicFile.write(file, out -> {
            out.write("new".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(file).hasContent("old");
        });

        assertThat(file).hasContent("new");
    }

    @Test
    void whatAKilledWriterLeftIsTakenAwayAndAUsersOwnFilesStay() throws IOException {
        Files.writeString(folder.resolve(".scores.csv.mattstock-0.tmp"), "left");
        Path users = Files.writeString(folder.resolve(".scores.csv.0.tmp"), "theirs");
        Path ofAnother = Files.writeString(folder.resolve(".ranking.csv.mattstock-0.tmp"), "left");

        AtomicFile.write(folder.resolve("scores.csv"), text("ours"));

        assertThat(names()).containsExactly(".ranking.csv.mattstock-0.tmp", ".scores.csv.0.tmp", "scores.csv");
        assertThat(users).hasContent("theirs");
        assertThat(ofAnother).hasContent("left");
    }

    @Test
    void aTemporaryFileThatAnotherWriterIsFillingIsLeftAlone() throws IOException {
        Path file = folder.resolve("scores.csv");

        AtomicFile.write(file, out -> {
            out.write("first".getBytes(StandardCharsets.UTF_8));
            AtomicFile.write(file, text("second"));
            assertThat(file).hasContent("second");
        });

        assertThat(file).hasContent("first");
        assertThat(names()).containsExactly("scores.csv");
    }

    @Test
    void aTemporaryFileThatAnotherProcessHasLockedIsLeftAlone() throws IOException, InterruptedException {
        Path file = folder.resolve("scores.csv");
        Process other = Locker.hold(folder.resolve(".scores.csv.mattstock-0.tmp"));
        try {
            AtomicFile.write(file, text("ours"));
            assertThat(names()).containsExactly(".scores.csv.mattstock-0.tmp", "scores.csv");
        } finally {
            other.destroyForcibly().waitFor();
        }

        AtomicFile.write(file, text("ours again"));

        assertThat(names()).containsExactly("scores.csv");
    }

    @Test
    void whereAtomicMovesAreUnknownTheFileIsReplacedInAnOrdinaryMove() throws IOException {
        Path file = Files.writeString(folder.resolve("scores.csv"), "old");

        AtomicFile.write(file, text("new"), (Path from, Path to, CopyOption... options) -> {
            if (List.of(options).contains(StandardCopyOption.ATOMIC_MOVE)) {
                throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "not here");
            }
            Files.move(from, to, options);
        });

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("scores.csv");
    }

    @Test
    void aMoveThatFailsLeavesTheOldFileAndNoOther() throws IOException {
        Path file = Files.writeString(folder.resolve("scores.csv"), "old");

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> AtomicFile.write(file, text("new"), (from, to, options) -> {
                    throw new FileSystemException(to.toString(), null, "in use");
                }));

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("scores.csv");
    }

    @Test
    void aFolderOrAMissingFolderIsRefused() throws IOException {
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> AtomicFile.write(folder, text("x")))
                .withMessageEndingWith("must be a file, is a folder");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> AtomicFile.write(folder.resolve("none").resolve("scores.csv"), text("x")))
                .withMessageEndingWith("its folder does not exist");
        assertThat(names()).isEmpty();
    }

    @Test
    void aSymbolicLinkIsFollowedAndStays() throws IOException {
        assumePosix();
        Path file = Files.writeString(folder.resolve("scores.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.csv"), file);

        AtomicFile.write(link, text("new"));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void theNewFileHasThePermissionsOfTheOld() throws IOException {
        assumePosix();
        Path file = Files.writeString(folder.resolve("scores.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        AtomicFile.write(file, text("new"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        assumeThat(device).exists();
        boolean[] written = new boolean[1];

        AtomicFile.write(device, (OutputStream out) -> {
            out.write('x');
            written[0] = true;
        });

        assertThat(written[0]).isTrue();
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    private void assumePosix() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
    }
}
