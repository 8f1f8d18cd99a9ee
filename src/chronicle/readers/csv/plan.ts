import { basename } from "node:path";
import { proposeCodes } from "../../../actors/proposeCodes.ts";
import { ChanceryError } from "../../../errors.ts";
import { csvRecords } from "../../csv.ts";
import { headText, textChunks } from "../bytes/textFile.ts";
import { sharedActors } from "../sharedActors.ts";
import { expectLineFeeds } from "../table.ts";
import { askOfZeros } from "./cameoZeros.ts";
import { type CodesOption, declared } from "./codesOption.ts";
import { type Field, placeColumns, placeNumbers } from "./columns.ts";
import { askOfOrder, orderOf } from "./dateOrder.ts";
import { type Dialect, dialectOf } from "./dialect.ts";
import { planNotes } from "./planNotes.ts";
import type { Said } from "./said.ts";
import { type Decided, type Survey, surveyor } from "./survey.ts";

/** How a file will be read. */
export interface CsvPlan extends Decided {
  dialect: Dialect;
  places: ReadonlyMap<Field, number>;
  survey: Survey;
  /** In sentences, what was decided that the user did not say. */
  notes: string[];
}

/**
 * Looks at a file before it is read and decides how: what separates its cells, where the columns stand, in which
 * order its dates are written, which code system its actors have.
 *
 * @throws ChanceryError "bad-input" where the columns are not there, or where the file must be asked about.
 */
export async function planOf(file: string, said: Said, encoding?: string): Promise<CsvPlan> {
  const name = basename(file);
  const columns = said.header ? [...said.columns.values()] : [];
  const dialect = dialectOf(await headText(file, encoding), said.delimiter, columns);
  const { places, survey } = await surveyed(file, dialect, said, encoding);
  const columnOf = (field: Field) => said.columns.get(field) ?? "";
  if (!said.datesDeclared) askOfOrder(survey.dates, columnOf("date"), name);
  if (!said.zeros) askOfZeros([...survey.values.cameo], columnOf("cameo"), name);
  const decided: Decided = {
    order: orderOf(survey.dates)?.order,
    readings: readings(survey, said.codes),
    zeros: said.zeros ?? "kept",
  };
  return {
    ...decided,
    dialect,
    places,
    survey,
    notes: planNotes({ said, dialect, survey, decided, columnOf }),
  };
}

function readings({ values }: Survey, codes: CodesOption): Decided["readings"] {
  const actors = sharedActors();
  const propose = (list: Iterable<string>) => proposeCodes([...list], actors);
  const source = codes.source ? declared(codes.source) : propose(values.source);
  const target = codes.target ? declared(codes.target) : propose(values.target);
  if (codes.source || codes.target) return { source, target };
  // Two columns of one system tell more together; where they are of two, the whole is explained by none.
  const both = propose(new Set([...values.source, ...values.target]));
  const whole = both.system === source.system && both.system === target.system;
  return whole || (both.system !== "name" && both.known === both.of)
    ? { source: both, target: both }
    : { source, target };
}

async function surveyed(file: string, dialect: Dialect, said: Said, encoding: string | undefined) {
  const name = basename(file);
  const options = { delimiter: dialect.delimiter, skip: dialect.preamble };
  let places: Map<Field, number> | undefined;
  let survey: ReturnType<typeof surveyor> | undefined;
  for await (const records of csvRecords(textChunks(file, { encoding }), options)) {
    let body = records;
    if (!places || !survey) {
      const [first] = records;
      if (!first || first.fault) break;
      expectLineFeeds(first, name);
      places = said.header
        ? placeColumns(
            said.columns,
            first.cells.map((cell) => cell.trim()),
            name,
          )
        : placeNumbers(said.columns, first.cells.length);
      survey = surveyor(places, said.missing);
      body = said.header ? records.slice(1) : records;
    }
    if (!survey.look(body)) break;
  }
  // What is wrong with a file that has no first record is told where it is read.
  const none = surveyor(new Map(), said.missing);
  return { places: places ?? new Map<Field, number>(), survey: (survey ?? none).seen() };
}

/** Whether a file has the columns, by its header; undefined where its text can't be read without being told how. */
export async function hasColumns(
  file: string,
  said: Said,
  encoding: string | undefined,
): Promise<boolean | undefined> {
  try {
    const dialect = dialectOf(await headText(file, encoding), said.delimiter, [...said.columns.values()]);
    for await (const [first] of csvRecords(textChunks(file, { encoding }), {
      delimiter: dialect.delimiter,
      skip: dialect.preamble,
    })) {
      const header = first?.cells.map((cell) => cell.trim()) ?? [];
      return [...said.columns.values()].every((column) => header.includes(column));
    }
  } catch (error) {
    if (!(error instanceof ChanceryError)) throw error;
    return undefined;
  }
  return false;
}
