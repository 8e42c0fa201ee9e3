//JAVA 17+
//DEPS org.mattstock:mattstock-io:0.1.0-SNAPSHOT

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mattstock.index.Scores;
import org.mattstock.presets.Presets;
import org.mattstock.report.TableWords;
import org.mattstock.table.Layout;
import org.mattstock.table.Table;

/** The whole of a program: the ten first of the sample panel by the example, in Swedish. By JBang: {@code jbang TopTen.java}. */
public final class TopTen {
    private static final int WIDTH = 80;

    private TopTen() {}

    /** Prints to the console. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Scores scores = Presets.index(Presets.EXAMPLE).score(Presets.samplePanel(), 2022);
        TableWords swedish = TableWords.in(Locale.forLanguageTag("sv"));
        Table top = swedish.of(scores.ranking().top(10));
        out.println(top.toText(Layout.of(WIDTH).with(swedish.notation())));
    }
}
