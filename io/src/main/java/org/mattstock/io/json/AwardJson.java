package org.mattstock.io.json;

import org.mattstock.award.AuditTrail;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.CaseFile;
import org.mattstock.award.MentionBasis;
import org.mattstock.award.Motivation;
import org.mattstock.award.PublicRecord;
import org.mattstock.instrument.Instrument;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.Jury;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.Rubric;
import org.mattstock.jury.SubmissionBox;
import org.mattstock.jury.Tally;
import org.mattstock.nomination.NominationBasis;

/**
 * All that an award rests on and comes to, as JSON: version 1 of each format. How texts are read and written is told in {@link
 * RecordJson}. A process:
 *
 * <pre>{@code
 * {
 *   "formatVersion": 1,
 *   "id": "applied",
 *   "entry": "application",
 *   "stages": [
 *     {"phase": "entry", "title": "Applications"},
 *     {"phase": "nomination", "title": "Nomination", "evidence": ["eight-areas-2010"]},
 *     {"phase": "assessment", "title": "Results, finances, employees"},
 *     {"phase": "decision", "title": "The jury decides"},
 *     {"phase": "announcement", "title": "The winner is told"},
 *     {"phase": "title", "title": "The title is held"}
 *   ],
 *   "calendar": {"zone": "Europe/Stockholm", "cutOff": "2018-10-31", "ceremony": "2019-11-12"},
 *   "rules": {"nomination": {"type": "largest-gap", "least": 3, "most": 7}},
 *   "parameters": [
 *     {"name": "ceremony", "value": "2019-11-12", "basis":
 *       {"type": "published", "page": "https://example.org/award.html", "retrieved": "2026-04-12"}}
 *   ]
 * }
 * }</pre>
 *
 * <p><b>Hashes.</b> Whoever has a text that is written by {@link RecordJson#full} and its {@link RecordJson#schema} can compute
 * the hash of the record without this library. It is the SHA-256, in small hexadecimal letters, of these bytes:
 *
 * <ol>
 *   <li>A text is the length of its UTF-8 form in bytes, as four bytes, and then that form. (A text that has no UTF-8 form, since
 *       half a surrogate pair stands in it, is the negated number of its 16-bit units, as four bytes, and then each as two.)
 *   <li>A whole number is eight bytes. All are big-endian.
 *   <li>A number is the eight bytes of its IEEE 754 form, a negative zero being zero. Which of the two a number is, its {@code
 *       type} in the schema says.
 *   <li>True and false occur in no hash. Words, days, instants and zones are texts.
 *   <li>A value that may be absent ({@code x-optional}) is the whole number 0 where it is, else 1 and then the value.
 *   <li>A list or set is the number of its items, as a whole number, and then the items in the order of the text.
 *   <li>A map is the number of its entries, and then key and value of each, in the order of the text; a key is a text, but a whole
 *       number where the schema says so ({@code x-key}).
 *   <li>A record is its word ({@code x-record}) as a text, and then the name of each component as a text and its value, in the
 *       order of the schema's properties: all that are not {@code x-unhashed}, also those that are absent; neither {@code
 *       formatVersion} nor {@code type}. A record that stands as its name alone is an object without fields.
 *   <li>Before the record itself stands the name of the hash as a text: {@code mattstock-award-process-2} for {@link
 *       AwardProcess#hash}, {@code mattstock-award-process-text-1} for {@link AwardProcess#textHash}, which covers what is
 *       {@code x-unhashed} too, {@code mattstock-nomination-basis-1}, {@code mattstock-tally-1}, {@code mattstock-deliberation-1},
 *       {@code mattstock-mention-basis-1}, {@code mattstock-motivation-1}, and {@code mattstock-submission-2} for one version of a
 *       submission. The hash of a deliberation on file is that of the texts {@code mattstock-exhibit-deliberation-1}, its salt,
 *       and its own hash.
 *   <li>For a trail's {@link AuditTrail.Entry#hash} it is {@code mattstock-award-entry-2}, and three things differ. The entry's
 *       {@code hash} is left out. In place of the record of its salts stands the text of the first of them, {@code entry}. And in
 *       place of the actor's {@code id} and of the grounds' {@code reason} stands, unless that is struck and so is this already,
 *       {@code struck:} and the SHA-256, in hexadecimal, of the texts {@code mattstock-award-text-1}, the salt ({@code actor} or {@code reason}), and what
 *       stands there. {@code previous} of the first entry is the hash by {@code mattstock-award-opening-2} of the trail without
 *       {@code entries}.
 *   <li>A public record is hashed by its {@code lines}. The trail in whose opening the chain begins has the {@code id}, hash and
 *       text hash of the {@code process}, and {@code units}, {@code opened} and {@code software} of the record. The {@code hash} of
 *       an open line is that of its {@code entry}, as above; that of a sealed one stands in its place, and is the {@code previous}
 *       of the next.
 * </ol>
 */
public final class AwardJson {
    /** Instruments, each with its index definition. */
    public static final RecordJson<Instrument> INSTRUMENT = RecordJson.of(Instrument.class, "instrument");

    /** Rubrics: criteria and the scale of marks. */
    public static final RecordJson<Rubric> RUBRIC = RecordJson.of(Rubric.class, "rubric");

    /** Submissions in all their versions. */
    public static final RecordJson<SubmissionBox> SUBMISSIONS = RecordJson.of(SubmissionBox.class, "submissions");

    /** Juries: members, rights, conflicts of interest. */
    public static final RecordJson<Jury> JURY = RecordJson.of(Jury.class, "jury");

    /** Marks, with the rubric, jury and submissions that they are by, from and on. */
    public static final RecordJson<MarkBook> MARKS = RecordJson.of(MarkBook.class, "marks");

    /** Deliberations: all that a jury's decision follows from. */
    public static final RecordJson<Deliberation> DELIBERATION = RecordJson.of(Deliberation.class, "deliberation");

    /** Motivations: claims, each with what it rests on. */
    public static final RecordJson<Motivation> MOTIVATION = RecordJson.of(Motivation.class, "motivation");

    /** What nominations follow from; {@link NominationBasis#nomination} is the nomination. */
    public static final RecordJson<NominationBasis> NOMINATION = RecordJson.of(NominationBasis.class, "nomination");

    /** What jury's decisions follow from, with no single mark or ballot. */
    public static final RecordJson<Tally> TALLY = RecordJson.of(Tally.class, "tally");

    /** What honorable mentions follow from; {@link MentionBasis#choose} is the mention. */
    public static final RecordJson<MentionBasis> MENTION = RecordJson.of(MentionBasis.class, "mention");

    /** Definitions of an award's process. A rule that is left out is at that of {@link AwardProcess.Rules#standard()}. */
    public static final RecordJson<AwardProcess> PROCESS = RecordJson.of(AwardProcess.class, "process");

    /**
     * Audit trails. Whether a trail is as it was recorded is not a matter of form: {@link CaseFile#tamperings} says so, and
     * {@link CaseFile#replay} refuses one that is not.
     */
    public static final RecordJson<AuditTrail> TRAIL = RecordJson.of(AuditTrail.class, "trail");

    /** Whole cases: process, trail and what is on file. For the secretariat. */
    public static final RecordJson<CaseFile> CASE = RecordJson.of(CaseFile.class, "case");

    /** What everybody may see of a case. */
    public static final RecordJson<PublicRecord> PUBLIC = RecordJson.of(PublicRecord.class, "public record");

    private AwardJson() {}
}
