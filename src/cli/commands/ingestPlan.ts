import { filesToRead } from "../../chronicle/ingest.ts";
import type { Reader } from "../../chronicle/reader.ts";
import { lacking } from "../../chronicle/readers/csv/proposeMap.ts";
import { type Sample, sampleOf } from "../../chronicle/sample.ts";
import { ChanceryError } from "../../errors.ts";
import { type FilePlan, planLines } from "../planText.ts";
import { terminal, wrap } from "../terminal.ts";
import {
  type Choice,
  commandOf,
  type IngestFlags,
  mapNeeded,
  readerOf,
  readingOf,
  withProposal,
} from "./ingestChoice.ts";

/**
 * `chancery ingest … --plan`: says how the files would be read and takes nothing in; no chronicle is opened or made.
 * The exit code is 1 where ingest as it was called would stop.
 */
export async function planFiles(choice: Choice, given: IngestFlags): Promise<void> {
  if (choice.proposal && lacking(choice.proposal).length > 0) throw mapNeeded(choice, given);
  const flags = withProposal(choice, given);
  const reader = readerOf(choice.format, flags);
  const notes: string[] = [];
  const files = await filesToRead(reader, choice.paths, {
    encoding: readingOf(flags).encoding,
    onNote: (note) => notes.push(note),
    ask: false,
  });
  const plans: FilePlan[] = [];
  for (const file of files) plans.push(await planOfFile(reader, file, flags));
  const command = commandOf(choice, flags);
  const samples = plans.map(({ sample }) => sample);
  const allRefused = samples.every((sample) => sample !== undefined && refusedAll(sample));
  const goes = !choice.proposal && !allRefused && plans.every(({ stops }) => stops === undefined);
  if (!goes) process.exitCode = 1;
  if (flags.json) {
    terminal.json({
      format: choice.format,
      by: choice.by,
      proposed: choice.proposal?.columns,
      goes,
      notes,
      files: plans,
      command,
    });
    return;
  }
  const width = Math.min(terminal.width, 80);
  const say = (text: string) => terminal.out(`${wrap(text, width)}\n`);
  say(`Format: ${choice.format}${choice.by ? ` (${choice.by})` : ""}. This is a plan: nothing is taken in.`);
  if (choice.proposal) say("Which column is what is proposed by names and values; check it.");
  for (const note of notes) say(note);
  for (const plan of plans) terminal.out(`${planLines(plan, width).join("\n")}\n`);
  const open = plans.some(({ stops }) => stops !== undefined);
  say(open ? "The command, once what stops it is answered:" : "To take it in:");
  // On one line whatever its length: it is there to be pasted.
  terminal.out(`${command}\n`);
}

async function planOfFile(reader: Reader, file: string, flags: IngestFlags): Promise<FilePlan> {
  let reading: FilePlan["reading"];
  try {
    const read = readingOf(flags);
    reading = await reader.plan?.(file, read.encoding);
    const [asked] = reading?.questions ?? [];
    if (asked) return { file, reading, stops: { message: "the question above is open." } };
    return { file, reading, sample: await sampleOf(reader, file, read) };
  } catch (error) {
    if (!(error instanceof ChanceryError)) throw error;
    return { file, reading, stops: { message: error.message, hint: error.hint } };
  }
}

function refusedAll({ rows, refused }: Sample): boolean {
  return rows > 0 && refused.reduce((sum, one) => sum + one.rows, 0) === rows;
}
