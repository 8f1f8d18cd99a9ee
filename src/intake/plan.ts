import { filesToRead } from "../chronicle/ingest.ts";
import type { Reader, ReaderPlan } from "../chronicle/reader.ts";
import { lacking } from "../chronicle/readers/csv/proposeMap.ts";
import { type Sample, sampleOf } from "../chronicle/sample.ts";
import { ChanceryError, throwIfStopped } from "../errors.ts";
import { asksIn, type IntakeQuestion } from "./asks.ts";
import { type Choice, withProposal } from "./choice.ts";
import { commandOf } from "./command.ts";
import { calledWithin, inCalledTerms } from "./names.ts";
import { mapNeeded } from "./needed.ts";
import { type IntakeOptions, readerOf, readingOf } from "./options.ts";
import { type PlanLine, planText } from "./planText.ts";

/** What a plan says of one file. */
export interface FilePlan {
  file: string;
  reading?: ReaderPlan;
  sample?: Sample;
  /** Why it could not be taken in, where that is known. */
  stops?: { message: string; hint?: string };
}

/** How files would be read, as plain data and as lines for people. */
export interface IntakePlan {
  format: string;
  /** By what the format was told; undefined where the user named it. */
  by?: string;
  /** Which column seems to be which field, where the user did not say. */
  proposed?: Partial<Record<string, string>>;
  /** Whether they can be taken in as they were asked for. */
  goes: boolean;
  notes: string[];
  files: FilePlan[];
  /** The command that takes them in. */
  command: string;
  /** The columns of a table of the user's own that came without a map: what a map chooses from. */
  columns?: readonly string[];
  /** What the user must say first; empty where it goes. */
  questions: IntakeQuestion[];
  lines: PlanLine[];
}

/**
 * Says how the files would be read and takes nothing in; no chronicle is opened or made. What stops a file stands in
 * the plan, as a question with the options that answer it.
 *
 * @throws ChanceryError where the options do not fit, or a path names nothing to read; "stopped" where the signal is given.
 */
export async function plan(
  choice: Choice,
  given: IntakeOptions,
  { signal }: { signal?: AbortSignal } = {},
): Promise<IntakePlan> {
  const made = await inCalledTerms(choice.names, () => planned(choice, given, signal));
  return calledWithin(made, choice.names);
}

async function planned(
  choice: Choice,
  given: IntakeOptions,
  signal: AbortSignal | undefined,
): Promise<IntakePlan> {
  const { format, by, proposal, paths } = choice;
  const options = withProposal(choice, given);
  const columns = proposal?.header;
  const told = { format, by, proposed: proposal?.columns, columns };
  if (proposal && lacking(proposal).length > 0) {
    const needed = mapNeeded(choice, given);
    const stops = { message: needed.message, hint: needed.hint };
    const rest = { goes: false, notes: [], command: commandOf(choice, options) };
    const made = { ...told, ...rest, files: paths.map((file) => ({ file, stops })) };
    return { ...made, questions: [mapQuestion(needed, options)], lines: planText(made) };
  }
  const reader = readerOf(format, options);
  const notes: string[] = [];
  const found = await filesToRead(reader, paths, {
    encoding: readingOf(options).encoding,
    onNote: (note) => notes.push(note),
    ask: false,
  });
  const files: FilePlan[] = [];
  for (const file of found) {
    throwIfStopped(signal);
    files.push(await planOfFile(reader, file, options));
  }
  const allRefused = files.every(({ sample }) => sample !== undefined && refusedAll(sample));
  const goes = !proposal && !allRefused && files.every(({ stops }) => stops === undefined);
  const made = { ...told, goes, notes, files, command: commandOf(choice, options) };
  const questions = [
    ...(proposal ? [mapQuestion(mapNeeded(choice, given), options)] : []),
    ...files.flatMap(questionsOf),
    ...(allRefused ? [refusedQuestion()] : []),
  ];
  return { ...made, questions, lines: planText(made) };
}

async function planOfFile(reader: Reader, file: string, options: IntakeOptions): Promise<FilePlan> {
  let reading: FilePlan["reading"];
  try {
    const read = readingOf(options);
    reading = await reader.plan?.(file, read.encoding);
    const [asked] = reading?.questions ?? [];
    if (asked) return { file, reading, stops: { message: "the question above is open." } };
    return { file, reading, sample: await sampleOf(reader, file, { ...read, replace: options.replace }) };
  } catch (error) {
    if (!(error instanceof ChanceryError)) throw error;
    return { file, reading, stops: { message: error.message, hint: error.hint } };
  }
}

function questionsOf({ file, reading, stops }: FilePlan): IntakeQuestion[] {
  const asked = (reading?.questions ?? []).map(({ question, answers, examples }) => ({
    ...{ file, question, hint: answers, examples, asks: asksIn(answers) },
  }));
  if (asked.length > 0 || !stops) return asked;
  const { message, hint } = stops;
  return [{ file, question: message, hint, examples: [], asks: asksIn(hint ?? "") }];
}

function mapQuestion({ message, hint }: ChanceryError, { map, dataset }: IntakeOptions): IntakeQuestion {
  const asks: IntakeQuestion["asks"] = [
    { option: "map", values: map ?? [] },
    { option: "dataset", values: dataset ? [dataset] : [] },
  ];
  return { question: message, hint, examples: [], asks };
}

function refusedQuestion(): IntakeQuestion {
  const hint = "Check the format, the columns that --map names, --date-format and --codes.";
  return { question: "Every row would be refused.", hint, examples: [], asks: asksIn(hint) };
}

function refusedAll({ rows, refused }: Sample): boolean {
  return rows > 0 && refused.reduce((sum, one) => sum + one.rows, 0) === rows;
}
