package org.mattstock.io.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

class JsonStatFuzzer extends PanelFuzzer {
    JsonStatFuzzer() {
        super("json-stat");
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        """
                        {"version":"2.0","class":"dataset","label":"Kort","role":{"time":["Tid"],"geo":["Region"]},
                        "id":["Region","Kon","Tid"],"size":[2,2,1],"dimension":{
                        "Region":{"label":"region","category":{"index":{"00":0,"9001":1},"label":{"00":"Riket","9001":"Exempelby"}}},
                        "Kon":{"category":{"index":["1","2"],"label":{"1":"män","2":"kvinnor"}}},
                        "Tid":{"category":{"label":{"2020":"2020"}}}},
                        "value":[1.5,null,3,null],"status":{"1":"-","3":".."}}
                        """,
                        """
                        {"version":"2.0","class":"dataset","id":["geo","time"],"size":[1,3],"value":{"0":7,"2":8},"status":"p",
                        "dimension":{"geo":{"category":{"index":["SE"]}},"time":{"category":{"index":["2020","2021","2022"]}}}}
                        """)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
