import { cameoName } from "../chronicle/cameo.ts";
import type { ChronicleEvent, Party } from "../chronicle/event.ts";
import type { ReaderPlan } from "../chronicle/reader.ts";
import type { Sample } from "../chronicle/sample.ts";
import { number, plural } from "../words/en/forms.ts";
import { sizeText, timeText } from "../words/en/sizes.ts";
import type { FilePlan, IntakePlan } from "./plan.ts";
import { usableText } from "./usableText.ts";

/** A line of a plan for people: a sentence on all, the name of a file, a sentence on it, one of its events, the command. */
export type PlanLine =
  | { kind: "say" | "file" | "detail" | "command"; text: string }
  | { kind: "event"; event: { date: string; source: string; target: string; cameo: string; act: string } };

type Told = Pick<IntakePlan, "format" | "by" | "proposed" | "notes" | "files" | "command">;

/** A plan in lines for people, in the order in which they are to be read. */
export function planText({ format, by, proposed, notes, files, command }: Told): PlanLine[] {
  const open = files.some(({ stops }) => stops !== undefined);
  return [
    say(`Format: ${format}${by ? ` (${by})` : ""}. This is a plan: nothing is taken in.`),
    ...(proposed ? [say("Which column is what is proposed by names and values; check it.")] : []),
    ...notes.map(say),
    ...files.flatMap(fileText),
    say(open ? "The command, once what stops it is answered:" : "To take it in:"),
    { kind: "command", text: command },
  ];
}

const say = (text: string): PlanLine => ({ kind: "say", text });
const detail = (text: string): PlanLine => ({ kind: "detail", text });

function fileText({ file, reading, sample, stops }: FilePlan): PlanLine[] {
  return [
    { kind: "file", text: file },
    ...(reading ? readingText(reading) : []),
    ...(sample ? sampleText(sample, reading?.notes ?? []) : []),
    ...(stops ? [detail(`It would stop: ${stops.message}`)] : []),
    ...(stops?.hint ? [detail(stops.hint)] : []),
  ];
}

function readingText(plan: ReaderPlan): PlanLine[] {
  return [
    `Cells are separated by: ${plan.delimiter}.`,
    ...plan.fields.map(
      ({ field, column, reading }) => `${field}: column "${column}"${reading ? `; ${reading}` : ""}`,
    ),
    ...plan.notes,
    ...plan.questions.flatMap(({ question, answers, examples }) => [
      `A question first: ${question}`,
      ...examples.map((text) => `- ${text}`),
      answers,
    ]),
  ].map(detail);
}

function sampleText(sample: Sample, told: readonly string[]): PlanLine[] {
  const { rows, whole, days, refused, events, notes, about } = sample;
  return [
    ...notes.filter((note) => !told.includes(note)).map(detail),
    detail(whole ? `The file has ${plural(rows, "row")}.` : `Looked at: the first ${number(rows)} rows.`),
    ...(days ? [detail(`Days: ${days.from} to ${days.to}.`)] : []),
    ...events.map(eventText),
    detail(refused.length ? "Would be refused:" : "None of them would be refused."),
    ...refused.map(({ reason, rows: n, example }) =>
      detail(`${number(n)} ${reason}, as in line ${example.line}: ${example.detail}`),
    ),
    ...usableText(sample).map(detail),
    ...(about
      ? [
          detail(
            `The whole file has about ${number(rounded(about.rows))} rows. Taking it in takes about ${timeText(about.seconds)} on this machine, and the chronicle grows by about ${sizeText(rounded(about.bytes))}.`,
          ),
        ]
      : []),
  ];
}

/** An event as it is understood: day, who, to whom, what. */
function eventText({ date, source, target, cameo }: ChronicleEvent): PlanLine {
  const whom = target ? name(target) : "nobody";
  return { kind: "event", event: { date, source: name(source), target: whom, cameo, act: cameoName(cameo) } };
}

function name({ code, name: written, person }: Party): string {
  return [code, person || (written === code ? "" : written)].filter((part) => part !== "").join(" ");
}

/** Two figures: what is measured on a part says no more. */
function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2));
}
