import java.nio.file.Path;
import java.time.LocalDate;
import org.mattstock.award.*;
import org.mattstock.change.*;
import org.mattstock.coherence.*;
import org.mattstock.data.*;
import org.mattstock.definition.*;
import org.mattstock.development.*;
import org.mattstock.fit.*;
import org.mattstock.index.*;
import org.mattstock.instrument.*;
import org.mattstock.io.*;
import org.mattstock.io.archive.*;
import org.mattstock.io.csv.*;
import org.mattstock.io.files.*;
import org.mattstock.io.json.*;
import org.mattstock.jury.*;
import org.mattstock.nomination.*;
import org.mattstock.presets.*;
import org.mattstock.rank.*;
import org.mattstock.report.*;
import org.mattstock.table.*;
import org.mattstock.trend.*;
import org.mattstock.uncertainty.*;
import org.mattstock.variation.*;

void show(Object result) { System.out.println(result); }

Panel panel = Presets.samplePanel();
CompositeIndex index = Presets.index(Presets.EXAMPLE);

System.out.println("""
    %s
    %s

    panel and index are ready. Try, one line at a time:
      var scores = index.score(panel, 2022)
      scores.ranking().top(10)
      scores.explain("Höganäs")
      scores.ranking().unrankedTable()
      NominationRule.largestGap(3, 7).nominate(scores)
      Presets.describe()
      show(scores)      (long results, uncut)
      /exit
    """.formatted(panel, index.title()));
