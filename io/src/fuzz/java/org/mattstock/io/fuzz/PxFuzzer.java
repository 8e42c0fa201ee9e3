package org.mattstock.io.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

class PxFuzzer extends PanelFuzzer {
    PxFuzzer() {
        super("px");
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        """
                        CHARSET="ANSI";
                        CODEPAGE="utf-8";
                        CONTENTS="Kort";
                        STUB="region","kön";
                        HEADING="år";
                        VALUES("region")="Riket","Exempelby; med ö";
                        CODES("region")="00","9001";
                        VALUES("kön")="män","kvinnor";
                        VALUES("år")="2019","2020";
                        TIMEVAL("år")=TLIST(A1,"2019"-"2020");
                        DATA=
                        1 2.5
                        ".." "-"
                        3 4
                        "." 5
                        ;
                        """,
                        """
                        TITLE="x";
                        CONTENTS="Kort";
                        STUB="region";
                        HEADING="år";
                        VALUES("region")="a","b";
                        VALUES("år")="2019";
                        KEYS("region")=VALUES;
                        DATA=
                        "a" 1
                        ;
                        """)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
