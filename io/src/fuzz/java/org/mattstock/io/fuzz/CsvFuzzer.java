package org.mattstock.io.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

class CsvFuzzer extends PanelFuzzer {
    CsvFuzzer() {
        super("csv");
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "kpi,municipality,year,gender,value,status\nN1,0180,2022,T,7.5,\nN1,0114,2022,K,..,Missing\n",
                        "Titel\n\nkommunkod;kommun;2021;2022\n0180;Stockholm;7,5;\n1284;\"Höganäs\";..;1 234\n\nKälla: SCB\n",
                        "freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \nA,PC,SE11\t1.5 b\t: c\n",
                        "sep=;\n\"region\";\"kön\";\"2020\"\n\"0180 Stockholm\";\"män\";1.234,5\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
