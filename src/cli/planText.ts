import { cameoName } from "../chronicle/cameo.ts";
import type { ChronicleEvent, Party } from "../chronicle/event.ts";
import type { ReaderPlan } from "../chronicle/reader.ts";
import type { Sample } from "../chronicle/sample.ts";
import { plainText } from "../plainText.ts";
import { number, plural } from "../words/en/forms.ts";
import { columns, wrap } from "./terminal.ts";
import { usableText } from "./usableText.ts";

/** What a plan says of one file. */
export interface FilePlan {
  file: string;
  reading?: ReaderPlan;
  sample?: Sample;
  /** Why it could not be taken in, where that is known. */
  stops?: { message: string; hint?: string };
}

/** A plan of a file as lines that fit so many columns. */
export function planLines({ file, reading, sample, stops }: FilePlan, width: number): string[] {
  const say = (text: string) => wrap(text, width, "    ", "  ").split("\n");
  return [
    ...wrap(file, width).split("\n"),
    ...(reading ? readingLines(reading, say) : []),
    ...(sample ? sampleLines(sample, width, say, reading?.notes ?? []) : []),
    ...(stops ? [...say(`It would stop: ${stops.message}`), ...(stops.hint ? say(stops.hint) : [])] : []),
  ];
}

function readingLines(plan: ReaderPlan, say: (text: string) => string[]): string[] {
  return [
    ...say(`Cells are separated by: ${plan.delimiter}.`),
    ...plan.fields.flatMap(({ field, column, reading }) =>
      say(`${field}: column "${column}"${reading ? `; ${reading}` : ""}`),
    ),
    ...plan.notes.flatMap(say),
    ...plan.questions.flatMap(({ question, answers, examples }) => [
      ...say(`A question first: ${question}`),
      ...examples.flatMap((text) => say(`- ${text}`)),
      ...say(answers),
    ]),
  ];
}

function sampleLines(
  sample: Sample,
  width: number,
  say: (text: string) => string[],
  told: string[],
): string[] {
  const { rows, whole, days, refused, events, notes, about } = sample;
  const lines = [
    ...notes.filter((note) => !told.includes(note)).flatMap(say),
    ...say(whole ? `The file has ${plural(rows, "row")}.` : `Looked at: the first ${number(rows)} rows.`),
    ...(days ? say(`Days: ${days.from} to ${days.to}.`) : []),
    ...table(events, width),
    ...(refused.length ? say("Would be refused:") : say("None of them would be refused.")),
    ...refused.flatMap(({ reason, rows: n, example }) =>
      say(`${number(n)} ${reason}, as in line ${example.line}: ${example.detail}`),
    ),
    ...usableText(sample).flatMap(say),
  ];
  if (!about) return lines;
  return [
    ...lines,
    ...say(
      `The whole file has about ${number(rounded(about.rows))} rows. Taking it in takes about ${time(about.seconds)} on this machine, and the chronicle grows by about ${size(about.bytes)}.`,
    ),
  ];
}

/** The rows as they are understood, one a line: day, who, to whom, what. */
function table(events: readonly ChronicleEvent[], width: number): string[] {
  const side = 18;
  const act = width - 2 - 11 - side * 2 - 4 - 5;
  return events.map((event) => {
    const target = event.target ? name(event.target) : "nobody";
    const code = event.cameo.padEnd(4);
    return `  ${event.date.padEnd(11)}${padded(name(event.source), side)} → ${padded(target, side)} ${code} ${cut(cameoName(event.cameo), act)}`;
  });
}

function name({ code, name: written, person }: Party): string {
  return [code, person || (written === code ? "" : written)].filter((part) => part !== "").join(" ");
}

function padded(text: string, size: number): string {
  const short = cut(text, size);
  return short + " ".repeat(Math.max(0, size - columns(short)));
}

function cut(text: string, size: number): string {
  const plain = plainText(text);
  if (columns(plain) <= size) return plain;
  let short = "";
  for (const letter of plain) {
    if (columns(short + letter) > size - 1) break;
    short += letter;
  }
  return `${short.trimEnd()}…`;
}

/** Two figures: what is measured on a part says no more. */
function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2));
}

function time(seconds: number): string {
  if (seconds < 90) return plural(Math.max(1, rounded(Math.round(seconds))), "second");
  const minutes = seconds / 60;
  return minutes < 90
    ? plural(rounded(minutes < 10 ? Math.round(minutes) : minutes), "minute")
    : `${rounded(minutes / 60)} hours`;
}

function size(bytes: number): string {
  const mega = bytes / 1e6;
  return mega >= 1000 ? `${rounded(mega / 1000)} GB` : mega < 1 ? "less than 1 MB" : `${rounded(mega)} MB`;
}
