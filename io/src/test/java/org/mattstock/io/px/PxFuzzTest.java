package org.mattstock.io.px;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import org.mattstock.io.CubeFuzz;
import org.mattstock.io.Fuzz;

/** Whatever the bytes, the reader answers with what it could read and problems, or refuses with a problem; nothing else. */
@Tag("fuzz")
class PxFuzzTest {
    private final CubeFuzz fuzz = new CubeFuzz("px", ".px");

    @Property(seed = "1")
    void spoiltFiles(@ForAll long seed) {
        Random random = new Random(seed);
        Fuzz.read(fuzz.spoilt(random), fuzz::check);
    }

    @Property(seed = "2")
    void randomBytes(@ForAll @Size(max = 300) byte[] bytes) {
        Fuzz.read(bytes, fuzz::check);
    }
}
