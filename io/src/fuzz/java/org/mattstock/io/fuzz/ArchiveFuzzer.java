package org.mattstock.io.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Source;
import org.mattstock.io.archive.PanelArchive;

class ArchiveFuzzer extends PanelFuzzer {
    ArchiveFuzzer() {
        super("archive");
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "kpi,municipality,year,gender,value\nN1,0180,2022,T,7.5\n",
                        "kpi,municipality,year,gender,value,status\nN1,0180,2021,K,,Missing\nN2,0114,2022,M,3,\n")
                .map(text -> archive(Source.ofText("values.csv", text)));
    }

    private static byte[] archive(Source source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PanelArchive.toArchive(PanelSource.of(source).load().value()).write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
