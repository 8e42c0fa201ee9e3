package org.mattstock.io.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

class KoladaFuzzer extends PanelFuzzer {
    KoladaFuzzer() {
        super("kolada");
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        """
                        {"count":2,"values":[{"kpi":"N00945","municipality":"0180","period":2022,"values":[
                        {"gender":"T","count":1,"status":"","value":7.5,"isdeleted":false},{"gender":"K","status":"Missing","value":null}]}],
                        "next_url":null,"previous_url":""}
                        """,
                        """
                        {"count":1,"values":[{"kpi":"N1","municipality":"0114","period":"2021","values":[{"gender":"M","value":3e2}]}],"next_page":"x"}
                        """)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
