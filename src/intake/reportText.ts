import { type IngestReport, refusedRows } from "../chronicle/ingest.ts";
import type { Difference, IngestSummary } from "../chronicle/reader.ts";
import { plainText } from "../plainText.ts";
import { number, ordinal, plural } from "../words/en/forms.ts";
import { usableText } from "./usableText.ts";

/** A line of a report for people: its sentence, what belongs to that, what else is to be known. */
export interface ReportLine {
  kind: "say" | "detail" | "note";
  text: string;
}

const DIFFERENCES_SHOWN = 5;

/** What was taken in, in lines for people; `notes` are those to tell here. */
export function reportText(
  total: IngestReport,
  { replace, notes, chronicle }: { replace?: boolean; notes: readonly string[]; chronicle: string },
): ReportLine[] {
  const { quarantined, differences, differing } = total;
  const more = differing - DIFFERENCES_SHOWN;
  return [
    say(summaryText(total, replace)),
    ...Object.entries(quarantined).map(([reason, rows]) => detail(`${number(rows)} ${reason}`)),
    ...differences.slice(0, DIFFERENCES_SHOWN).map((one) => detail(differs(one))),
    ...(more > 0 ? [detail(`and ${number(more)} more that differ`)] : []),
    ...(differing > 0 && !replace
      ? [detail("What is held stands as first seen; --replace takes the new rows in its place.")]
      : []),
    ...[...notes, ...usableText(total)].map(note),
    say(`Chronicle: ${plainText(chronicle)}`),
  ];
}

/** One of several files as it ends, in lines for people. */
export function fileText(file: string, summary: IngestReport, replace?: boolean): ReportLine[] {
  return [say(`${plainText(file)}: ${summaryText(summary, replace)}`), ...summary.notes.map(note)];
}

/** "1,200 rows read: 1,100 added, 90 known already, 2 differing from what is held, 8 in quarantine." */
function summaryText(summary: IngestSummary, replace: boolean | undefined): string {
  const { read, added, known, differing } = summary;
  const unlike = replace ? "differing and replaced" : "differing from what is held";
  return `${plural(read, "row")} read: ${number(added)} added, ${number(known)} known already, ${number(differing)} ${unlike}, ${number(refusedRows(summary))} in quarantine.`;
}

/** "Stopped: 2 of 5 files are in, nothing of the third." */
export function stoppedText(done: number, files: number | undefined): string {
  if (files === undefined) return "Stopped before a file was read. Nothing was taken in.";
  if (files === 1) return "Stopped: nothing of the file is in.";
  if (done === 0) return `Stopped: none of ${number(files)} files is in, nothing of the first.`;
  return `Stopped: ${number(done)} of ${number(files)} files ${done === 1 ? "is" : "are"} in, nothing of the ${ordinal(done + 1)}.`;
}

const say = (text: string): ReportLine => ({ kind: "say", text });
const detail = (text: string): ReportLine => ({ kind: "detail", text });
const note = (text: string): ReportLine => ({ kind: "note", text });

function differs({ id, file, line, fields }: Difference): string {
  return `${plainText(file)}, line ${line}: ${plainText(id)} differs in ${fields.join(", ")}`;
}
