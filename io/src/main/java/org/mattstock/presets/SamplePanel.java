package org.mattstock.presets;

import org.mattstock.data.Panel;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.archive.PanelArchive;

/** Reads the sample panel from the archive in which it is kept: a fault in it is a fault of the library. */
final class SamplePanel {
    private SamplePanel() {}

    static Panel read() {
        return PanelArchive.read(Source.ofResource(SamplePanel.class, "sample/panel.zip"), ReadOptions.Limits.DEFAULT)
                .orThrow();
    }
}
