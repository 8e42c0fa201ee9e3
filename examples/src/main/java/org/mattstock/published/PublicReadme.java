package org.mattstock.published;

import java.util.List;
import org.mattstock.award.PublicRecord;

/** The text that tells everybody what a published folder holds and how it is verified, in Swedish and English. */
final class PublicReadme {
    private PublicReadme() {}

    static String of(PublicRecord record) {
        return String.join(
                "\n",
                List.of(
                        record.process().title(),
                        record.process().description(),
                        "",
                        swedish(record),
                        english(record)));
    }

    private static String swedish(PublicRecord record) {
        return """
                SVENSKA. För alla; läget %s.

                record.json         Akten så långt alla får se den: regler, drag, grunder, det räknade. Ett drag som kan
                                    avslöja utfallet innan det är tillkännagivet är förseglat: bara dess hash syns.
                *.schema.json       Hur record.json, och kedjans början, är skrivna och i vilken ordning de hashas.
                figures.csv         Siffrorna; units.csv, indicators.csv och groupings.csv säger vad de är av.
                definition.json     Hur siffror blir poäng; scored.csv säger vilken sort och för vilket år.
                trail-sv/en.html    Sidor att läsa. trail.csv dragen, standings.csv hur alla står, parameters.csv vad
                                    varje val vilar på.
                answers.csv         Svar till var och en efter nomineringen; cut.csv var gränsen gick.
                tally.csv           Det som räknades, utan någon enskild röst; motivation-*.csv, mention.csv. Finns först
                                    när utfallet är tillkännagivet.

                KONTROLLERA: mvn -q compile exec:java -Dexec.mainClass=%s -Dexec.args="MAPP"
                Det räknar om allt och skriver PASS, eller den första skillnaden. Jämför också den sista hashen (head) med
                den som står i protokollet: bara den visar att ingen har räknat om hela kedjan.

                HASHAR är SHA-256. Varje drags hash täcker alla dess fält och draget före; den första vilar på akten som
                den öppnades. Under grunderna för nomineringen står hashen av varje fils byte, under filens namn. Vad som
                hashas i vilken ordning står i schemana: en text är sin längd i byte (fyra byte) och UTF-8, ett heltal åtta
                byte, ett tal sina IEEE 754-byte, något som kan saknas 0 eller 1 före, en lista sitt antal före, en post
                sitt x-record och sedan namn och värde av varje fält. Hela receptet står i bibliotekets AwardJson.

                ATT STRYKA ETT NAMN bryter inte kedjan: i draget ingår den som gjorde det, och skälet, som hashar med salt.
                Stryks texten (strikeActor, strikeReason) står "struck:" och dess hash kvar, saltet går, och dragets hash är
                densamma. Här är alla personer redan strukna; roller och kommuner står kvar.
                """.formatted(record.asOf(), FolderCheck.PROGRAM);
    }

    private static String english(PublicRecord record) {
        return """
                ENGLISH. For everybody; as of %s.

                record.json         The case as far as everybody may see it: rules, moves, grounds, what was counted. A move
                                    that could give the outcome away before it is told is sealed: only its hash shows.
                *.schema.json       How record.json, and the opening of the chain, are written and in which order hashed.
                figures.csv         The figures; units.csv, indicators.csv and groupings.csv say what they are of.
                definition.json     How figures become scores; scored.csv says of which kind and for which year.
                trail-sv/en.html    Pages to read. trail.csv the moves, standings.csv how all stand, parameters.csv what
                                    each choice rests on.
                answers.csv         The answer to each after the nomination; cut.csv where the line went.
                tally.csv           What was counted, without any single vote; motivation-*.csv, mention.csv. Only once the
                                    outcome is told.

                VERIFY: mvn -q compile exec:java -Dexec.mainClass=%s -Dexec.args="FOLDER"
                It works everything out again and prints PASS, or the first difference. Compare the last hash (head) with
                the one in the minutes too: only that shows that nobody hashed the whole chain anew.

                HASHES are SHA-256. That of a move covers all its fields and the move before; the first rests on the case
                as it was opened. Among the grounds of the nomination stands the hash of each file's bytes, under its name.
                What is hashed in which order is in the schemas: a text is its length in bytes (four bytes) and UTF-8, a
                whole number eight bytes, a number its IEEE 754 bytes, what may be absent 0 or 1 before it, a list its count
                before it, a record its x-record and then name and value of each field. The whole recipe: AwardJson of the
                library.

                STRIKING A NAME does not break the chain: who made a move, and the reason, take part in it as salted hashes.
                Where the text is struck (strikeActor, strikeReason), "struck:" and its hash stay, the salt goes, and the
                hash of the move is as it was. Here all persons are struck already; roles and municipalities stay.
                """.formatted(record.asOf(), FolderCheck.PROGRAM);
    }
}
