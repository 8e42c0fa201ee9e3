package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Panel;
import org.mattstock.io.archive.PanelArchive;

/** The sample panel is what the files of its source make, to the byte. */
class SampleFilesTest {
    private static final Panel OF_FILES = SampleFiles.read();

    @Test
    void thePanelIsThatOfTheFiles() {
        assertThat(Presets.samplePanel()).isEqualTo(OF_FILES);
        assertThat(Presets.samplePanel().digest())
                .isEqualTo(OF_FILES.digest())
                .isEqualTo("e36552f6b3d088948e1d9a66f21219487c8a89653f4981c92683f204927a70f9");
    }

    @Test
    void theArchiveIsThatOfTheFiles() throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        PanelArchive.write(OF_FILES, made);
        try (InputStream kept = SamplePanel.class.getResourceAsStream("sample/panel.zip")) {
            assertThat(kept.readAllBytes()).as("panel.zip").isEqualTo(made.toByteArray());
        }
    }
}
